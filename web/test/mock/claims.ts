import type { Post } from '../../src/api/answers.ts';
import type { Amplifier, Appearance, CascadeAnswer, ConversationAnswer, Crossing, Relation, ThreadNode, TraceAnswer, Way } from '../../src/api/claims.ts';
import { asOf, time } from './answers.ts';
import { sequence } from './corpus.ts';
import { evidence } from './judged.ts';
import { hashtags } from './query.ts';

/** What the gateway would answer about how invented posts spread. */

const SIZE = 240;

function account({ author }: Post) {
  return { id: author.id, ...(author.handle ? { handle: author.handle } : {}) };
}

/** A tree of posts below the first: some pass on the first one, some what came of it. */
function tree(posts: readonly Post[], relations: readonly Relation[]): ThreadNode[] {
  const random = sequence(posts.length);
  const parents = posts.map((_, i) => (i === 0 ? -1 : random() < 0.55 ? 0 : Math.floor(random() * i)));
  const depths: number[] = [];
  parents.forEach((parent, i) => (depths[i] = parent < 0 ? 0 : depths[parent]! + 1));
  const order = posts.map((_, i) => i).sort((a, b) => depths[a]! - depths[b]! || a - b);
  const numbers = new Map(order.map((post, number) => [post, number]));
  const children = posts.map(() => 0);
  const descendants = posts.map(() => 0);
  for (let i = posts.length - 1; i > 0; i--) {
    children[parents[i]!]!++;
    descendants[parents[i]!]! += descendants[i]! + 1;
  }
  return order.map((i, number) => {
    const post = posts[i]!;
    const parent = parents[i]! < 0 ? undefined : numbers.get(parents[i]!)!;
    return {
      number,
      ...(parent === undefined ? {} : { parent }),
      postId: post.id,
      relation: i === 0 ? 'UNSPECIFIED' : relations[i % relations.length]!,
      missing: false,
      author: account(post),
      createdAt: post.createdAt,
      depth: depths[i]!,
      children: children[i]!,
      descendants: descendants[i]!,
      followers: post.author.followers ?? 100,
      text: post.text,
      lang: post.enrichment?.lang ?? 'und',
      sentiment: ((i * 37) % 100) / 50 - 1,
    };
  });
}

function family(all: readonly Post[], id: string, size: number): Post[] {
  const root = all.find((post) => post.id === id);
  if (!root) return [];
  const later = all.filter((post) => time(post) > time(root)).sort((a, b) => time(a) - time(b));
  return [root, ...later.slice(0, size)];
}

function growth(posts: readonly Post[]) {
  const sorted = [...posts].sort((a, b) => time(a) - time(b));
  return sorted.map(({ createdAt }, i) => ({ at: createdAt, posts: i + 1 }));
}

export function cascade(all: readonly Post[], given: URLSearchParams): CascadeAnswer | undefined {
  const posts = family(all, given.get('post') ?? '', SIZE);
  if (posts.length === 0) return undefined;
  const nodes = tree(posts, ['REPOST', 'REPOST', 'QUOTE', 'REPLY']);
  const breadths = new Map<number, number>();
  nodes.forEach(({ depth }) => breadths.set(depth, (breadths.get(depth) ?? 0) + 1));
  const of = (relation: Relation) => nodes.filter((node) => node.relation === relation).length;
  const last = posts.at(-1)!;
  const shares = [0.1, 0.5, 0.9, 1].map((share) => {
    const post = posts[Math.ceil(share * posts.length) - 1]!;
    return { share, at: post.createdAt, seconds: (time(post) - time(posts[0]!)) / 1000 };
  });
  return {
    nodes,
    figures: { size: nodes.length, depth: Math.max(...breadths.keys()), maxBreadth: Math.max(...breadths.values()), structuralVirality: 3.4, reposts: of('REPOST'), quotes: of('QUOTE'), replies: of('REPLY'), participants: new Set(posts.map(({ author }) => author.id)).size, reach: 182_400, reachKnown: 90, rootMissing: false },
    curve: growth(posts),
    levels: [...breadths].map(([depth, n]) => ({ depth, posts: n, firstAt: last.createdAt, seconds: depth * 60 })),
    shares,
    spreaders: nodes.slice(1, 13).map(({ author, createdAt, children, descendants, followers }) => ({ account: author, posts: 1, firstAt: createdAt!, children, descendants, followers: followers! })),
    cut: { nodes: 0, participants: 12 },
    asOf,
    evidence: evidence('cascade', nodes.length, { relations: 'repost,reply,quote' }),
  };
}

export function conversation(all: readonly Post[], given: URLSearchParams): ConversationAnswer | undefined {
  const posts = family(all, given.get('post') ?? '', 24);
  if (posts.length === 0) return undefined;
  const nodes = tree(posts, ['REPLY']);
  const moods = Array.from({ length: 10 }, (_, part) => ({ part, posts: 3, judged: part === 4 ? 0 : 2, ...(part === 4 ? {} : { mean: part / 5 - 1 }), from: posts[0]!.createdAt, to: posts.at(-1)!.createdAt }));
  const [a, b] = [account(posts[0]!), account(posts[1]!)];
  return {
    nodes,
    figures: { posts: nodes.length, missing: 1, parts: 1, depth: 4, maxBreadth: 9, participants: 14, answers: 22, selfAnswers: 2, alternations: 5, longestExchange: 4, pairs: 13, mutualPairs: 3 },
    participants: [{ account: a, posts: 4, answersGiven: 3, answersReceived: 9, partners: 6, sentiment: -0.2 }, { account: b, posts: 2, answersGiven: 2, answersReceived: 1, partners: 2 }],
    exchanges: [{ a, b, aToB: 3, bToA: 2 }],
    moodByDepth: moods.slice(0, 4),
    moodByTime: moods,
    cut: { nodes: 0, participants: 12, exchanges: 12 },
    asOf,
    evidence: evidence('conversation', nodes.length),
  };
}

