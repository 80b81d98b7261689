import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Asking } from '../api/asking.ts';
import { keyness, type KeynessAnswer, type KeynessItem } from '../api/content.ts';
import { intervalsDrawing } from '../chart/intervals.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { picture } from '../save/picture.ts';
import { narrow } from '../slice/query.ts';
import { KEYED, type Keyed } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, measure, signed } from '../text/numbers.ts';
import { barRows } from '../theme/bar-rows.ts';
import { base } from '../theme/base.ts';
import { styled } from '../theme/styled.ts';
import '../panel/panel-frame.ts';

const SHOWN = 20;
const NOTHING_AGAINST = { phase: 'data', value: 'none', retry: () => undefined } as const;

/** What marks the slice off from the rest of its range, or from another query: two lists. */
@customElement('word-keyness')
export class WordKeyness extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #asking = new Asking(this, () => {
    const { view } = this.#viewing;
    return this.#comparable ? keyness(view, view.against, view.keyed, SHOWN) : undefined;
  });

  get #comparable(): boolean {
    const { q, against } = this.#viewing.view;
    return q !== '' || against !== '';
  }

  #name(item: KeynessItem): string {
    return this.#viewing.view.keyed === 'hashtag' ? `#${item.label ?? item.value}` : (item.label ?? item.value);
  }

  #item(item: KeynessItem, most: number, query: string) {
    const { keyed } = this.#viewing.view;
    const said = `${this.#name(item)}: ${count(item.posts)} posts here, ${count(item.againstPosts)} there; log-odds ${signed(item.logOdds)}, z ${measure(item.z)}, G² ${measure(item.g2)}, p ${item.p < 1 ? `< ${item.p}` : 'not significant'}`;
    return html`<li>
      <a class=${item.p >= 1 ? 'few' : ''} href=${views.link({ q: narrow(query, keyed === 'hashtag' ? 'hashtag' : 'text', item.value) })} title=${said}>
        <i ${styled({ width: `${(100 * Math.abs(item.z)) / most}%` })}></i>
        <bdi class="name">${this.#name(item)}</bdi>
        <span class="number muted small">${count(item.posts)} : ${count(item.againstPosts)}</span>
      </a>
    </li>`;
  }

  #actions(answer: KeynessAnswer): Actions {
    const both = [...answer.items, ...answer.againstItems];
    return {
      name: 'keyness',
      csv: () =>
        csv(['value', 'posts', 'against_posts', 'g2', 'p', 'log_odds', 'z'], both.map((i) => [i.value, i.posts, i.againstPosts, i.g2, i.p, i.logOdds, i.z])),
      svg: () => picture('What marks the slice', intervalsDrawing(answer.items.map((i) => [this.#name(i), { value: i.z }, `${count(i.posts)} : ${count(i.againstPosts)}`]))),
      method: {
        what:
          'Ordered by the log-odds ratio with an informative Dirichlet prior, in standard errors (z), which the bars show. ' +
          'The figures are posts in the slice, and in what it is held against. Grey: not significant by G².',
        parameters: [['held against', this.#viewing.view.against || 'the rest of the range']],
        asOf: answer.asOf,
        evidence: answer.evidence,
      },
    };
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    views.go({ against: String(new FormData(event.target as HTMLFormElement).get('against') ?? '').trim() });
  }

  #controls() {
    const { against, keyed } = this.#viewing.view;
    return html`<form slot="controls" class="small" @submit=${this.#submit}>
      <select aria-label="Compared" @change=${(e: Event) => views.go({ keyed: (e.target as HTMLSelectElement).value as Keyed })}>
        ${KEYED.map((name) => html`<option value=${name} ?selected=${name === keyed}>${name}s</option>`)}
      </select>
      <label>against <input name="against" type="search" dir="auto" .value=${against} placeholder="the rest" autocomplete="off" /></label>
    </form>`;
  }

  #lists(answer: KeynessAnswer) {
    const { q, against } = this.#viewing.view;
    const most = Math.max(1, ...[...answer.items, ...answer.againstItems].map(({ z }) => Math.abs(z)));
    const elsewhere = against || `NOT (${q})`;
    const list = (heading: string, posts: number, items: readonly KeynessItem[], query: string) =>
      html`<section aria-label=${heading}>
        <h3 class="small">${heading} <span class="muted">${count(posts)} posts</span></h3>
        ${items.length > 0 ? html`<ol>${items.map((item) => this.#item(item, most, query))}</ol>` : html`<p class="small muted">Nothing marks this side.</p>`}
      </section>`;
    return html`<div class="lists">
      ${list('The slice', answer.total, answer.items, q)} ${list(against || 'The rest', answer.againstTotal, answer.againstItems, elsewhere)}
    </div>`;
  }

  protected override render() {
    const answer = this.#comparable ? this.#asking.value : undefined;
    const none = answer && answer.items.length + answer.againstItems.length === 0;
    return html`<panel-frame
      heading="What marks the slice"
      .answered=${this.#comparable ? this.#asking.state : NOTHING_AGAINST}
      .actions=${answer && !none ? this.#actions(answer) : undefined}
      .empty=${!this.#comparable
        ? html`<p>The slice is everything in its range: there is no rest to hold it against.</p><p>Narrow it with a query, or write above what to hold it against.</p>`
        : none
          ? html`<p>Nothing marks one side off from the other: no value is in enough posts.</p>`
          : nothing}
    >
      ${this.#controls()} ${answer && !none ? this.#lists(answer) : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    barRows,
    css`
      :host {
        --panel-height: 240px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        color: var(--muted);
      }
      select {
        padding: 0 4px;
        border-color: transparent;
        background: none;
      }
      input[type='search'] {
        width: 160px;
        min-height: 24px;
        padding: 1px 6px;
      }
      .lists {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px;
      }
      h3 {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      a.few {
        color: var(--muted);
      }
      i {
        background: color-mix(in oklab, var(--good) 32%, var(--paper));
      }
      section + section i {
        background: color-mix(in oklab, var(--bad) 32%, var(--paper));
      }
      .few i {
        background: var(--shade);
      }
      .number {
        white-space: nowrap;
      }
      @media (max-width: 560px) {
        .lists {
          gap: 12px;
        }
        .number {
          display: none;
        }
      }
    `,
  ];
}
