import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Problem } from '../api/problem.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import './query-help.ts';

/** Where the query is written; what is wrong with it is said beneath, with the place marked. */
@customElement('query-box')
export class QueryBox extends LitElement {
  @property({ attribute: false }) problem?: Problem | undefined;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #viewing = new Viewing(this);
  #shown?: string;

  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** The box follows the view, and only then: what is being written stays. */
  protected override updated(_: PropertyValues): void {
    const { q } = this.#viewing.view;
    if (q !== this.#shown) this.input.value = this.#shown = q;
  }

  #submit(event: Event): void {
    event.preventDefault();
    views.go({ q: this.input.value.trim() });
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.input.value = this.#viewing.view.q;
    this.input.blur();
  }

  #wrong() {
    const found = this.problem?.query;
    if (!found) return nothing;
    const { q } = this.#viewing.view;
    const at = found.column === undefined ? q.length : Math.min(Math.max(found.column - 1, 0), q.length);
    return html`<div class="wrong small" role="alert" id="wrong">
      <p>${found.message}</p>
      ${found.column === undefined
        ? nothing
        : html`<p class="place"><code>${q.slice(0, at)}<mark aria-label="here">${q.slice(at, at + 1) || ' '}</mark>${q.slice(at + 1)}</code></p>`}
    </div>`;
  }

  protected override render() {
    return html`<form role="search" @submit=${this.#submit}>
        <input
          type="search"
          name="q"
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder="words, &quot;a phrase&quot;, hashtag:…, lang:ru"
          aria-label="Query"
          aria-describedby=${this.problem ? 'wrong' : nothing}
          aria-invalid=${this.problem ? 'true' : nothing}
          @keydown=${this.#key}
          @search=${(event: Event) => this.input.value === '' && this.#submit(event)}
        />
        <query-help></query-help>
      </form>
      ${this.#wrong()}`;
  }

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        min-width: 0;
      }
      form {
        position: relative;
      }
      input {
        width: 100%;
        padding-inline-end: 40px;
      }
      input[aria-invalid] {
        border-color: var(--alarm);
      }
      query-help {
        position: absolute;
        right: 4px;
        top: 2px;
      }
      .wrong {
        padding: 4px 8px 0;
        color: var(--alarm);
        overflow-wrap: anywhere;
      }
      .place {
        margin-top: 4px;
        color: var(--ink);
        white-space: pre-wrap;
      }
      mark {
        background: var(--mark);
        color: inherit;
        border-bottom: 2px solid var(--alarm);
        white-space: pre;
      }
    `,
  ];
}
