import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Corpus } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import { BUILT_IN, codebooks, coding } from '../api/content.ts';
import { Viewing, views } from '../slice/views.ts';
import { topicName } from '../text/names.ts';
import { base } from '../theme/base.ts';
import { CodebookNames } from './codebook-names.ts';
import './category-pairs.ts';
import './category-shares.ts';
import './comparison.ts';
import './structure-totals.ts';
import './topics-over-time.ts';
import './word-keyness.ts';

/** What the slice is about: categories of a codebook, how they come and go, and the words that mark it. */
@customElement('content-view')
export class ContentView extends LitElement {
  @property({ attribute: false }) corpus?: Corpus | undefined;
  readonly #viewing = new Viewing(this);
  readonly #codebooks = new Asking(this, () => codebooks(this.#viewing.view.corpus));
  readonly #coding = new Asking(this, () => coding(this.#viewing.view, this.#viewing.view.codebook));
  #names = new CodebookNames([], '');
  #namedBy?: readonly unknown[];

  /** The same names for the same codebook, so that what shows them is drawn once. */
  protected override willUpdate(): void {
    const { codebook } = this.#viewing.view;
    const books = this.#codebooks.value?.items ?? [];
    if (this.#namedBy?.[0] === this.#codebooks.value && this.#namedBy?.[1] === codebook) return;
    this.#namedBy = [this.#codebooks.value, codebook];
    this.#names = new CodebookNames(books, codebook);
  }

  #chooser() {
    const { codebook } = this.#viewing.view;
    const own = (this.#codebooks.value?.items ?? []).filter(({ name }) => name !== BUILT_IN);
    return html`<label class="small">
      <span class="muted">codebook</span>
      <select @change=${(e: Event) => views.go({ codebook: (e.target as HTMLSelectElement).value, category: '' })}>
        <option value="" ?selected=${codebook === '' || codebook === BUILT_IN}>Digital technology in international relations</option>
        ${own.map(({ name, title }) => html`<option value=${name} ?selected=${name === codebook}>${title ?? topicName(name)}</option>`)}
        ${codebook && codebook !== BUILT_IN && !own.some(({ name }) => name === codebook) ? html`<option selected value=${codebook}>${codebook}</option>` : nothing}
      </select>
    </label>`;
  }

  protected override render() {
    const names = this.#names;
    const categories = (this.#coding.value?.all.categories ?? []).map(({ category }) => category);
    return html`${this.#chooser()}
      <div class="panels">
        <category-shares .names=${names} .answered=${this.#coding.state}></category-shares>
        <structure-totals></structure-totals>
        <topics-over-time class="wide" .names=${names} from=${this.corpus?.from ?? ''} to=${this.corpus?.to ?? ''}></topics-over-time>
        <content-comparison class="wide" .names=${names} .categories=${categories}></content-comparison>
        <category-pairs .names=${names}></category-pairs>
        <word-keyness></word-keyness>
      </div>`;
  }

  static override styles = [
    base,
    css`
      label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 28px;
        margin-bottom: 8px;
      }
      select {
        min-width: 0;
        max-width: 100%;
      }
      .panels {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px 40px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      @media (max-width: 900px) {
        .panels {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}
