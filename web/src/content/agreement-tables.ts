import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgreementAnswer, CategoryAgreement, Reliability } from '../api/content.ts';
import { greatest, type Heat } from '../chart/heat.ts';
import { FEW } from '../text/mood.ts';
import { count, counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import type { CodebookNames } from './codebook-names.ts';
import '../chart/heat-table.ts';

const written = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2).replace('-', '−'));

/** Agreement as a whole, by category, and what is taken for what. */
@customElement('agreement-tables')
export class AgreementTables extends LitElement {
  @property({ attribute: false }) names!: CodebookNames;
  @property({ attribute: false }) answer!: AgreementAnswer;

  #figure(name: string, { alpha, low, high, posts }: Reliability, none: string) {
    return html`<div>
      <dd>${alpha === undefined ? '–' : html`α ${written(alpha)}`}</dd>
      <dt>${name}
        <span class="small muted">${alpha === undefined ? none : html`${low === undefined ? nothing : html`${written(low)} to ${written(high)}, `}${counted(posts, 'post')}`}</span>
      </dt>
    </div>`;
  }

  #category(c: CategoryAgreement) {
    const few = c.both + c.onlyPeople + c.onlyCodebook < FEW;
    return html`<tr class=${few ? 'few' : ''}>
      <th scope="row">${this.names.of(c.category)}</th>
      <td title=${interval(c.people)}>${written(c.people.alpha)}</td>
      <td title=${interval(c.withCodebook)}>${written(c.withCodebook.alpha)}</td>
      <td>${written(c.precision)}</td>
      <td>${written(c.recall)}</td>
      <td><b>${written(c.f1)}</b></td>
      <td>${count(c.both)}</td>
      <td>${count(c.onlyCodebook)}</td>
      <td>${count(c.onlyPeople)}</td>
      <td>${count(c.neither)}</td>
      <td>${count(c.undecided)}</td>
    </tr>`;
  }

  /** What people say in rows, what the codebook says in columns. */
  get #confusion(): Heat {
    const { confusion, categories } = this.answer;
    const name = (category: string) => (category ? this.names.of(category) : 'none');
    const order = [...categories.map(({ category }) => category), ''];
    const people = order.filter((category) => confusion.some((c) => c.people === category));
    const codebook = order.filter((category) => confusion.some((c) => c.codebook === category));
    const cells = people.map((row) =>
      codebook.map((column) => {
        const found = confusion.find((c) => c.people === row && c.codebook === column);
        return found && { value: found.posts, text: count(found.posts), title: `people ${name(row)}, codebook ${name(column)}: ${counted(found.posts, 'post')}` };
      }),
    );
    return { rows: people.map((row) => ({ name: name(row) })), columns: codebook.map((column) => ({ name: name(column) })), cells, most: greatest(cells) };
  }

  protected override render() {
    const { people, withCodebook, categories, confusion } = this.answer;
    const used = categories.filter((c) => c.both + c.onlyCodebook + c.onlyPeople + c.undecided > 0);
    return html`<dl class="figures">
        ${this.#figure('people among themselves', people, 'no post has two coders')} ${this.#figure('with the codebook as one more coder', withCodebook, 'all codes are the same')}
      </dl>
      <p class="small muted">Whole sets of categories, equal or not. 1 is full agreement, 0 what chance gives; Krippendorff takes 0.80 for reliable, and 0.67 for enough to conclude tentatively.</p>
      <h3 class="small">By category</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Agreement by category">
        <table class="small">
          <thead>
            <tr class="groups"><td></td><th colspan="2" scope="colgroup">α</th><th colspan="3" scope="colgroup">codebook by people’s majority</th><th colspan="5" scope="colgroup">posts given it by</th></tr>
            <tr><td></td><th>people</th><th>with codebook</th><th>precision</th><th>recall</th><th>F1</th><th>both</th><th>codebook</th><th>people</th><th>neither</th><th>undecided</th></tr>
          </thead>
          <tbody>${used.map((category) => this.#category(category))}</tbody>
        </table>
      </div>
      ${used.length < categories.length ? html`<p class="small muted">${counted(categories.length - used.length, 'category', 'categories')} that nobody gives are not shown. Grey: fewer than ${FEW} posts have it.</p>` : nothing}
      ${confusion.length > 0
        ? html`<h3 class="small">What is taken for what <span class="muted">people in rows, codebook in columns; posts</span></h3>
            <heat-table .heat=${this.#confusion} label="Categories by people and by the codebook"></heat-table>`
        : nothing}`;
  }

  static override styles = [
    base,
    css`
      :host {
        --heat-column: 84px;
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 40px;
      }
      .figures dd {
        font-size: var(--large);
        font-weight: var(--strong);
      }
      .figures dt span {
        display: block;
      }
      p {
        max-width: 72ch;
        margin: 4px 0 8px;
      }
      h3 {
        margin: 16px 0 4px;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
      }
      thead th {
        color: var(--muted);
        font-weight: 400;
      }
      thead .groups th {
        padding: 2px 0 2px 16px;
        background: linear-gradient(var(--line), var(--line)) 16px 100% / 100% 1px no-repeat;
        text-align: center;
      }
      th,
      td {
        padding: 2px 0 2px 12px;
        text-align: end;
        white-space: nowrap;
      }
      tbody th {
        position: sticky;
        left: 0;
        padding-left: 0;
        background: var(--paper);
        font-weight: 400;
        text-align: start;
      }
      b {
        font-weight: var(--strong);
      }
      .few td,
      .few th {
        color: var(--muted);
      }
      @media (max-width: 560px) {
        tbody th {
          max-width: 140px;
          overflow: hidden;
          text-overflow: ellipsis;
        }
      }
    `,
  ];
}

function interval({ low, high, posts }: Reliability): string {
  return low === undefined || high === undefined ? counted(posts, 'post') : `${written(low)} to ${written(high)}, ${counted(posts, 'post')}`;
}
