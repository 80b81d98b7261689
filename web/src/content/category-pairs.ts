import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { cooccurrence, topicOf, type CategoryPair, type CooccurrenceAnswer } from '../api/content.ts';
import { greatest, heatDrawing, type Heat, type HeatCell } from '../chart/heat.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted, measure, signed } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { colour } from '../theme/theme.ts';
import type { CodebookNames } from './codebook-names.ts';
import '../chart/heat-table.ts';
import '../panel/panel-frame.ts';

/** Expected together by chance: below it a pair says nothing and is grey. */
const FEW_EXPECTED = 1;

/** Which categories come together: the posts of each pair, coloured by how far they go beyond chance. */
@customElement('category-pairs')
export class CategoryPairs extends LitElement {
  @property({ attribute: false }) names!: CodebookNames;
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => cooccurrence(this.#viewing.view, this.#viewing.view.codebook));

  #cell(pair: CategoryPair | undefined): HeatCell | undefined {
    if (!pair) return undefined;
    const { q, codebook } = this.#viewing.view;
    const both = narrow(narrow(q, 'topic', topicOf(codebook, pair.first)), 'topic', topicOf(codebook, pair.second));
    const measures = [
      pair.phi === undefined ? '' : `correlation ${signed(pair.phi)}`,
      pair.pmi === undefined ? '' : `mutual information ${measure(pair.pmi)} bits`,
      pair.jaccard === undefined ? '' : `overlap ${measure(pair.jaccard)}`,
    ];
    return {
      value: pair.phi ?? 0,
      text: count(pair.posts),
      title: `${this.names.of(pair.first)} and ${this.names.of(pair.second)}: ${counted(pair.posts, 'post')}, ${measure(pair.expected)} by chance; ${measures.filter(Boolean).join(', ')}`,
      href: pair.posts > 0 ? views.link({ q: both }) : undefined,
      few: pair.expected < FEW_EXPECTED && pair.posts < 5,
    };
  }

  /** The lower half of the square, of categories that are found at all. */
  #heat({ all, pairs }: CooccurrenceAnswer): Heat {
    const found = all.categories.filter(({ posts }) => posts > 0).map(({ category }) => category);
    const pairOf = (a: string, b: string) => pairs.find(({ first, second }) => (first === a && second === b) || (first === b && second === a));
    const cells = found.slice(1).map((row, r) => found.slice(0, -1).map((column, c) => (c > r ? undefined : this.#cell(pairOf(row, column)))));
    const head = (category: string) => ({ name: this.names.of(category) });
    return { rows: found.slice(1).map(head), columns: found.slice(0, -1).map(head), cells, most: greatest(cells), diverging: true };
  }

  #actions(answer: CooccurrenceAnswer, heat: Heat): Actions {
    return {
      name: 'category-pairs',
      csv: () =>
        csv(
          ['first', 'second', 'posts', 'expected', 'pmi', 'jaccard', 'phi'],
          answer.pairs.map((p) => [p.first, p.second, p.posts, p.expected, p.pmi, p.jaccard, p.phi]),
        ),
      svg: () => picture('Categories that come together', heatDrawing(heat, colour)),
      method: {
        what: 'Posts that have both categories. Blue pairs come together more often than by chance, orange ones less: the colour is the correlation φ.',
        parameters: [['codebook', `${answer.codebook}, version ${answer.version}`]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  protected override render() {
    const answer = this.#asking.value;
    const heat = answer && this.#heat(answer);
    const none = heat && heat.rows.length === 0;
    return html`<panel-frame
      heading="Categories that come together"
      note=${heat && !none ? 'posts with both; blue beyond chance, orange below' : ''}
      .answered=${this.#asking.state}
      .actions=${heat && !none ? this.#actions(answer!, heat) : undefined}
      .empty=${none ? html`<p>Fewer than two categories are found in these posts.</p>` : nothing}
    >
      ${heat && !none ? html`<heat-table .heat=${heat} label="Categories that come together"></heat-table>` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: 240px;
        --heat-column: 34px;
        --heat-name: 180px;
        --heat-head: 150px;
        --heat-writing: vertical-rl;
        --heat-turn: rotate(180deg);
      }
    `,
  ];
}
