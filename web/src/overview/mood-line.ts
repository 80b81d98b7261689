import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { TimelineAnswer } from '../api/answers.ts';
import type { Answered } from '../api/asking.ts';
import type { LineChart } from '../chart/line-chart.ts';
import type { Lines } from '../chart/lines-drawing.ts';
import type { RangeChosenEvent } from '../chart/range-chosen.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { views } from '../slice/views.ts';
import { FEW, moodName } from '../text/mood.ts';
import { signed } from '../text/numbers.ts';
import { urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import '../chart/line-chart.ts';
import '../panel/panel-frame.ts';

/** Mean sentiment over time: blue above zero, orange below, its 95 % interval as a band. */
@customElement('mood-line')
export class MoodLine extends LitElement {
  @property({ attribute: false }) answered!: Answered<TimelineAnswer>;
  /** Width of the value axis in pixels, as that of the chart above it. */
  @property({ type: Number }) axis = 0;
  @query('line-chart') private readonly chart?: LineChart;

  #actions({ items, bucket, asOf, evidence }: TimelineAnswer): Actions {
    return {
      name: 'mood',
      csv: () =>
        csv(
          ['from', 'to', 'judged', 'mean', 'low', 'high', 'negative', 'neutral', 'positive'],
          items.map(({ from, to, sentiment: s }) => [from, to, s?.posts, s?.mean, s?.meanLow, s?.meanHigh, s?.negative, s?.neutral, s?.positive]),
        ),
      svg: () => this.chart!.svg('Mood over time'),
      method: {
        what:
          'Mean of the posts’ sentiment, from −1 to +1: the probability of positive less that of negative. The band is the 95 % interval of the mean. ' +
          `Buckets of fewer than ${FEW} judged posts are grey.`,
        parameters: [['bucket', bucket.toLowerCase()]],
        asOf,
        evidence,
      },
    };
  }

  #chosen(event: RangeChosenEvent): void {
    views.go({ from: urlInstant(event.from), to: urlInstant(event.to) });
  }

  protected override render() {
    const answer = this.answered.value;
    const lines = answer && { ...moodLines(answer), axis: this.axis };
    const none = lines && lines.lines[0]!.points.every((point) => point === undefined);
    const told = (i: number) => {
      const sentiment = answer?.items[i]?.sentiment;
      return sentiment ? html`<p>${moodName(sentiment)}</p>` : nothing;
    };
    return html`<panel-frame
      heading="Mood"
      note=${answer ? 'mean sentiment, 95 % interval' : ''}
      skeleton="chart"
      .answered=${this.answered}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${none ? html`<p>No post in this slice whose sentiment is known: its languages, or none with text.</p>` : nothing}
    >
      ${lines && !none
        ? html`<line-chart .lines=${lines} bucket=${answer.bucket} label="Mood over time" .about=${told} @range-chosen=${this.#chosen}></line-chart>`
        : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --chart-height: 112px;
        --panel-height: 112px;
        --skeleton-height: 112px;
      }
    `,
  ];
}

/** The mood of each bucket. The scale reaches the farthest mean of enough posts, and is the same up and down. */
export function moodLines({ items }: TimelineAnswer): Lines {
  const points = items.map(({ sentiment: s }) => (s?.mean === undefined ? undefined : { value: s.mean, low: s.meanLow, high: s.meanHigh, few: s.posts < FEW }));
  const farthest = Math.max(0, ...points.map((point) => (point && !point.few ? Math.abs(point.value) : 0)));
  const most = [0.2, 0.4, 0.6, 1].find((step) => farthest <= step) ?? 1;
  return {
    from: items.map(({ from }) => from),
    to: items.map(({ to }) => to),
    lines: [{ name: 'mood', colour: 'ink', points }],
    least: -most,
    most,
    marks: [-most, 0, most],
    written: (value) => (value === 0 ? '0' : signed(value).replace(/0$/, '')),
    diverging: true,
  };
}
