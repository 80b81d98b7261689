import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { bursts, type BurstItem, type BurstsAnswer } from '../api/trends.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { BURSTING, type Bursting } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { valueName } from '../text/names.ts';
import { count, counted, measure } from '../text/numbers.ts';
import { rangeName, urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import { colour } from '../theme/theme.ts';
import { burstDrawing, burstRows, shade, Stretch, type BurstRow } from './burst-strip.ts';
import '../panel/panel-frame.ts';

const LIMIT = 40;
/** Pixels that a mark of the time takes. */
const MARK = 84;

/** The field of the query language that selects the posts of a value. */
const FIELDS: Record<Bursting, string> = { hashtag: 'hashtag', word: 'text', domain: 'domain', author: 'author' };

/** When values were used more often than usual: a row for each, its bursts on one line of time. */
@customElement('burst-panel')
export class BurstPanel extends LitElement {
  /** First and last post of the corpus, for slices without a range. */
  @property() from = '';
  @property() to = '';
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return bursts(view, view.bursting, view.bucket, LIMIT);
  });

  readonly #name = ({ value, label }: BurstRow): string => valueName(this.#viewing.view.bursting, value, label);

  #stretch({ items }: BurstsAnswer): Stretch {
    const { view } = this.#viewing;
    const starts = items.map(({ from }) => from).sort();
    const ends = items.map(({ to }) => to).sort();
    return new Stretch(view.from || this.from || starts[0]!, view.to || this.to || ends.at(-1)!);
  }

  #block(burst: BurstItem, stretch: Stretch, strongest: number) {
    const { q, bursting } = this.#viewing.view;
    const [start, end] = [stretch.at(burst.from), stretch.at(burst.to)];
    const range = { from: urlInstant(burst.from), to: urlInstant(burst.to) };
    const said = `${rangeName(range.from, range.to)}: ${counted(burst.posts, 'post')} of ${count(burst.total)}, strength ${measure(burst.strength)}. Narrow to them.`;
    return html`<a
      class="block"
      href=${views.link({ q: narrow(q, FIELDS[bursting], burst.value), ...range })}
      title=${said}
      aria-label=${said}
      ${styled({ left: `${100 * start}%`, width: `max(3px, ${100 * (end - start)}%)`, opacity: String(shade(burst.strength, strongest)) })}
    ></a>`;
  }

  #row(row: BurstRow, stretch: Stretch, strongest: number) {
    const { q, bursting } = this.#viewing.view;
    const href = bursting === 'hashtag' ? views.link({ tag: row.value }) : views.link({ q: narrow(q, FIELDS[bursting], row.value) });
    return html`<li>
      <a class="name" href=${href} title=${bursting === 'hashtag' ? 'How it spread' : 'Narrow to it'}><bdi>${this.#name(row)}</bdi></a>
      <span class="line">${row.bursts.map((burst) => this.#block(burst, stretch, strongest))}</span>
      <span class="muted number">${count(row.bursts.reduce((sum, { posts }) => sum + posts, 0))}</span>
    </li>`;
  }

  #strip(answer: BurstsAnswer) {
    const stretch = this.#stretch(answer);
    const strongest = Math.max(...answer.items.map(({ strength }) => strength));
    return html`<div class="strip small">
      <ol>${burstRows(answer.items).map((row) => this.#row(row, stretch, strongest))}</ol>
      <div class="marks" aria-hidden="true">${stretch.marks(Math.min(8, Math.max(2, Math.floor((this.clientWidth - 220) / MARK)))).map(([at, name]) => html`<span ${styled({ left: `${100 * at}%` })}>${name}</span>`)}</div>
    </div>`;
  }

  #actions(answer: BurstsAnswer): Actions {
    return {
      name: 'bursts',
      csv: () => csv(['value', 'from', 'to', 'strength', 'posts', 'slice_posts', 'total'], answer.items.map((b) => [b.value, b.from, b.to, b.strength, b.posts, b.slicePosts, b.total])),
      svg: () => picture('Bursts', burstDrawing(burstRows(answer.items), this.#stretch(answer), this.#name, colour)),
      method: {
        what: 'Kleinberg’s two-state automaton: a burst is when the posts with a value are better explained by a rate well above its usual one. The fuller the colour, the stronger the burst.',
        parameters: [['batches', `${count(answer.batches)}, one per ${answer.bucket.toLowerCase()}`]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #empty({ warm, total }: BurstsAnswer) {
    if (total === 0) return html`<p>No post in this slice.</p>`;
    return warm
      ? html`<p>Nothing bursts here: no value was used so much more than usual, by enough posts.</p><p>Look at something else above, or widen the slice.</p>`
      : html`<p>Too short for bursts to be told: too few intervals have posts.</p><p>Choose a longer range, or a shorter bucket in Overview.</p>`;
  }

  protected override render() {
    const answer = this.#asking.value;
    const { bursting } = this.#viewing.view;
    const none = answer && answer.items.length === 0;
    return html`<panel-frame
      heading="Bursts"
      note=${answer && !none ? `${answer.bursts > answer.items.length ? `the strongest ${count(answer.items.length)} of ${count(answer.bursts)}` : counted(answer.bursts, 'burst')}, per ${answer.bucket.toLowerCase()}, UTC` : ''}
      .answered=${this.#asking.state}
      .actions=${answer && !none ? this.#actions(answer) : undefined}
      .empty=${none ? this.#empty(answer) : nothing}
    >
      <select slot="controls" class="small" aria-label="What bursts" @change=${(e: Event) => views.go({ bursting: (e.target as HTMLSelectElement).value as Bursting })}>
        ${BURSTING.map((name) => html`<option value=${name} ?selected=${name === bursting}>${name === 'author' ? 'accounts' : `${name}s`}</option>`)}
      </select>
      ${answer && !none ? this.#strip(answer) : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-line: 0;
        --panel-gap: 0;
        --panel-height: 320px;
      }
      select {
        padding: 0 4px;
        border-color: transparent;
        background: none;
        color: var(--muted);
      }
      .strip {
        --name: min(180px, 30vw);
      }
      li {
        display: grid;
        grid-template-columns: var(--name) minmax(0, 1fr) 52px;
        gap: 8px;
        align-items: center;
        min-height: 22px;
        border-bottom: 1px solid var(--line);
      }
      .name {
        overflow: hidden;
        color: var(--ink);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .line {
        position: relative;
        height: 14px;
      }
      .block {
        position: absolute;
        inset: 0 auto 0 0;
        background: var(--accent);
      }
      .block:hover {
        outline: 1px solid var(--ink);
      }
      .number {
        text-align: end;
      }
      .marks {
        position: relative;
        height: 20px;
        margin: 2px 60px 0 calc(var(--name) + 8px);
        color: var(--muted);
      }
      .marks span {
        position: absolute;
        padding-left: 3px;
        border-left: 1px solid var(--muted);
        white-space: nowrap;
      }
    `,
  ];
}
