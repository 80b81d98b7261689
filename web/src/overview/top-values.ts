import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TopAnswer, TopItem } from '../api/answers.ts';
import type { Answered } from '../api/asking.ts';
import type { Dimension } from '../api/gateway.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { barsDrawing } from '../chart/bars-drawing.ts';
import { narrow } from '../slice/query.ts';
import { Viewing, views } from '../slice/views.ts';
import { labels } from '../text/labels.ts';
import { FEW, moodColour, moodName } from '../text/mood.ts';
import { valueName } from '../text/names.ts';
import { count, share } from '../text/numbers.ts';
import { barRows } from '../theme/bar-rows.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';

/** The most frequent values of a dimension as labelled bars; a click narrows the slice to one. */
@customElement('top-values')
export class TopValues extends LitElement {
  @property() dimension: Dimension = 'hashtag';
  @property() heading = '';
  /** What the panel says when no post of the slice has a value. */
  @property() none = '';
  @property({ attribute: false }) answered!: Answered<TopAnswer>;
  readonly #viewing = new Viewing(this);

  protected override updated(changed: PropertyValues<this>): void {
    if (this.dimension !== 'author' || !changed.has('answered')) return;
    labels.learn(this.answered.value?.items.map(({ value, label }) => [value, label] as const) ?? []);
  }

  #actions(answer: TopAnswer): Actions {
    return {
      name: this.dimension,
      csv: () => csv(
          [this.dimension, 'label', 'posts', 'mood', 'mood_low', 'mood_high', 'judged'],
          answer.items.map(({ value, label, posts, sentiment: s }) => [value, label, posts, s?.mean, s?.meanLow, s?.meanHigh, s?.posts]),
        ),
      svg: () => picture(this.heading, barsDrawing(answer.items.map((item) => [this.#name(item), item.posts]))),
      method: {
        what: 'Posts counted by value; a post with several values counts once for each. Bars start at zero. The mark at the end is the mood of these posts: blue above zero, orange below, grey near it.',
        parameters: [
          ['dimension', this.dimension],
          ['shown', `${count(answer.items.length)} of ${count(answer.values)} values`],
          ['posts in the slice', count(answer.total)],
        ],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #name({ value, label }: TopItem): string {
    return valueName(this.dimension, value, label);
  }

  #mood({ sentiment }: TopItem) {
    if (sentiment?.mean === undefined || sentiment.posts < FEW) return html`<b></b>`;
    return html`<b ${styled({ background: moodColour(sentiment.mean) })}></b>`;
  }

  #row(item: TopItem, most: number, total: number) {
    const name = this.#name(item);
    return html`<li>
      <a
        href=${views.link({ q: narrow(this.#viewing.view.q, this.dimension, item.value) })}
        title="${name}: ${count(item.posts)} posts, ${share(item.posts, total)} of the slice${item.sentiment ? `; ${moodName(item.sentiment)}` : ''}. Narrow to it."
      >
        <i ${styled({ width: `${(100 * item.posts) / most}%` })}></i>
        <bdi class="name">${name}</bdi>
        <span class="number">${count(item.posts)}</span>
        ${this.#mood(item)}
      </a>
    </li>`;
  }

  protected override render() {
    const answer = this.answered.value;
    const most = answer?.items[0]?.posts ?? 0;
    return html`<panel-frame
      heading=${this.heading}
      note=${answer && answer.values > answer.items.length ? `${count(answer.items.length)} of ${count(answer.values)}` : ''}
      .answered=${this.answered}
      .actions=${answer ? this.#actions(answer) : undefined}
      .empty=${answer && most === 0 ? this.none : nothing}
    >
      ${answer ? html`<ol>${answer.items.map((item) => this.#row(item, most, answer.total))}</ol>` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    barRows,
    css`
      :host {
        --panel-height: 300px;
        min-width: 0;
      }
      a:hover i {
        background: color-mix(in srgb, var(--bar) 70%, var(--accent));
      }
      i {
        min-width: 1px;
        background: var(--bar);
      }
      b {
        align-self: center;
        flex: none;
        width: 4px;
        height: 14px;
        margin-inline: -4px -4px;
      }
    `,
  ];
}
