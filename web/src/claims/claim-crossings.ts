import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Answered } from '../api/asking.ts';
import type { Crossing, TraceAnswer } from '../api/claims.ts';
import { countryName, languageName, valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { instant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';

const SHOWN = 10;

/** When a claim came to which language, country, platform and community, and how long it stayed. */
@customElement('claim-crossings')
export class ClaimCrossings extends LitElement {
  @property({ attribute: false }) answer!: TraceAnswer;
  /** With the communities, once they are there. */
  @property({ attribute: false }) company?: Answered<TraceAnswer>;

  #strip({ firstAt, lastAt }: Crossing) {
    const { total } = this.answer;
    const from = Date.parse(total.firstAt ?? firstAt);
    const width = Math.max(1, Date.parse(total.lastAt ?? lastAt) - from);
    const left = (Date.parse(firstAt) - from) / width;
    const right = (Date.parse(lastAt) - from) / width;
    return html`<span class="strip"><i ${styled({ left: `${100 * left}%`, width: `max(3px, ${100 * (right - left)}%)` })}></i></span>`;
  }

  #group(heading: string, crossings: readonly Crossing[], name: (value: string) => string) {
    if (crossings.length === 0) return nothing;
    return html`<section aria-label=${heading}>
      <h3 class="small">${heading}</h3>
      <ol class="small">
        ${crossings.slice(0, SHOWN).map(
          (one) => html`<li title="first by ${valueName('author', one.firstAuthor.id, one.firstAuthor.handle)}, ${counted(one.accounts, 'account')}">
            <b>${name(one.name)}</b>${this.#strip(one)}<span class="muted">${instant(one.firstAt)}</span><span>${count(one.appearances)}</span>
          </li>`,
        )}
      </ol>
      ${crossings.length > SHOWN ? html`<p class="small muted">and ${count(crossings.length - SHOWN)} more</p>` : nothing}
    </section>`;
  }

  protected override render() {
    const { languages, countries, platforms } = this.answer;
    const communities = (this.company?.phase === 'data' && this.company.value?.communities) || [];
    return [
      this.#group('Languages', languages, languageName),
      this.#group('Countries', countries, countryName),
      this.#group('Platforms', platforms, (value) => value),
      this.#group('Communities of the network', communities, (value) => `community ${value}`),
    ];
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 9em) minmax(40px, 1fr) auto 4em;
        gap: 8px;
        align-items: center;
        padding: 1px 0;
      }
      b {
        overflow: hidden;
        font-weight: inherit;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li > :last-child {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .strip {
        position: relative;
        height: 8px;
        background: var(--shade);
      }
      .strip i {
        position: absolute;
        inset-block: 0;
        background: var(--accent);
      }
      @media (max-width: 480px) {
        li {
          grid-template-columns: minmax(0, 7em) minmax(24px, 1fr) auto;
        }
        li > :last-child {
          display: none;
        }
      }
    `,
  ];
}
