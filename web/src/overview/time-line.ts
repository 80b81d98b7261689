import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { TimelineAnswer } from '../api/answers.ts';
import type { Answered } from '../api/asking.ts';
import { colourName } from '../chart/bar-chart-option.ts';
import { ColourSlots } from '../chart/colour-slots.ts';
import { seriesOf, type SeriesTable } from '../chart/series.ts';
import type { RangeChosenEvent } from '../chart/range-chosen.ts';
import type { TimeChart } from '../chart/time-chart.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { narrow } from '../slice/query.ts';
import { BUCKETS, SPLITS, type BucketChoice, type Split } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { kindName, languageName } from '../text/names.ts';
import { count } from '../text/numbers.ts';
import { bucketName, urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../chart/time-chart.ts';
import '../panel/panel-frame.ts';

const SPLIT_NAMES: Record<Split, string> = { lang: 'by language', kind: 'by kind', none: 'not split' };
const slots = new ColourSlots(7);

/** Posts over time, split as the view says. */
@customElement('time-line')
export class TimeLine extends LitElement {
  @property({ attribute: false }) answered!: Answered<TimelineAnswer>;
  @query('time-chart') private readonly chart?: TimeChart;
  readonly #viewing = new Viewing(this);
  #drawn?: { answer: TimelineAnswer; table: SeriesTable };

  /** The same table for the same answer, so that the chart is drawn once. */
  get #table(): SeriesTable | undefined {
    const answer = this.answered.value;
    if (answer && this.#drawn?.answer !== answer) this.#drawn = { answer, table: seriesOf(answer, slots.of) };
    return answer && this.#drawn?.table;
  }

  get #heading(): string {
    const { by } = this.#viewing.view;
    return by === 'none' ? 'Posts over time' : `Posts over time, ${SPLIT_NAMES[by]}`;
  }

  readonly #nameOf = (value: string): string => {
    if (value === '' || value === 'other') return value || 'posts';
    return this.#viewing.view.by === 'kind' ? kindName(value) : languageName(value);
  };

  #actions(table: SeriesTable): Actions {
    const { by } = this.#viewing.view;
    return {
      name: 'timeline',
      csv: () =>
        csv(
          ['from', 'to', 'group', 'posts'],
          table.series.flatMap(({ value, posts }) => posts.map((n, i) => [table.from[i], table.to[i], value, n])),
        ),
      svg: () => this.chart!.svg('Posts over time'),
      method: {
        what: 'Posts counted by the time they were created. A bar starts at zero and covers one bucket.',
        parameters: [
          ['bucket', table.bucket.toLowerCase()],
          ['split', SPLIT_NAMES[by]],
        ],
        asOf: this.answered.value?.asOf,
        evidence: this.answered.value?.evidence,
      },
    };
  }

  #key(table: SeriesTable) {
    const { by, q } = this.#viewing.view;
    if (by === 'none') return html`<div class="key"></div>`;
    return html`<ul class="key small">
      ${table.series.map((series) => {
        const face = html`<i ${styled({ background: `var(--${colourName(series)})` })}></i>${this.#nameOf(series.value)}
          <span class="muted">${count(series.total)}</span>`;
        return html`<li>
          ${series.value === 'other' ? face : html`<a href=${views.link({ q: narrow(q, by, series.value.toLowerCase()) })}>${face}</a>`}
        </li>`;
      })}
    </ul>`;
  }

  /** The same numbers for those who cannot see the picture. */
  #forReaders(table: SeriesTable) {
    const sum = (i: number) => table.series.reduce((total, { posts }) => total + posts[i]!, 0);
    return html`<div class="unseen"><table>
      <caption>${this.#heading}</caption>
      <thead><tr><th>Time (UTC)</th><th>Posts</th>${table.series.length > 1 ? table.series.map((s) => html`<th>${this.#nameOf(s.value)}</th>`) : nothing}</tr></thead>
      <tbody>
        ${table.from.map((from, i) => html`<tr><th>${bucketName(from, table.bucket)}</th><td>${count(sum(i))}</td>${
          table.series.length > 1 ? table.series.map((s) => html`<td>${count(s.posts[i]!)}</td>`) : nothing
        }</tr>`)}
      </tbody>
    </table></div>`;
  }

  #controls() {
    const { by, bucket } = this.#viewing.view;
    const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div slot="controls" class="controls small">
      <select aria-label="Split" @change=${(e: Event) => views.go({ by: chosen(e) as Split })}>
        ${SPLITS.map((split) => html`<option value=${split} ?selected=${split === by}>${SPLIT_NAMES[split]}</option>`)}
      </select>
      <select aria-label="Bucket" @change=${(e: Event) => views.go({ bucket: chosen(e) as BucketChoice })}>
        ${BUCKETS.map((name) => html`<option value=${name} ?selected=${name === bucket}>${name === 'auto' ? 'auto bucket' : `per ${name}`}</option>`)}
      </select>
    </div>`;
  }

  #chosen(event: RangeChosenEvent): void {
    views.go({ from: urlInstant(event.from), to: urlInstant(event.to) });
  }

  protected override render() {
    const table = this.#table;
    const none = table && table.series.length === 0;
    return html`<panel-frame
      heading="Posts over time"
      note=${table ? `per ${table.bucket.toLowerCase()}, UTC` : ''}
      skeleton="chart"
      .answered=${this.answered}
      .actions=${table ? this.#actions(table) : undefined}
      .empty=${none ? html`<p>No post in this slice.</p><p>Widen it: take a word out of the query, or choose a longer range.</p>` : nothing}
    >
      ${this.#controls()}
      ${table && !none
        ? html`${this.#key(table)}
            <time-chart .table=${table} .nameOf=${this.#nameOf} label=${this.#heading} @range-chosen=${this.#chosen}></time-chart>
            ${this.#forReaders(table)}`
        : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        --panel-height: 240px;
        --skeleton-height: 262px;
      }
      .controls {
        display: flex;
        gap: 4px;
      }
      .controls select {
        padding: 0 4px;
        border-color: transparent;
        background: none;
        color: var(--muted);
      }
      .controls select:hover {
        border-color: var(--line);
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        min-height: 18px;
        margin-bottom: 4px;
      }
      .key a {
        color: inherit;
      }
      .key i {
        display: inline-block;
        width: 10px;
        height: 10px;
        margin-right: 6px;
      }
    `,
  ];
}

