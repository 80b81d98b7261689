import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Corpus } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import { coding, topicOf, type CodingAnswer } from '../api/content.ts';
import { linesDrawing, type Lines } from '../chart/lines-drawing.ts';
import type { RangeChosenEvent } from '../chart/range-chosen.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { escaped } from '../save/drawing.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { FEW } from '../text/mood.ts';
import { counted, percent } from '../text/numbers.ts';
import { urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { colour } from '../theme/theme.ts';
import type { CodebookNames } from './codebook-names.ts';
import { bucketFor, telling, topicLines } from './topic-lines.ts';
import '../chart/line-chart.ts';
import '../panel/panel-frame.ts';

const PICTURE = { width: 430, height: 110 };

/** Each category's share over time: small pictures on one scale, the largest category first. */
@customElement('topics-over-time')
export class TopicsOverTime extends LitElement {
  @property({ attribute: false }) names!: CodebookNames;
  /** The corpus of the slice, which tells the range where the slice does not; nothing until it is known, null where there is none. */
  @property({ attribute: false }) corpus: Corpus | null | undefined;
  readonly #viewing = new Viewing(this);
  readonly #coding = new Asking(this, () => {
    const { view } = this.#viewing;
    if (this.corpus === undefined) return undefined;
    const from = view.from || this.corpus?.from;
    const to = view.to || this.corpus?.to;
    const bucket = from && to ? bucketFor(from, to) : 'month';
    return coding(view, view.codebook, { bucket: view.bucket === 'auto' ? bucket : view.bucket });
  });

  #actions(answer: CodingAnswer, charts: readonly (readonly [category: string, lines: Lines])[]): Actions {
    return {
      name: 'topics-over-time',
      csv: () =>
        csv(
          ['from', 'to', 'category', 'posts', 'considered', 'share', 'low', 'high'],
          answer.items.flatMap(({ from, to, coded }) => coded.categories.map((c) => [from, to, c.category, c.posts, coded.posts, c.share, c.low, c.high])),
        ),
      svg: () =>
        picture('Topics over time', {
          width: 2 * PICTURE.width + 20,
          height: Math.ceil(charts.length / 2) * (PICTURE.height + 30),
          body: charts
            .map(([category, lines], i) => {
              const [x, y] = [(i % 2) * (PICTURE.width + 20), Math.floor(i / 2) * (PICTURE.height + 30)];
              return `<g transform="translate(${x} ${y})"><text y="12" font-weight="600">${escaped(this.names.of(category))}</text><g transform="translate(0 18)">${linesDrawing(lines, PICTURE, colour)}</g></g>`;
            })
            .join(''),
        }),
      method: {
        what: `The share of each category in every bucket, all on one scale. The band is the 95 % interval (Wilson); buckets of fewer than ${FEW} posts, or whose interval is wider than the scale, are left open. Where most buckets are without posts, they are left out.`,
        parameters: [['bucket', answer.bucket.toLowerCase()]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #chart(answer: CodingAnswer, category: string, lines: Lines) {
    const { q, codebook } = this.#viewing.view;
    const items = telling(answer.items);
    const told = (i: number) => {
      const found = items[i]?.coded.categories.find((c) => c.category === category);
      return found ? html`<p>${percent(found.share ?? 0)} of ${counted(items[i]!.coded.posts, 'post')}</p>` : nothing;
    };
    return html`<div>
      <h3 class="small"><a href=${views.link({ q: narrow(q, 'topic', topicOf(codebook, category)) })}>${this.names.of(category)}</a></h3>
      <line-chart .lines=${lines} bucket=${answer.bucket} label="${this.names.of(category)} over time" .about=${told} @range-chosen=${chosen}></line-chart>
    </div>`;
  }

  protected override render() {
    const answer = this.#coding.value;
    const charts = answer ? topicLines(answer) : [];
    return html`<panel-frame
      heading="Topics over time"
      note=${answer ? `share of posts per ${answer.bucket.toLowerCase()}, UTC` : ''}
      skeleton="chart"
      .answered=${this.#coding.state}
      .actions=${charts.length > 0 ? this.#actions(answer!, charts) : undefined}
      .empty=${answer && charts.length === 0 ? html`<p>No category of this codebook is found in these posts.</p>` : nothing}
    >
      ${answer ? html`<div class="charts">${charts.map(([category, lines]) => this.#chart(answer, category, lines))}</div>` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --chart-height: 96px;
        --panel-height: 240px;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
        gap: 12px 24px;
      }
      a {
        color: var(--ink);
      }
    `,
  ];
}

function chosen(event: RangeChosenEvent): void {
  views.go({ from: urlInstant(event.from), to: urlInstant(event.to) });
}
