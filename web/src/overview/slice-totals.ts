import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TimelineAnswer, TopAnswer } from '../api/answers.ts';
import type { Answered } from '../api/asking.ts';
import { digitsOf, moodColour, moodName } from '../text/mood.ts';
import { count, percent, signed } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';

/** The slice in three numbers. */
@customElement('slice-totals')
export class SliceTotals extends LitElement {
  @property({ attribute: false }) timeline!: Answered<TimelineAnswer>;
  @property({ attribute: false }) authors!: Answered<TopAnswer>;
  @property({ attribute: false }) mood!: Answered<TimelineAnswer>;

  #figure(phase: string, n: number | undefined, one: string, many: string) {
    const known = phase !== 'error' && n !== undefined;
    return html`<p class=${phase === 'loading' ? 'stale' : ''}>
      <span class="figure">${known ? count(n) : phase === 'error' ? '–' : html`<i></i>`}</span> ${n === 1 ? one : many}
    </p>`;
  }

  /** The mean with its interval, and what it is made of. */
  #mood() {
    const { phase, value } = this.mood;
    if (phase === 'error') return nothing;
    const measured = value?.sentiment;
    if (!measured) return html`<p class="mood"><i></i></p>`;
    const { mean, meanLow, meanHigh, negative, neutral, positive } = measured;
    if (mean === undefined) return html`<p class="mood small muted">mood not known</p>`;
    return html`<div class="mood ${phase === 'loading' ? 'stale' : ''}" title=${moodName(measured)}>
      <p>mood <b ${styled({ 'border-color': moodColour(mean) })}>${signed(mean)}</b>
        ${meanLow === undefined || meanHigh === undefined ? nothing : html`<span class="small muted">${signed(meanLow, digitsOf(meanLow, meanHigh))} to ${signed(meanHigh, digitsOf(meanLow, meanHigh))}</span>`}</p>
      <p class="parts" role="img" aria-label="negative ${percent(negative)}, neutral ${percent(neutral)}, positive ${percent(positive)}">
        ${([['bad', negative], ['rest', neutral], ['good', positive]] as const).map(([name, part]) => html`<i ${styled({ width: `${100 * part}%`, background: `var(--${name})` })}></i>`)}
      </p>
    </div>`;
  }

  protected override render() {
    const posts = this.timeline.value?.total;
    const accounts = this.authors.value?.values;
    return html`<section aria-label="Totals">
      ${this.#figure(this.timeline.phase, posts, 'post', 'posts')} ${this.#figure(this.authors.phase, accounts, 'account', 'accounts')}
      ${this.#mood()}
      <p class="small muted each">${posts && accounts ? html`${(posts / accounts).toFixed(1)} posts an account` : nothing}</p>
    </section>`;
  }

  static override styles = [
    base,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 24px;
      }
      .figure {
        font-size: var(--huge);
        font-weight: 400;
        letter-spacing: -0.01em;
      }
      .each {
        flex-basis: 100%;
        min-height: 18px;
      }
      .mood {
        min-width: 200px;
        min-height: 36px;
      }
      b {
        padding-bottom: 1px;
        border-bottom: 3px solid;
        font-weight: var(--strong);
      }
      .parts {
        display: flex;
        gap: 1px;
        width: 200px;
        margin-top: 6px;
      }
      .parts i {
        height: 6px;
      }
      .stale {
        opacity: 0.5;
      }
      i {
        display: inline-block;
        width: 88px;
        height: 22px;
        background: var(--shade);
      }
    `,
  ];
}
