import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
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
  /** With the coordinated groups, once they are there. */
  @property({ attribute: false }) company?: Answered<TraceAnswer>;

  /** Accounts of coordinated groups. */
  #grouped(): ReadonlySet<string> {
    // While another claim's are on their way, those of the last one stay at hand, and are none of this one's.
    if (this.company?.phase !== 'data') return new Set();
    return new Set(this.company.value?.coordinated?.items.flatMap(({ members }) => members.map(({ id }) => id)) ?? []);
  }

  #row({ account, order }: Amplifier, said: string, part: number, grouped: ReadonlySet<string>) {
    const group = !grouped.has(account.id) ? nothing : html`<span class="muted" title="Belongs to a coordinated group">◆</span>`;
    return html`<li><a href=${views.link({ tab: 'accounts', account: account.id })}>
      <i class="bar" ${styled({ width: `${100 * part}%` })}></i>
      <span class="muted">${count(order)}</span><span class="name"><bdi>${valueName('author', account.id, account.handle)}</bdi></span>${group}<span class="muted">${said}</span>
    </a></li>`;
  }

  #coordinated() {
    const { phase = 'loading', value, problem } = this.company ?? {};
    const coordinated = phase === 'data' ? value?.coordinated : undefined;
    if (phase === 'error') return html`<p class="small muted">Coordinated groups cannot be told: ${problem?.detail}</p>`;
    if (!coordinated) return html`<p class="small muted" role="status">Looking for coordinated groups …</p>`;
    if (coordinated.groups === 0) return html`<p class="small muted">None of its accounts belongs to a group that shared the same again and again within a minute.</p>`;
    const named = this.#grouped().size;
    return html`<p class="small">
      ${counted(coordinated.groups, 'group')} of ${counted(coordinated.accounts, 'account')} ${named < coordinated.accounts ? `(◆ on ${count(named)} of them)` : '◆'} that shared the same again and again within a minute made ${percent(coordinated.appearanceShare)} of the appearances,
      ${count(coordinated.earlyAppearances)} of the first ${count(coordinated.earlyOf)}, with ${percent(coordinated.reachShare)} of the reach. That says nothing about intent.
    </p>`;
  }

  protected override render() {
    const { first, leading, cut } = this.answer;
    const grouped = this.#grouped();
    return html`<div class="columns">
        <section aria-label="First accounts">
          <h3 class="small">In their order</h3>
          <ol class="small">${first.slice(0, SHOWN).map((one) => this.#row(one, instant(one.firstAt), 0, grouped))}</ol>
          ${cut.accounts > 0 ? html`<p class="small muted">and ${count(cut.accounts)} more accounts</p>` : nothing}
        </section>
        <section aria-label="Leading accounts">
          <h3 class="small">By followers, as share of all</h3>
          <ol class="small">${leading.slice(0, SHOWN).map((one) => this.#row(one, `${count(one.followers ?? 0)}, ${percent(one.reachShare ?? 0)}`, one.reachShare ?? 0, grouped))}</ol>
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
