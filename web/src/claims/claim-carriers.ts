import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Amplifier, TraceAnswer } from '../api/claims.ts';
import { views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted, percent } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { barRows } from '../theme/bar-rows.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';

const SHOWN = 12;

/** Who carried a claim: in the order in which they joined, by followers, and as coordinated groups. */
@customElement('claim-carriers')
export class ClaimCarriers extends LitElement {
  @property({ attribute: false }) answer!: TraceAnswer;

  #row({ account, coordinatedGroup, order }: Amplifier, said: string, part: number) {
    const group = coordinatedGroup === undefined ? nothing : html`<span class="muted" title="Belongs to a coordinated group">◆</span>`;
    return html`<li><a href=${views.link({ tab: 'accounts', account: account.id })}>
      <i class="bar" ${styled({ width: `${100 * part}%` })}></i>
      <span class="muted">${count(order)}</span><span class="name"><bdi>${valueName('author', account.id, account.handle)}</bdi></span>${group}<span class="muted">${said}</span>
    </a></li>`;
  }

  #coordinated() {
    const { coordinated } = this.answer;
    if (!coordinated) return nothing;
    if (coordinated.groups === 0) return html`<p class="small muted">No two of its accounts share the same again and again within a minute.</p>`;
    return html`<p class="small">
      ${counted(coordinated.groups, 'group')} of ${counted(coordinated.accounts, 'account')} ◆ that share the same again and again within a minute made ${percent(coordinated.appearanceShare)} of the appearances,
      ${count(coordinated.earlyAppearances)} of the first ${count(coordinated.earlyOf)}, with ${percent(coordinated.reachShare)} of the reach. That says nothing about intent.
    </p>`;
  }

  protected override render() {
    const { first, leading, cut } = this.answer;
    return html`<div class="columns">
        <section aria-label="First accounts">
          <h3 class="small">In their order</h3>
          <ol class="small">${first.slice(0, SHOWN).map((one) => this.#row(one, instant(one.firstAt), 0))}</ol>
          ${cut.accounts > 0 ? html`<p class="small muted">and ${count(cut.accounts)} more accounts</p>` : nothing}
        </section>
        <section aria-label="Leading accounts">
          <h3 class="small">By followers, as share of all</h3>
          <ol class="small">${leading.slice(0, SHOWN).map((one) => this.#row(one, `${count(one.followers ?? 0)}, ${percent(one.reachShare ?? 0)}`, one.reachShare ?? 0))}</ol>
          ${leading.length === 0 ? html`<p class="small muted">Of no account the followers are known.</p>` : nothing}
        </section>
      </div>
      ${this.#coordinated()}`;
  }

  static override styles = [
    base,
    barRows,
    css`
      .columns {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 8px 32px;
        margin-bottom: 8px;
      }
      .bar {
        background: var(--bar);
      }
      @media (max-width: 640px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}
