import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CategoryShare, CodingAnswer, CodingItem } from '../api/content.ts';
import { coding, topicOf } from '../api/content.ts';
import { Asking } from '../api/asking.ts';
import { greatest, heatDrawing, heatRows, type Heat, type HeatCell } from '../chart/heat.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { COMPARED, type Compared } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { FEW } from '../text/mood.ts';
import { valueName } from '../text/names.ts';
import { count, counted, hundredths, percent } from '../text/numbers.ts';
import { urlInstant } from '../text/times.ts';
import { base } from '../theme/base.ts';
import { colour } from '../theme/theme.ts';
import type { CodebookNames } from './codebook-names.ts';
import '../chart/heat-table.ts';
import '../panel/panel-frame.ts';

const NAMES: Record<Compared, string> = { country: 'countries', author: 'accounts', place: 'places', lang: 'languages', actor: 'actors', platform: 'platforms' };
const GROUPS = 30;
const GROUPS_BY_YEAR = 250;
const SHOWN = 60;
/** Rows of one table by year; more stand beside it. */
const ROWS = 20;

/** Categories by group as a coloured table; with one category chosen, its share by group and year. */
@customElement('content-comparison')
export class Comparison extends LitElement {
  @property({ attribute: false }) names!: CodebookNames;
  @property({ attribute: false }) categories: readonly string[] = [];
  /** What the groups are; nothing until it is known what the corpus has. */
  @property() compared: Compared | undefined;
  @state() private all = false;
  readonly #viewing = new Viewing(this);
  readonly #coding = new Asking(this, () => {
    const { view } = this.#viewing;
    if (!this.compared) return undefined;
    return coding(view, view.codebook, view.category ? { by: this.compared, bucket: 'year', groups: GROUPS_BY_YEAR } : { by: this.compared, groups: GROUPS });
  });

  #cell(share: CategoryShare | undefined, posts: number, said: string, q: string, range: { from?: string; to?: string } = {}): HeatCell | undefined {
    if (!share || share.share === undefined || posts === 0) return undefined;
    const interval = share.low === undefined || share.high === undefined ? '' : ` (${percent(share.low)} to ${percent(share.high)})`;
    return {
      value: share.share,
      text: hundredths(share.share),
      title: `${said}: ${percent(share.share)}${interval}, ${count(share.posts)} of ${counted(posts, 'post')}`,
      href: views.link({ q, ...range }),
      few: posts < FEW,
    };
  }

  #name({ group = '', label }: CodingItem): string {
    return group === 'other' ? 'all others' : valueName(this.compared!, group, label);
  }

  /** Groups in rows, categories in columns. */
  #byCategory(answer: CodingAnswer): Heat {
    const { q, codebook } = this.#viewing.view;
    const compared = this.compared!;
    const groups = answer.items.filter(({ group, coded }) => group && group !== 'other' && coded.posts > 0);
    const found = answer.all.categories.filter(({ posts }) => posts > 0).map(({ category }) => category);
    const cells = groups.map((item) => {
      const within = narrow(q, compared, item.group!);
      return found.map((category) =>
        this.#cell(item.coded.categories.find((c) => c.category === category), item.coded.posts, `${this.#name(item)}, ${this.names.of(category)}`, narrow(within, 'topic', topicOf(codebook, category))),
      );
    });
    const rows = groups.map((item) => ({ name: this.#name(item), note: count(item.coded.posts), href: views.link({ q: narrow(q, compared, item.group!) }) }));
    const columns = found.map((category) => ({ name: this.names.of(category), href: views.link({ q: narrow(q, 'topic', topicOf(codebook, category)) }) }));
    return { rows, columns, cells, most: greatest(cells) };
  }

  /** Groups in rows, years in columns, the highest share first. */
  #byYear(answer: CodingAnswer): Heat {
    const { q, codebook, category } = this.#viewing.view;
    const compared = this.compared!;
    const topic = narrow(q, 'topic', topicOf(codebook, category));
    const shareOf = (item: CodingItem) => item.coded.categories.find((c) => c.category === category);
    const years = [...new Set(answer.items.map(({ from }) => from ?? ''))].filter(Boolean).sort();
    const groups = new Map<string, CodingItem[]>();
    for (const item of answer.items) if (item.group && item.group !== 'other') groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
    const total = (items: readonly CodingItem[]) => {
      const posts = items.reduce((sum, { coded }) => sum + coded.posts, 0);
      return posts < FEW ? -1 / (posts + 1) : items.reduce((sum, item) => sum + (shareOf(item)?.posts ?? 0), 0) / posts;
    };
    const sorted = [...groups].filter(([, items]) => items.some(({ coded }) => coded.posts > 0)).sort(([, a], [, b]) => total(b) - total(a));
    const shown = this.all ? sorted : sorted.slice(0, SHOWN);
    const cells = shown.map(([group, items]) => {
      const within = narrow(topic, compared, group);
      return years.map((year) => {
        const item = items.find(({ from }) => from === year);
        return item && this.#cell(shareOf(item), item.coded.posts, `${this.#name(item)}, ${year.slice(0, 4)}`, within, { from: urlInstant(item.from!), to: urlInstant(item.to!) });
      });
    });
    const rows = shown.map(([group, items]) => ({ name: this.#name(items[0]!), href: views.link({ q: narrow(q, compared, group) }) }));
    return { rows, columns: years.map((year) => ({ name: year.slice(0, 4) })), cells, most: greatest(cells) };
  }

  #more(answer: CodingAnswer) {
    const groups = new Set(answer.items.filter(({ group, coded }) => group && group !== 'other' && coded.posts > 0).map(({ group }) => group)).size;
    if (!this.#viewing.view.category || groups <= SHOWN) return nothing;
    return html`<button type="button" class="button small" @click=${() => (this.all = !this.all)}>${this.all ? `The first ${SHOWN}` : `All ${groups} ${NAMES[this.compared!]}`}</button>`;
  }

  #actions(answer: CodingAnswer, heat: Heat, heading: string): Actions {
    return {
      name: 'comparison',
      csv: () => csv([NAMES[this.compared!], ...heat.columns.map(({ name }) => name)], heatRows(heat)),
      svg: () => picture(heading, heatDrawing(heat, colour)),
      method: {
        what: `Percent of a group’s posts that belong to a category. The fullest colour is the highest share shown; figures of fewer than ${FEW} posts are grey and uncoloured.`,
        parameters: [['codebook', `${answer.codebook}, version ${answer.version}`]],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #controls() {
    const { category } = this.#viewing.view;
    const { compared } = this;
    const value = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div slot="controls" class="controls small">
      <select aria-label="What is compared" @change=${(e: Event) => views.go({ compared: value(e) as Compared })}>
        ${COMPARED.map((name) => html`<option value=${name} ?selected=${name === compared}>${NAMES[name]}</option>`)}
      </select>
      <select aria-label="Category" @change=${(e: Event) => views.go({ category: value(e) })}>
        <option value="" ?selected=${category === ''}>all categories</option>
        ${this.categories.map((name) => html`<option value=${name} ?selected=${name === category}>${this.names.of(name)}, by year</option>`)}
      </select>
    </div>`;
  }

  protected override render() {
    const { category } = this.#viewing.view;
    const { compared } = this;
    const answer = this.#coding.value;
    // What an answer holds is told by itself: the one before stays in its own shape until the next is there.
    const yearly = answer?.items[0]?.from !== undefined;
    const heat = answer && (yearly ? this.#byYear(answer) : this.#byCategory(answer));
    const groups = compared ? NAMES[compared] : 'groups';
    const heading = category ? `${this.names.of(category)} by ${groups} and year` : `Categories by ${groups}`;
    const rest = !yearly && heat?.rows.length === GROUPS;
    const none = heat && (heat.rows.length === 0 || heat.columns.length === 0);
    return html`<panel-frame
      heading=${heading}
      note=${heat ? `percent of posts${rest ? `; the ${count(heat.rows.length)} ${groups} with most posts` : ''}` : ''}
      .answered=${this.#coding.state}
      .actions=${heat && !none ? this.#actions(answer!, heat, heading) : undefined}
      .empty=${none
        ? html`<p>Nothing to compare by ${groups}: these posts have none, or no category of this codebook.</p>
            <p>Compare ${COMPARED.filter((name) => name !== compared).map((name, i) => html`${i > 0 ? ', ' : ''}<a href=${views.link({ compared: name })}>${NAMES[name]}</a>`)} instead. Countries and actors come from the corpus’s list of actors; places from the posts.</p>`
        : nothing}
    >
      ${this.#controls()}
      ${heat && !none
        ? html`<div class=${yearly ? 'years' : 'categories'}>${(yearly ? sideBySide(heat) : [heat]).map((part) => html`<heat-table .heat=${part} label=${heading}></heat-table>`)}</div>
            ${this.#more(answer!)}`
        : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --panel-height: 320px;
      }
      .controls {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .controls select {
        max-width: 220px;
        padding: 0 4px;
        border-color: transparent;
        background: none;
        color: var(--muted);
      }
      .controls select:hover {
        border-color: var(--line);
      }
      .categories {
        --heat-column: 64px;
      }
      .years {
        display: flex;
        flex-wrap: wrap;
        gap: 16px 40px;
        --heat-column: 42px;
        --heat-name: 140px;
      }
      .button {
        margin-top: 8px;
      }
    `,
  ];
}

function sideBySide(heat: Heat): readonly Heat[] {
  const starts = Array.from({ length: Math.ceil(heat.rows.length / ROWS) }, (_, n) => n * ROWS);
  return starts.map((start) => ({ ...heat, rows: heat.rows.slice(start, start + ROWS), cells: heat.cells.slice(start, start + ROWS) }));
}
