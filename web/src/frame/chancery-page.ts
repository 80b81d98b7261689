import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Asking, type QueryProblemEvent } from '../api/asking.ts';
import { corpora } from '../api/gateway.ts';
import type { Problem } from '../api/problem.ts';
import { sameSlice, type Slice, type Tab } from '../slice/view.ts';
import { Viewing, views } from '../slice/views.ts';
import { base } from '../theme/base.ts';
import { frame } from './chancery-page.css.ts';
import type { KeyHelp } from './key-help.ts';
import { writing } from './keys.ts';
import type { QueryBox } from './query-box.ts';
import '../overview/overview-view.ts';
import '../posts/posts-aside.ts';
import '../posts/posts-view.ts';
import './corpus-chooser.ts';
import './key-help.ts';
import './live-counter.ts';
import './no-corpus.ts';
import './query-box.ts';
import './range-chooser.ts';
import './slice-chips.ts';
import './theme-toggle.ts';

const TAB_NAMES: Record<Tab, string> = {
  overview: 'Overview',
  posts: 'Posts',
  network: 'Network',
  content: 'Content',
  opinion: 'Opinion',
  accounts: 'Accounts',
  trends: 'Trends',
  claims: 'Claims',
  coordination: 'Coordination',
};
const TAB_KEYS: Readonly<Record<string, Tab>> = { o: 'overview', p: 'posts', n: 'network', c: 'content', s: 'opinion', a: 'accounts', t: 'trends', l: 'claims', d: 'coordination' };

/** Views that come when they are first wanted. */
const LATER: Partial<Record<Tab, () => Promise<unknown>>> = {
  network: () => import('../network/network-view.ts'),
  content: () => import('../content/content-view.ts'),
  opinion: () => import('../opinion/opinion-view.ts'),
  accounts: () => import('../accounts/accounts-view.ts'),
  trends: () => import('../trends/trends-view.ts'),
  claims: () => import('../claims/claims-view.ts'),
  coordination: () => import('../coordination/coordination-view.ts'),
};

/** The page: the slice on top, and below it one view of its posts. */
@customElement('chancery-page')
export class ChanceryPage extends LitElement {
  readonly #viewing = new Viewing(this);
  readonly #corpora = new Asking(this, corpora);
  @state() private problem?: { readonly slice: Slice; readonly of: Problem } | undefined;
  @state() private loaded: ReadonlySet<Tab> = new Set();
  @query('query-box') private readonly box?: QueryBox;
  @query('key-help') private readonly help!: KeyHelp;
  #afterG = false;
  #countedAt: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(): void {
    const { view } = this.#viewing;
    if (view.minPosition !== this.#countedAt) this.#recount(view.minPosition);
    const known = this.#corpora.value?.items;
    if (known?.length && !view.corpus) views.adjust({ corpus: [...known].sort((a, b) => b.posts - a.posts)[0]!.corpus });
    if (!this.loaded.has(view.tab)) void this.#load(view.tab);
    if (this.problem && !sameSlice(this.problem.slice, view)) this.problem = undefined;
    document.title = [view.q, view.corpus, 'Chancery'].filter(Boolean).join(' · ');
  }

  /** New posts change the corpora's counts and ranges too. */
  #recount(position: number | undefined): void {
    this.#countedAt = position;
    if (position !== undefined) this.#corpora.retry();
  }

  /** Where the tabs do not fit, the one that is open is brought into sight. */
  protected override updated(): void {
    const open = this.renderRoot.querySelector<HTMLElement>('nav a[aria-current]');
    const nav = open?.parentElement;
    if (open && nav && nav.scrollWidth > nav.clientWidth) nav.scrollLeft = open.offsetLeft - nav.offsetLeft - 24;
  }

  async #load(tab: Tab): Promise<void> {
    await LATER[tab]?.();
    this.loaded = new Set([...this.loaded, tab]);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (writing(event)) return;
    const tab = this.#afterG ? TAB_KEYS[event.key] : undefined;
    this.#afterG = event.key === 'g';
    if (tab) views.go({ tab });
    else if (event.key === '/') this.box?.focus();
    else if (event.key === '?') this.help.toggle();
    else return;
    event.preventDefault();
  };

  /** Links within the page change the view without loading the page anew. */
  #click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download')) return;
    if (views.follow(link.href)) event.preventDefault();
  }

  #queryProblem({ problem }: QueryProblemEvent): void {
    this.problem = { slice: this.#viewing.view, of: problem };
  }

  #header() {
    const corpora = this.#corpora.value?.items ?? [];
    const { corpus, tab } = this.#viewing.view;
    return html`<header>
      <div class="bar">
        <h1><a href="?">Chancery</a></h1>
        <corpus-chooser .corpora=${corpora}></corpus-chooser>
        <query-box .problem=${this.problem?.of}></query-box>
        <range-chooser .corpus=${corpora.find((item) => item.corpus === corpus)}></range-chooser>
        <live-counter corpus=${corpus}></live-counter>
        <theme-toggle></theme-toggle>
      </div>
      <slice-chips></slice-chips>
      <nav aria-label="Views">
        ${(Object.keys(TAB_NAMES) as Tab[]).map(
          (name) => html`<a href=${views.link({ tab: name })} aria-current=${name === tab ? 'page' : nothing}>${TAB_NAMES[name]}</a>`,
        )}
        <button type="button" class="keys small muted" @click=${() => this.help.toggle()}>keys <kbd>?</kbd></button>
      </nav>
    </header>`;
  }

  #main() {
    const { corpus, tab } = this.#viewing.view;
    const { phase, value } = this.#corpora.state;
    if (!corpus && (phase === 'error' || value?.items.length === 0)) return html`<no-corpus .answered=${this.#corpora.state}></no-corpus>`;
    if (!corpus) return nothing;
    if (LATER[tab] && !this.loaded.has(tab)) return html`<p class="muted" role="status">Loading the view …</p>`;
    // Nothing until the corpora are known, null where this one is not among them.
    const here = value && (value.items.find((item) => item.corpus === corpus) ?? null);
    switch (tab) {
      case 'overview':
        return html`<overview-view></overview-view>`;
      case 'posts':
        return html`<div class="posts"><posts-view></posts-view><posts-aside></posts-aside></div>`;
      case 'network':
        return html`<network-view></network-view>`;
      case 'content':
        return html`<content-view .corpus=${here}></content-view>`;
      case 'opinion':
        return html`<opinion-view></opinion-view>`;
      case 'accounts':
        return html`<accounts-view .corpus=${here}></accounts-view>`;
      case 'trends':
        return html`<trends-view .corpus=${here}></trends-view>`;
      case 'claims':
        return html`<claims-view></claims-view>`;
      case 'coordination':
        return html`<coordination-view></coordination-view>`;
    }
  }

  protected override render() {
    return html`<div class="page" @click=${this.#click} @query-problem=${this.#queryProblem}>
      <a class="skip" href="#main" @click=${this.#skip}>To the content</a>
      ${this.#header()}
      <main id="main" tabindex="-1">${this.#main()}</main>
      <key-help></key-help>
    </div>`;
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  }

  static override styles = [base, frame];
}
