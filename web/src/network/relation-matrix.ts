import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { relations, type Relation, type RelationsAnswer } from '../api/network.ts';
import { heatDrawing, type Heat } from '../chart/heat.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { Viewing, views } from '../slice/views.ts';
import { count } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import { colour } from '../theme/theme.ts';
import { relationHeat } from './relation-heat.ts';
import '../chart/heat-table.ts';
import '../panel/panel-frame.ts';

const LIMIT = 400;

/** Which countries address which others, how often and in what mood. */
@customElement('relation-matrix')
export class RelationMatrix extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => relations(this.#viewing.view, 'country', LIMIT));

  #actions({ items, asOf, evidence }: RelationsAnswer, heat: Heat): Actions {
    const row = ({ from, to, posts, back, reciprocity, sentiment, tone }: Relation) => [
      from.value,
      to.value,
      posts,
      back,
      reciprocity,
      sentiment.posts,
      sentiment.mean ?? '',
      sentiment.meanLow ?? '',
      sentiment.meanHigh ?? '',
      sentiment.negative,
      tone.toLowerCase(),
    ];
    return {
      name: 'relations',
      csv: () => csv(['source', 'target', 'posts', 'back', 'reciprocity', 'judged', 'mean', 'mean_low', 'mean_high', 'negative', 'tone'], items.map(row)),
      svg: () => picture('Countries that address each other', heatDrawing(heat, colour)),
      method: {
        what: 'Posts by accounts of the country in the row that mention, answer, repost or quote accounts of the country in the column. The colour is the mean sentiment of those that are no reposts: blue above zero, orange below, grey where the 95 % interval leaves the tone open.',
        parameters: [],
        asOf,
        evidence,
      },
    };
  }

  protected override render() {
    const answer = this.#asking.value;
    const heat = answer && relationHeat(answer.items, this.#viewing.view.q, (to) => views.link(to));
    const none = heat && heat.rows.length === 0;
    const cut = answer && answer.cut > 0 ? `; ${count(answer.cut)} relations of fewer posts are left out` : '';
    return html`<panel-frame
      heading="Countries that address each other"
      note=${heat && !none ? `posts from row to column; blue friendly, orange hostile, plain neutral, grey open${cut}` : ''}
      .answered=${this.#asking.state}
      .actions=${answer && heat && !none ? this.#actions(answer, heat) : undefined}
      .empty=${none ? html`<p>No country's accounts address another's here.</p><p>Countries are those of the corpus's actors: import some, or widen the slice.</p>` : nothing}
    >
      ${heat && !none ? html`<heat-table .heat=${heat} label="Posts from one country to another"></heat-table>` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
        --panel-height: 160px;
        --heat-column: 44px;
        --heat-name: 120px;
      }
    `,
  ];
}
