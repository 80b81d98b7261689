import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Post, PostsAnswer } from '../api/answers.ts';
import { Asking } from '../api/asking.ts';
import { answer, posts, postsFile } from '../api/gateway.ts';
import { Problem } from '../api/problem.ts';
import type { Actions } from '../panel/actions.ts';
import { csv } from '../save/csv.ts';
import { SORTS, type Sort } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { count, counted } from '../text/numbers.ts';
import { base } from '../theme/base.ts';
import '../panel/panel-frame.ts';
import './post-list.ts';

const PAGE = 50;
const SORT_NAMES: Record<Sort, string> = { newest: 'newest first', oldest: 'oldest first', engagement: 'most engagement first', relevance: 'best match first' };

/** The posts of the slice, page after page as the reader goes down. */
@customElement('posts-view')
export class PostsView extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #first = new Asking(this, () => posts(this.#viewing.view, this.#viewing.view.sort, PAGE));
  /** The first page that the further ones belong to. */
  #of?: PostsAnswer | undefined;
  #further: readonly Post[] = [];
  #next = '';
  #underway?: AbortController | undefined;
  @state() private stopped?: Problem | undefined;
  @query('.end') private readonly end?: HTMLElement;
  readonly #seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && void this.#more(), { rootMargin: '600px' });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
    this.#underway?.abort();
  }

  protected override willUpdate(): void {
    const first = this.#first.value;
    if (first === this.#of) return;
    this.#underway?.abort();
    this.#underway = undefined;
    this.#of = first;
    this.#further = [];
    this.#next = first?.nextPageToken ?? '';
    this.stopped = undefined;
  }

  protected override updated(): void {
    this.#seen.disconnect();
    if (this.end && !this.stopped) this.#seen.observe(this.end);
  }

  async #more(): Promise<void> {
    if (this.#underway || !this.#next || this.#first.state.phase !== 'data') return;
    const underway = (this.#underway = new AbortController());
    const { view } = this.#viewing;
    try {
      const page = await answer(posts(view, view.sort, PAGE, this.#next), underway.signal);
      this.#further = [...this.#further, ...page.items];
      this.#next = page.nextPageToken ?? '';
      this.stopped = undefined;
    } catch (cause) {
      if (underway.signal.aborted) return;
      this.stopped = cause instanceof Problem ? cause : Problem.unreachable(cause);
    }
    this.#underway = undefined;
    this.requestUpdate();
  }

  #actions(first: PostsAnswer, shown: readonly Post[]): Actions {
    return {
      name: 'posts',
      csv: () =>
        csv(
          ['id', 'createdAt', 'author', 'handle', 'kind', 'lang', 'text', 'url'],
          shown.map((p) => [p.id, p.createdAt, p.author.id, p.author.handle, p.kind, p.enrichment?.lang ?? p.lang, p.text, p.url]),
        ),
      files: [
        { label: 'All as CSV', url: postsFile(this.#viewing.view, 'csv') },
        { label: 'All as NDJSON', url: postsFile(this.#viewing.view, 'ndjson') },
      ],
      method: {
        what: 'The posts that the query and the range select, as their platforms gave them; language as declared, else detected.',
        parameters: [['order', SORT_NAMES[this.#viewing.view.sort]], ['shown', `${count(shown.length)} of ${count(first.total)}`]],
        asOf: first.asOf,
      },
    };
  }

  #controls() {
    return html`<select slot="controls" aria-label="Order" @change=${(e: Event) => views.go({ sort: (e.target as HTMLSelectElement).value as Sort })}>
      ${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === this.#viewing.view.sort}>${SORT_NAMES[sort]}</option>`)}
    </select>`;
  }

  #foot(shown: number, total: number) {
    if (this.stopped) {
      return html`<p role="alert">${this.stopped.message} <button type="button" class="button" @click=${() => this.#more()}>Try again</button></p>`;
    }
    if (this.#next) return html`<button type="button" class="button" @click=${() => this.#more()}>More</button>`;
    return html`<p class="muted">${shown === total ? `All ${counted(total, 'post')} shown.` : `${counted(shown, 'post')} shown.`}</p>`;
  }

  protected override render() {
    const first = this.#first.value;
    const shown = first ? [...first.items, ...this.#further] : [];
    return html`<panel-frame
      heading=${first ? counted(first.total, 'post') : 'Posts'}
      note="times in UTC"
      skeleton="posts"
      .answered=${this.#first.state}
      .actions=${first ? this.#actions(first, shown) : undefined}
      .empty=${first && shown.length === 0 ? html`<p>No post in this slice.</p><p>Widen it: take a word out of the query, or choose a longer range.</p>` : nothing}
    >
      ${this.#controls()} ${first ? html`<post-list .posts=${shown}></post-list><div class="end">${this.#foot(shown.length, first.total)}</div>` : nothing}
    </panel-frame>`;
  }

  static override styles = [
    base,
    css`
      :host {
        max-width: 760px;
      }
      .end {
        padding: 16px 0;
      }
    `,
  ];
}
