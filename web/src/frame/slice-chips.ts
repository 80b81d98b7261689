import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clauses, fieldOf, widen } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { labels } from '../text/labels.ts';
import { valueName } from '../text/names.ts';
import { rangeName } from '../text/times.ts';
import { base } from '../theme/base.ts';

/** What narrows the slice, each with a way to take it off. */
@customElement('slice-chips')
export class SliceChips extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #learned = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    labels.addEventListener('change', this.#learned);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    labels.removeEventListener('change', this.#learned);
  }

  #chip(name: unknown, without: string, what: string) {
    return html`<li><a href=${without} aria-label="Remove ${what}" title="Remove ${what}"><bdi>${name}</bdi> <span aria-hidden="true">×</span></a></li>`;
  }

  /** Free text has no chip: it stands in the query box. */
  #clause(clause: string, index: number) {
    const field = fieldOf(clause);
    if (!field) return nothing;
    const name = html`<span class="muted">${field.field}</span> ${valueName(field.field, field.value, labels.of(field.value))}`;
    return this.#chip(name, views.link({ q: widen(this.#viewing.view.q, index) }), clause);
  }

  protected override render() {
    const { q, from, to } = this.#viewing.view;
    if (!q && !from && !to) return nothing;
    const parts = clauses(q);
    const range = from || to ? this.#chip(rangeName(from, to), views.link({ from: '', to: '' }), 'the range') : nothing;
    return html`<ul class="small" aria-label="The slice is narrowed by">
      ${parts.map((clause, index) => this.#clause(clause, index))} ${range}
      <li><a class="all" href=${views.link({ q: '', from: '', to: '' })}>Clear all</a></li>
    </ul>`;
  }

  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        padding-top: 8px;
      }
      li {
        min-width: 0;
        max-width: 100%;
      }
      a {
        display: block;
        padding: 2px 8px;
        border-radius: 4px;
        background: var(--shade);
        color: var(--ink);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .all {
        background: none;
        color: var(--accent);
      }
    `,
  ];
}
