import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Corpus } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import { BUILT_IN, codebooks, coding } from '../api/content.ts';
import { top } from '../api/gateway.ts';
import type { DefinedEvent } from '../definition/defined-event.ts';
import type { Compared, Show } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { topicName } from '../text/names.ts';
import { base } from '../theme/base.ts';
import { CodebookNames } from './codebook-names.ts';
import './category-pairs.ts';
import './category-shares.ts';
import './codebook-definition.ts';
import './comparison.ts';
import './people-codes.ts';
import './structure-totals.ts';
import './topics-over-time.ts';
import './word-keyness.ts';

const SHOWN: readonly (readonly [show: Show, said: string])[] = [['results', 'Results'], ['definition', 'Definition'], ['people', 'Agreement'], ['new', 'New codebook']];

/** What the slice is about: categories of a codebook, how they come and go, and the words that mark it. */
@customElement('content-view')
export class ContentView extends LitElement {
  /** Nothing until it is known, null where there is none. */
  @property({ attribute: false }) corpus: Corpus | null | undefined;
  readonly #viewing = new Viewing(this);
  readonly #codebooks = new Asking(this, () => codebooks(this.#viewing.view));
  readonly #coding = new Asking(this, () => (this.#viewing.view.show === 'results' ? coding(this.#viewing.view, this.#viewing.view.codebook) : undefined));
  /** Whether posts have places, where there are no countries of actors to compare. */
  readonly #places = new Asking(this, () => {
    const { view } = this.#viewing;
    return view.compared === '' && view.show === 'results' && this.corpus && !this.corpus.actors ? top(view, 'place', 1) : undefined;
  });
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
    const { codebook, show } = this.#viewing.view;
    const own = (this.#codebooks.value?.items ?? []).filter(({ name }) => name !== BUILT_IN);
    const change = (chosen: string) => views.go({ codebook: chosen, category: '', show: show === 'new' ? 'definition' : show });
    return html`<div class="chooser small">
      <label>
        <span class="muted">codebook</span>
        <select @change=${(e: Event) => change((e.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${codebook === '' || codebook === BUILT_IN}>Digital technology in international relations</option>
          ${own.map(({ name, title }) => html`<option value=${name} ?selected=${name === codebook}>${title ?? topicName(name)}</option>`)}
          ${codebook && codebook !== BUILT_IN && !own.some(({ name }) => name === codebook) ? html`<option selected value=${codebook}>${codebook}</option>` : nothing}
        </select>
      </label>
      <ul>
        ${SHOWN.map(([name, said]) => html`<li><a href=${views.link({ show: name })} aria-current=${name === show ? 'true' : nothing}>${said}</a></li>`)}
      </ul>
    </div>`;
  }

  #defined({ name, position }: DefinedEvent): void {
    views.go({ codebook: name, category: '', show: 'definition', minPosition: position });
  }

  /** What is compared unless the reader chose it: what there is. */
  get #compared(): Compared | undefined {
    const { compared } = this.#viewing.view;
    if (compared) return compared;
    if (this.corpus === null || this.corpus?.actors) return 'country';
    const { phase, value } = this.#places.state;
    return this.corpus && phase !== 'loading' ? (value?.values ? 'place' : 'lang') : undefined;
  }

  #results() {
    const names = this.#names;
    const categories = (this.#coding.value?.all.categories ?? []).map(({ category }) => category);
    return html`<div class="panels">
        <category-shares .names=${names} .answered=${this.#coding.state}></category-shares>
        <structure-totals></structure-totals>
        <topics-over-time class="wide" .names=${names} .corpus=${this.corpus}></topics-over-time>
        <content-comparison class="wide" .compared=${this.#compared} .names=${names} .categories=${categories}></content-comparison>
        <category-pairs .names=${names}></category-pairs>
        <word-keyness></word-keyness>
      </div>`;
  }

  #shown() {
    const { codebook, show } = this.#viewing.view;
    switch (show) {
      case 'results':
        return this.#results();
      case 'definition':
      case 'new':
        return html`<codebook-definition .slice=${this.#viewing.view} codebook=${show === 'new' ? '' : codebook || BUILT_IN} .own=${this.#codebooks.value?.items ?? []} @defined=${this.#defined}></codebook-definition>`;
      case 'people':
        return html`<people-codes .names=${this.#names}></people-codes>`;
    }
  }

  protected override render() {
    return html`${this.#chooser()} ${this.#shown()}`;
  }

  static override styles = [
    base,
    css`
      .chooser,
      label,
      ul {
        display: flex;
        gap: 4px 8px;
        align-items: center;
      }
      .chooser {
        flex-wrap: wrap;
        gap: 4px 24px;
        min-height: 28px;
        margin-bottom: 8px;
      }
      label {
        min-width: 0;
      }
      ul {
        flex-wrap: wrap;
        gap: 4px 20px;
      }
      li a {
        padding: 4px 0;
        color: var(--muted);
      }
      li a[aria-current] {
        color: var(--ink);
        box-shadow: inset 0 -2px var(--accent);
      }
      li a:hover {
        color: var(--ink);
        text-decoration: none;
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
