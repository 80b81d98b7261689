import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { stance, type StanceAnswer, type StanceJudge, type StanceShare } from '../api/opinion.ts';
import type { LineChart } from '../chart/line-chart.ts';
import type { Lines, Point } from '../chart/lines-drawing.ts';
import type { RangeChosenEvent } from '../chart/range-chosen.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { Viewing, views } from '../slice/views.ts';
import { FEW } from '../text/mood.ts';
import { counted, percent, signed } from '../text/numbers.ts';
import { urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../chart/line-chart.ts';
import '../panel/panel-frame.ts';

const SIDES = [['favour', 'favourShare', 'good'], ['against', 'againstShare', 'bad'], ['neither', 'noneShare', 'rest']] as const;
const BASES: Record<StanceJudge['basis'], string> = {
  UNSPECIFIED: '',
  NOTHING: 'Nothing is known of this target: give it words for and against, or label posts.',
  WORDS: 'Judged by the target’s words and the posts’ sentiment: weaker than by labels.',
  WORDS_AND_LABELS: 'Judged by words and by labels that are still few.',
  LABELS: 'Judged by a model that analysts’ labels trained.',
};

/** The shares of favour, against and neither over time, with their intervals. */
@customElement('stance-line')
export class StanceLine extends LitElement {
  @property() target = '';
  @query('line-chart') private readonly chart?: LineChart;
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => (this.target ? stance(this.#viewing.view, this.target, this.#viewing.view.bucket) : undefined));

  #actions({ items, bucket, judge, asOf, evidence }: StanceAnswer): Actions {
    return {
      name: `stance-${this.target}`,
      csv: () =>
        csv(
          ['from', 'to', 'posts', 'favour', 'against', 'none', 'leaning', 'leaning_low', 'leaning_high'],
          items.map(({ from, to, stance: s }) => [from, to, s.posts, s.favour, s.against, s.none, s.leaning, s.leaningLow, s.leaningHigh]),
        ),
      svg: () => this.chart!.svg('Where posts stand'),
      method: {
        what: `Posts about the target by their likeliest stance, as shares with 95 % intervals (Wilson). Buckets of fewer than ${FEW} posts are left open. Leaning is the mean of p(favour) − p(against) over all of them, with what the posts called neither lean. ${BASES[judge.basis]}`,
        parameters: [
          ['bucket', bucket.toLowerCase()],
          ['labels', `${judge.favourLabels} favour, ${judge.againstLabels} against, ${judge.noneLabels} neither`],
          ...(judge.f1 === undefined ? [] : [['mean F1 of favour and against', judge.f1.toFixed(2)] as const]),
        ],
        asOf,
        evidence,
      },
    };
  }

  #share(name: string, colour: string, share: StanceShare | undefined) {
    if (!share) return nothing;
    return html`<li><i ${styled({ background: `var(--${colour})` })}></i>${name} <b>${percent(share.value)}</b> <span class="muted">${percent(share.low)} to ${percent(share.high)}</span></li>`;
  }

  #told(answer: StanceAnswer, i: number) {
    const measure = answer.items[i]?.stance;
    if (!measure) return nothing;
    return html`<p>${counted(measure.posts, 'post')}</p>${SIDES.map(([name, share]) => (measure[share] ? html`<p>${name} ${percent(measure[share].value)}</p>` : nothing))}`;
  }

  #chosen(event: RangeChosenEvent): void {
    views.go({ from: urlInstant(event.from), to: urlInstant(event.to) });
  }

  protected override render() {
    const answer = this.#asking.value;
    const none = answer && answer.total.posts === 0;
    const { total } = answer ?? {};
    return html`<panel-frame
      heading="Where posts stand"
      note=${answer && !none ? `${counted(answer.total.posts, 'post')} about it${answer.total.leaning === undefined ? '' : `, leaning ${signed(answer.total.leaning)}`}` : ''}
      skeleton="chart"
      .answered=${this.#asking.state}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${none ? html`<p>${answer.judge.basis === 'NOTHING' ? BASES.NOTHING : 'No post of this slice is about the target.'}</p>` : nothing}
    >
      ${answer && !none
        ? html`<ul class="small key">${SIDES.map(([name, share, colour]) => this.#share(name, colour, total![share]))}</ul>
            <line-chart .lines=${stanceLines(answer)} bucket=${answer.bucket} label="Where posts stand, over time" .about=${(i: number) => this.#told(answer, i)} @range-chosen=${this.#chosen}></line-chart>
            <p class="small muted judge">${answer.judge.note || BASES[answer.judge.basis]}</p>`
        : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --chart-height: 200px;
        --panel-height: 240px;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
        margin-bottom: 4px;
      }
      i {
        display: inline-block;
        width: 10px;
        height: 10px;
        margin-right: 6px;
      }
      b {
        font-weight: var(--strong);
      }
      .judge {
        margin-top: 4px;
      }
    `,
  ];
}

/** Three lines on the scale of shares; of buckets with enough posts. */
export function stanceLines({ items }: StanceAnswer): Lines {
  const points = (share: 'favourShare' | 'againstShare' | 'noneShare') =>
    items.map(({ stance: s }): Point | undefined => (s.posts < FEW ? undefined : s[share]));
  return {
    from: items.map(({ from }) => from),
    to: items.map(({ to }) => to),
    lines: SIDES.map(([name, share, colour]) => ({ name, colour, points: points(share) })),
    least: 0,
    most: 1,
    marks: [0, 0.5, 1],
    written: (value) => `${Math.round(100 * value)} %`,
  };
}