function ways(post: Post, given: URLSearchParams): Way[] {
  if (post.kind === 'REPOST') return ['REPOST'];
  if (given.has('link')) return ['LINK'];
  if (given.has('hashtag')) return ['HASHTAG'];
  return post.id === given.get('post') ? ['POST', 'COPY'] : post.kind === 'QUOTE' ? ['NEAR_COPY'] : ['COPY'];
}

function appearance(post: Post, given: URLSearchParams): Appearance {
  return {
    postId: post.id,
    platform: 'x',
    author: account(post),
    createdAt: post.createdAt,
    ways: ways(post, given),
    ...(post.kind === 'QUOTE' ? { similarity: 0.83 } : {}),
    ...(post.author.followers === undefined ? {} : { followers: post.author.followers }),
    lang: post.enrichment?.lang ?? 'und',
    text: post.text,
  };
}

/** Posts with the hashtag, the link, or the text, of which the post's own is one. */
function shown(all: readonly Post[], posts: readonly Post[], given: URLSearchParams): Post[] {
  const text = given.get('text') ?? all.find(({ id }) => id === given.get('post'))?.text;
  const tag = (given.get('hashtag') ?? '').replace('#', '').toLowerCase();
  const link = given.get('link');
  return posts
    .filter((post) => (tag ? hashtags(post).includes(tag) : link ? post.text.includes(link) : post.text === text))
    .sort((a, b) => time(a) - time(b))
    .slice(0, 300);
}

function crossings(appearances: readonly Appearance[], name: (one: Appearance) => string): Crossing[] {
  const found = new Map<string, Appearance[]>();
  for (const one of appearances) found.set(name(one), [...(found.get(name(one)) ?? []), one]);
  return [...found].map(([value, own]) => ({ name: value, firstAt: own[0]!.createdAt, lastAt: own.at(-1)!.createdAt, firstPostId: own[0]!.postId, firstAuthor: own[0]!.author, appearances: own.length, accounts: new Set(own.map(({ author }) => author.id)).size }));
}

function amplifiers(appearances: readonly Appearance[]): Amplifier[] {
  const firsts = new Map<string, Appearance>();
  for (const one of appearances) if (!firsts.has(one.author.id)) firsts.set(one.author.id, one);
  const all = [...firsts.values()];
  const reach = all.reduce((sum, { followers = 0 }) => sum + followers, 0);
  return all.map((one, i) => ({
    account: one.author,
    order: i + 1,
    firstAt: one.createdAt,
    firstPostId: one.postId,
    appearances: appearances.filter(({ author }) => author.id === one.author.id).length,
    reposts: 0,
    passedOn: i % 3,
    ...(one.followers === undefined ? {} : { followers: one.followers, reachShare: one.followers / (reach || 1) }),
    ...(i < 3 ? { coordinatedGroup: 0 } : {}),
  }));
}

export function trace(all: readonly Post[], posts: readonly Post[], given: URLSearchParams): TraceAnswer {
  const found = shown(all, posts, given);
  const appearances = found.map((post) => appearance(post, given));
  const accounts = amplifiers(appearances);
  const leading = accounts.filter(({ followers }) => followers !== undefined).sort((a, b) => b.followers! - a.followers!);
  const counts = new Map<Way, number>();
  appearances.forEach((one) => one.ways.forEach((way) => counts.set(way, (counts.get(way) ?? 0) + 1)));
  const first = found[0];
  return {
    claim: { links: [], text: first?.text ?? '', postMissing: false },
    total: { appearances: found.length, reposts: counts.get('REPOST') ?? 0, accounts: accounts.length, reach: 120_000, reachKnown: accounts.length, ways: [...counts].map(([way, n]) => ({ way, appearances: n })), ...(first ? { firstAt: first.createdAt, lastAt: found.at(-1)!.createdAt } : {}) },
    appearances,
    origin: {
      ...(appearances[0] ? { earliest: appearances[0] } : {}),
      earliestRefers: true,
      corpusFrom: '2026-07-01T00:00:00Z',
      missing: first ? [{ postId: 'x:2072389214412181504', author: { id: '', handle: 'first_source' }, appearances: 9, before: first.createdAt, createdAt: '2026-07-01T00:12:00Z', mayBeEarlier: true }] : [],
      missingTotal: first ? 1 : 0,
    },
    first: accounts.slice(0, 20),
    leading: leading.slice(0, 20),
    languages: crossings(appearances, ({ lang }) => lang),
    countries: [],
    platforms: crossings(appearances, ({ platform }) => platform),
    communities: crossings(appearances, ({ author }) => String(author.id.length % 3)),
    coordinated: { groups: 1, accounts: 3, appearances: 4, appearanceShare: 0.12, reachShare: 0.05, earlyAppearances: 3, earlyOf: 10, items: accounts.length ? [{ number: 0, accounts: 3, appearances: 4, p: 0.001, members: accounts.slice(0, 3).map(({ account: one }) => one) }] : [] },
    curve: growth(found),
    cut: { appearances: 0, accounts: Math.max(0, accounts.length - 20), missing: 0, compared: 1000, moreCopies: false },
    asOf,
    evidence: evidence('trace', found.length, { similarity: 0.7 }),
  };
}
