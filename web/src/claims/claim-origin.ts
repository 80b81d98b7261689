import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Appearance, ClaimAccount, MissingPost, TraceAnswer } from '../api/claims.ts';
import { views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted } from '../text/numbers.ts';
import { duration, instant } from '../text/times.ts';
import { base } from '../theme/base.ts';

const SHOWN = 8;

/** The earliest known appearance, and what may come before it. */
@customElement('claim-origin')
export class ClaimOrigin extends LitElement {
  @property({ attribute: false }) answer!: TraceAnswer;

  #account({ id, handle }: ClaimAccount) {
    const name = html`<bdi>${valueName('author', id, handle)}</bdi>`;
    return id ? html`<a href=${views.link({ tab: 'accounts', account: id })}>${name}</a>` : name;
  }

  #missing({ postId, author, appearances, before, createdAt, mayBeEarlier }: MissingPost) {
    return html`<li class=${mayBeEarlier ? '' : 'muted'}>
      ${author ? this.#account(author) : html`<code>${postId}</code>`}
      <span class="muted">${createdAt ? `made ${instant(createdAt)}` : `before ${instant(before)}`}, referred to by ${counted(appearances, 'appearance')}${mayBeEarlier ? '' : ', later than the earliest'}</span>
      ${postId ? html`<a href=${views.link({ cascade: postId, claim: '' })}>cascade</a>` : nothing}
    </li>`;
  }

  #doubts(earliest: Appearance) {
    const { origin } = this.answer;
    const since = origin.corpusFrom ? Date.parse(earliest.createdAt) - Date.parse(origin.corpusFrom) : undefined;
    const earlier = origin.missing.filter(({ mayBeEarlier }) => mayBeEarlier).length;
    return html`<ul class="small doubts">
      ${origin.earliestRefers ? html`<li>It refers to another post, so the claim is older than what is known.</li>` : nothing}
      ${earlier > 0 ? html`<li>${counted(earlier, 'post')} that the corpus lacks may be earlier.</li>` : nothing}
      ${since !== undefined ? html`<li>The corpus begins ${since < 1000 ? 'with it' : `${duration(since)} before it`}.</li>` : nothing}
    </ul>`;
  }

  protected override render() {
    const { origin } = this.answer;
    const { earliest } = origin;
    if (!earliest) return html`<p class="muted">Nobody is known to have posted it.</p>`;
    return html`<p>${this.#account(earliest.author)} <span class="muted">${instant(earliest.createdAt)}</span></p>
      <p class="small text" dir="auto" lang=${earliest.lang || nothing}>${earliest.text}</p>
      ${this.#doubts(earliest)}
      ${origin.missing.length > 0
        ? html`<h3 class="small">Not in the corpus: deleted, or never collected</h3>
            <ol class="small">${origin.missing.slice(0, SHOWN).map((one) => this.#missing(one))}</ol>
            ${origin.missingTotal > SHOWN ? html`<p class="small muted">and ${count(origin.missingTotal - Math.min(SHOWN, origin.missing.length))} more</p>` : nothing}`
        : nothing}`;
  }

  static override styles = [
    base,
    css`
      .text {
        max-height: 6lh;
        margin: 4px 0 8px;
        padding-left: 8px;
        border-left: 2px solid var(--line);
        overflow: auto;
        overflow-wrap: anywhere;
      }
      .doubts {
        margin-bottom: 8px;
      }
      li {
        padding: 1px 0;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
