import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import { Legible } from '../theme/legible.ts';
import { Redrawing } from '../theme/redrawing.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import { fullness, type Heat, type HeatCell, type HeatHead } from './heat.ts';

/** A table whose fields are coloured by their value, each a way to the posts behind it. */
@customElement('heat-table')
export class HeatTable extends LitElement {
  @property({ attribute: false }) heat!: Heat;
  @property() label = '';

  #legible = new Legible(colour);

  constructor() {
    super();
    new Redrawing(this);
  }

  protected override willUpdate(): void {
    this.#legible = new Legible(colour);
  }

  #head({ name, href, note }: HeatHead) {
    const said = html`<bdi>${name}</bdi>${note ? html` <span class="muted">${note}</span>` : nothing}`;
    return href ? html`<a href=${href} title="Narrow to ${name}">${said}</a>` : said;
  }

  #cell(cell: HeatCell | undefined) {
    if (!cell) return html`<td></td>`;
    const full = cell.few ? 0 : fullness(cell, this.heat);
    const name = this.heat.diverging ? (cell.value < 0 ? 'bad' : 'good') : 'accent';
    const ground = this.heat.grounded ? 'shade' : 'paper';
    const face = {
      background: `color-mix(in srgb, var(--${name}) ${Math.round(100 * full)}%, var(--${ground}))`,
      color: `var(--${cell.few || cell.value === 0 ? 'muted' : this.#legible.on(name, full, ground)})`,
    };
    return html`<td ${styled(face)} title=${cell.title}>${cell.href ? html`<a href=${cell.href}>${cell.text || html`<span class="unseen">${cell.title}</span>`}</a>` : cell.text}</td>`;
  }

  protected override render() {
    const { rows, columns, cells } = this.heat;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.label}>
      <table class="small">
        <caption class="unseen">${this.label}</caption>
        <thead><tr><td></td>${columns.map((column) => html`<th scope="col" title=${column.name}><span>${this.#head(column)}</span></th>`)}</tr></thead>
        <tbody>
          ${rows.map((row, r) => html`<tr><th scope="row" title=${row.name}>${this.#head(row)}</th>${cells[r]!.map((cell) => this.#cell(cell))}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  static override styles = [
    base,
    css`
      .scroll {
        position: relative;
        overflow: auto;
        max-height: var(--heat-height, none);
      }
      table {
        border-spacing: 1px;
        border-collapse: separate;
      }
      thead th {
        position: sticky;
        top: 0;
        z-index: 1;
        min-width: var(--heat-column, 44px);
        padding: 2px;
        background: var(--paper);
        color: var(--muted);
        font-weight: 400;
        vertical-align: bottom;
      }
      thead th span {
        display: inline-block;
        max-height: var(--heat-head, none);
        writing-mode: var(--heat-writing, horizontal-tb);
        transform: var(--heat-turn, none);
        text-align: start;
      }
      tbody th {
        position: sticky;
        left: 0;
        z-index: 1;
        max-width: var(--heat-name, 220px);
        padding: 0 8px 0 0;
        overflow: hidden;
        background: var(--paper);
        font-weight: 400;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      th a {
        color: inherit;
      }
      td {
        height: 22px;
        padding: 0;
        text-align: center;
        white-space: nowrap;
      }
      td a {
        display: block;
        padding: 2px 4px;
        min-height: 20px;
        color: inherit;
      }
      td a:hover {
        text-decoration: none;
        box-shadow: inset 0 0 0 1px var(--ink);
      }
      @media (max-width: 560px) {
        tbody th {
          max-width: 112px;
        }
      }
    `,
  ];
}
