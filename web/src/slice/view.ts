/** The posts a view is about. Times are RFC 3339 or plain UTC dates; `from` inclusive, `to` exclusive. */
export interface Slice {
  readonly corpus: string;
  readonly q: string;
  readonly from: string;
  readonly to: string;
  /** Answers must include the log up to here. Lives only as long as the page does: never in the URL. */
  readonly minPosition?: number | undefined;
}

export const TABS = ['overview', 'posts', 'network', 'content', 'opinion', 'accounts', 'trends', 'claims', 'coordination'] as const;
export const SPLITS = ['lang', 'kind', 'none'] as const;
export const BUCKETS = ['auto', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export const SORTS = ['newest', 'oldest', 'engagement', 'relevance'] as const;
export const INTERACTIONS = ['mention', 'reply', 'repost', 'quote'] as const;
export const COMPARED = ['country', 'author', 'place', 'lang', 'actor', 'platform'] as const;
export const KEYED = ['word', 'hashtag'] as const;
export const BURSTING = ['hashtag', 'word', 'domain', 'author'] as const;
export const CARRIED = ['country', 'community', 'lang', 'place'] as const;
export const SHOWS = ['results', 'definition', 'new', 'people'] as const;
export const LAYERS = ['link', 'domain', 'hashtags', 'repost', 'text', 'near_copy', 'media'] as const;
export const SIZED = ['pageRank', 'betweenness', 'hub', 'authority', 'closeness', 'harmonic', 'core', 'clustering'] as const;
export const NETWORKS = ['accounts', 'hashtags', 'domains', 'account_hashtag', 'account_domain'] as const;
export const PROJECTIONS = ['none', 'accounts', 'contents'] as const;
export const GROUPINGS = ['community', 'country', 'actor_kind', 'organisation', 'actor', 'language', 'stance', 'type', 'attribute'] as const;
export const WINDOWS = ['day', 'week', 'month', 'year'] as const;
export const LIMITS = [100, 250, 500, 1000, 2000, 5000] as const;

export type Tab = (typeof TABS)[number];
export type Split = (typeof SPLITS)[number];
export type BucketChoice = (typeof BUCKETS)[number];
export type Sort = (typeof SORTS)[number];
export type Compared = (typeof COMPARED)[number];
export type Keyed = (typeof KEYED)[number];
export type Bursting = (typeof BURSTING)[number];
export type Carried = (typeof CARRIED)[number];
export type Show = (typeof SHOWS)[number];
export type Layer = (typeof LAYERS)[number];
export type Sized = (typeof SIZED)[number];
export type NetworkOf = (typeof NETWORKS)[number];
export type Projection = (typeof PROJECTIONS)[number];
export type NodeGrouping = (typeof GROUPINGS)[number];
export type WindowLength = (typeof WINDOWS)[number];
export type Interaction = (typeof INTERACTIONS)[number];

/** Everything the URL says: the slice, and how it is looked at. */
export interface View extends Slice {
  readonly tab: Tab;
  readonly by: Split;
  readonly bucket: BucketChoice;
  readonly sort: Sort;
  /** What the network is of, and where that has two sides, the one that is shown. */
  readonly of: NetworkOf;
  readonly project: Projection;
  /** Name of an imported network that is shown in the place of one of posts. */
  readonly imported: string;
  /** What puts the network's nodes into groups; of an imported network by name, what it tells of its nodes. */
  readonly grouped: NodeGrouping;
  readonly attribute: string;
  /** Length of the windows that the network is shown in, empty for none; and the start of the one that is shown. */
  readonly windows: WindowLength | '';
  readonly window: string;
  /** Kinds of interaction that make the network of accounts; none means all. */
  readonly kinds: readonly Interaction[];
  readonly limit: number;
  readonly seed: number;
  /** The measure that accounts in the network are sized and ranked by. */
  readonly sized: Sized;
  /** The account chosen in the network. */
  readonly node: string;
  /** Of the content and the opinion view: what came out, the definition it rests on, a new one, or people's codes beside it. */
  readonly show: Show;
  /** Codebook of the content view; empty for the built-in one. */
  readonly codebook: string;
  /** What the content view compares, empty for what the corpus has; with a category, its share by year. */
  readonly compared: Compared | '';
  readonly category: string;
  /** What the slice's words are held against, as a query; empty for the rest of the range. */
  readonly against: string;
  readonly keyed: Keyed;
  /** Stance target of the opinion view. */
  readonly target: string;
  /** Account whose profile is shown. */
  readonly account: string;
  /** What the index of actors weighs, `reach:2,activity:1`; empty for all alike. */
  readonly weights: string;
  readonly bursting: Bursting;
  /** Hashtag whose spread is shown, and between what it is carried; empty for what the corpus has. */
  readonly tag: string;
  readonly carried: Carried | '';
  /** What is traced, `link:https://…`, and the post whose cascade is shown. */
  readonly claim: string;
  readonly cascade: string;
  /** What coordinated accounts share; none for the usual. Within how many seconds, with how many shares at least. */
  readonly layers: readonly Layer[];
  readonly within: number;
  readonly fewest: number;
  /** Imported network that says who follows the coordinated accounts; empty for none. */
  readonly follows: string;
  /** Coordinated group that is shown. */
  readonly group: number;
}

export const START: View = {
  corpus: '',
  q: '',
  from: '',
  to: '',
  tab: 'overview',
  by: 'lang',
  bucket: 'auto',
  sort: 'newest',
  of: 'accounts',
  project: 'none',
  imported: '',
  grouped: 'community',
  attribute: '',
  windows: '',
  window: '',
  kinds: [],
  limit: 500,
  seed: 1,
  sized: 'pageRank',
  node: '',
  show: 'results',
  codebook: '',
  compared: '',
  category: '',
  against: '',
  keyed: 'word',
  target: '',
  account: '',
  weights: '',
  bursting: 'hashtag',
  tag: '',
  carried: '',
  claim: '',
  cascade: '',
  layers: [],
  within: 10,
  fewest: 2,
  follows: '',
  group: 0,
};

/** Reads a URL's query string. What is missing or not understood takes its default. */
export function parseView(search: string): View {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? '';
  return {
    corpus: text('corpus'),
    q: text('q'),
    from: instantOr(text('from')),
    to: instantOr(text('to')),
    tab: oneOf(TABS, text('tab'), START.tab),
    by: oneOf(SPLITS, text('by'), START.by),
    bucket: oneOf(BUCKETS, text('bucket'), START.bucket),
    sort: oneOf(SORTS, text('sort'), START.sort),
    of: oneOf(NETWORKS, text('of'), START.of),
    project: oneOf(PROJECTIONS, text('project'), START.project),
    imported: text('imported'),
    grouped: oneOf(GROUPINGS, text('grouped'), START.grouped),
    attribute: text('attribute'),
    windows: oneOf<WindowLength | ''>(WINDOWS, text('windows'), START.windows),
    window: instantOr(text('window')),
    kinds: INTERACTIONS.filter((kind) => text('kinds').split(',').includes(kind)),
    limit: wholeNumber(text('limit'), START.limit, 1, 50_000),
    seed: wholeNumber(text('seed'), START.seed, 0, Number.MAX_SAFE_INTEGER),
    sized: oneOf(SIZED, text('sized'), START.sized),
    node: text('node'),
    show: oneOf(SHOWS, text('show'), START.show),
    codebook: text('codebook'),
    compared: oneOf<Compared | ''>(COMPARED, text('compared'), START.compared),
    category: text('category'),
    against: text('against'),
    keyed: oneOf(KEYED, text('keyed'), START.keyed),
    target: text('target'),
    account: text('account'),
    weights: text('weights'),
    bursting: oneOf(BURSTING, text('bursting'), START.bursting),
    tag: text('tag'),
    carried: oneOf<Carried | ''>(CARRIED, text('carried'), START.carried),
    claim: text('claim'),
    cascade: text('cascade'),
    layers: LAYERS.filter((layer) => text('layers').split(',').includes(layer)),
    within: wholeNumber(text('within'), START.within, 0, 86_400),
    fewest: wholeNumber(text('fewest'), START.fewest, 1, 1_000_000),
    follows: text('follows'),
    group: wholeNumber(text('group'), START.group, 0, 1_000_000),
  };
}

/** The query string that `parseView` reads back to the same view, defaults left out. */
export function formatView(view: View): string {
  const said = new URLSearchParams();
  for (const name of Object.keys(START) as (keyof typeof START)[]) {
    const value = view[name];
    const written = Array.isArray(value) ? value.join(',') : String(value);
    const usual = START[name];
    if (written !== (Array.isArray(usual) ? usual.join(',') : String(usual))) said.set(name, written);
  }
  return '?' + said.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@');
}

/** Two views of the same posts? */
export function sameSlice(a: Slice, b: Slice): boolean {
  return a.corpus === b.corpus && a.q === b.q && a.from === b.from && a.to === b.to;
}

function oneOf<T extends string>(values: readonly T[], given: string, otherwise: T): T {
  return values.find((value) => value === given) ?? otherwise;
}

function instantOr(given: string): string {
  return /^\d{4}-\d\d-\d\d/.test(given) && !Number.isNaN(Date.parse(given)) ? given : '';
}

function wholeNumber(given: string, otherwise: number, least: number, most: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : otherwise;
  return value >= least && value <= most ? value : otherwise;
}
