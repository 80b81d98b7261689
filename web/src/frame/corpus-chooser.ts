import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Corpus } from '../api/answers.ts';
import { Viewing, views } from '../slice/views.ts';
import { counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';

/** Chooses the corpus; the query goes along, the range does not. */
@customElement('corpus-chooser')
export class CorpusChooser extends LitElement {
  @property({ attribute: false }) corpora: readonly Corpus[] = [];
  readonly #viewing = new Viewing(this);

  #chosen(event: Event): void {
    views.go({ corpus: (event.target as HTMLSelectElement).value, from: '', to: '' });
  }

  protected override render() {
    const { corpus } = this.#viewing.view;
    const known = this.corpora.some((item) => item.corpus === corpus);
    return html`<select aria-label="Corpus" @change=${this.#chosen}>
      ${known ? '' : html`<option value=${corpus} selected>${corpus || 'corpus'}</option>`}
      ${this.corpora.map(
        (item) => html`<option value=${item.corpus} ?selected=${item.corpus === corpus}>${item.corpus} · ${counted(item.posts, 'post')}</option>`,
      )}
    </select>`;
  }

  static override styles = [
    base,
    css`
      select {
        max-width: 100%;
        text-overflow: ellipsis;
      }
    `,
  ];
}
