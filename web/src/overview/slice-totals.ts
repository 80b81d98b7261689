import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TimelineAnswer, TopAnswer } from '../api/answers.ts';
import type { Answered } from '../api/asking.ts';
import { count } from '../text/numbers.ts';
import { base } from '../theme/base.ts';

/** The slice in two numbers. */
@customElement('slice-totals')
export class SliceTotals extends LitElement {
  @property({ attribute: false }) timeline!: Answered<TimelineAnswer>;
  @property({ attribute: false }) authors!: Answered<TopAnswer>;

  #figure(phase: string, n: number | undefined, one: string, many: string) {
    const known = phase !== 'error' && n !== undefined;
    return html`<p class=${phase === 'loading' ? 'stale' : ''}>
      <span class="figure">${known ? count(n) : phase === 'error' ? '–' : html`<i></i>`}</span> ${n === 1 ? one : many}
    </p>`;
  }

  protected override render() {
    const posts = this.timeline.value?.total;
    const accounts = this.authors.value?.values;
    return html`<section aria-label="Totals">
      ${this.#figure(this.timeline.phase, posts, 'post', 'posts')} ${this.#figure(this.authors.phase, accounts, 'account', 'accounts')}
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
