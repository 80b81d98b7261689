import type { Bucket, Corpus, Edge, Node, Post, PostsAnswer, TimelineAnswer, TopAnswer, NetworkAnswer } from '../../src/api/answers.ts';
import { sequence, type MockCorpus } from './corpus.ts';
import { evidence, sentimentOf } from './judged.ts';
import { domains, hashtags, parseQuery } from './query.ts';

/** What the gateway would answer over an invented corpus. */

export const asOf = { position: 4_711, recordedAt: '2026-09-01T06:00:00Z' };
const SPANS: readonly (readonly [Bucket, number])[] = [['MINUTE', 60_000], ['HOUR', 3_600_000], ['DAY', 86_400_000], ['WEEK', 7 * 86_400_000]];
export const time = (post: Post) => Date.parse(post.createdAt);
export const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');

export function select(corpus: MockCorpus, given: URLSearchParams): readonly Post[] {
  const test = parseQuery(given.get('q') ?? '');
  const from = Date.parse(given.get('from') ?? '1970-01-01');
  const to = Date.parse(given.get('to') ?? '2100-01-01');
  return corpus.posts.filter((post) => time(post) >= from && time(post) < to && test(post));
}

export function corpusItem(name: string, { posts }: MockCorpus): Corpus {
  if (posts.length === 0) return { corpus: name, posts: 0, authors: 0 };
  const authors = new Set(posts.map((p) => p.author.id)).size;
  return { corpus: name, posts: posts.length, authors, actors: 7, from: posts.at(-1)!.createdAt, to: posts[0]!.createdAt };
}

export function timeline(posts: readonly Post[], given: URLSearchParams): TimelineAnswer {
  const times = posts.map(time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const asked = SPANS.find(([name]) => name.toLowerCase() === given.get('bucket'));
  const [bucket, span] = asked ?? SPANS.find(([, ms]) => (last - first) / ms <= 120) ?? SPANS[3]!;
  const by = given.get('by');
  const groupOf = (post: Post) => (by === 'lang' ? post.lang : by === 'kind' ? post.kind.toLowerCase() : undefined);
  const items = [...new Set(posts.map(groupOf))].flatMap((group) => {
    const members = posts.filter((post) => groupOf(post) === group);
    const starts = Array.from({ length: Math.floor(last / span) - Math.floor(first / span) + 1 }, (_, i) => (Math.floor(first / span) + i) * span);
    return starts.map((start) => {
      const within = members.filter((post) => time(post) >= start && time(post) < start + span);
      return { from: iso(start), to: iso(start + span), ...(group ? { group } : {}), posts: within.length, ...moodOf(within, given) };
    });
  });
  return { items, bucket, total: posts.length, asOf, evidence: evidence('timeline', posts.length, { bucket: bucket.toLowerCase() }), ...moodOf(posts, given) };
}

function moodOf(posts: readonly Post[], given: URLSearchParams) {
  return given.get('measure')?.includes('sentiment') ? { sentiment: sentimentOf(posts) } : {};
}

const VALUES: Record<string, (post: Post) => readonly string[]> = {
  hashtag: hashtags,
  domain: domains,
  author: (post) => [post.author.id],
  lang: (post) => [post.lang ?? 'und'],
};

export function top(posts: readonly Post[], given: URLSearchParams): TopAnswer {
  const dimension = given.get('dimension') ?? '';
  const counts = new Map<string, number>();
  for (const post of posts) for (const value of new Set(VALUES[dimension]!(post))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  const items = sorted.slice(0, Number(given.get('limit') ?? 20)).map(([value, n]) => ({
    value,
    ...(dimension === 'author' ? { label: value.slice(2) } : {}),
    posts: n,
    ...moodOf(posts.filter((post) => VALUES[dimension]!(post).includes(value)), given),
  }));
  return { items, values: counts.size, total: posts.length, asOf };
}

export function page(posts: readonly Post[], given: URLSearchParams): PostsAnswer {
  const size = Number(given.get('pageSize') ?? 20);
  const start = Number(given.get('pageToken') ?? 0);
  const ordered = given.get('sort') === 'oldest' ? [...posts].reverse() : posts;
  const next = start + size < posts.length ? String(start + size) : '';
  return { items: ordered.slice(start, start + size), nextPageToken: next, total: posts.length, asOf };
}

export function network(corpus: MockCorpus, posts: readonly Post[], given: URLSearchParams): NetworkAnswer {
  const kinds = (given.get('kinds') ?? '').toUpperCase().split(',').filter(Boolean);
  const chosen = new Set(posts);
  const edges = new Map<string, { source: string; target: string; kind: Edge['kind']; weight: number }>();
  for (const { post, kind, source, target } of corpus.interactions) {
    if (!chosen.has(post) || (kinds.length > 0 && !kinds.includes(kind))) continue;
    const edge = edges.get(`${source} ${target} ${kind}`) ?? { source, target, kind, weight: 0 };
    edge.weight++;
    edges.set(`${source} ${target} ${kind}`, edge);
  }
  const all = [...edges.values()];
  const nodes = [...new Set(all.flatMap(({ source, target }) => [source, target]))].map((id) => node(id, all));
  nodes.sort((a, b) => b.pageRank - a.pageRank || a.id.localeCompare(b.id));
  const kept = nodes.slice(0, Number(given.get('limit') ?? 500));
  const ids = new Set(kept.map(({ id }) => id));
  const between = all.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const total = { nodes: nodes.length, edges: all.length };
  return {
    nodes: kept,
    edges: between,
    total,
    cut: { nodes: total.nodes - kept.length, edges: total.edges - between.length },
    method: { seed: Number(given.get('seed') ?? 1), quality: 'modularity', resolution: 1, runs: 10, pageRankDamping: 0.85, modularity: 0.412, communities: 9 },
    asOf,
  };
}

/** Placed by a hash of the name: around one of nine centres, its community. */
export function node(id: string, edges: readonly Edge[]): Node {
  const into = edges.filter(({ target }) => target === id);
  const out = edges.filter(({ source }) => source === id);
  const weight = (of: readonly Edge[]) => of.reduce((sum, edge) => sum + edge.weight, 0);
  const random = sequence(0x9e3779b1 * [...id].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, 7));
  const community = Math.floor(9 * random() ** 1.6);
  const [angle, radius] = [2 * Math.PI * random(), 0.16 * Math.sqrt(random())];
  const centre = (2 * Math.PI * community) / 9;
  return {
    id,
    handle: id.slice(2),
    inDegree: into.length,
    outDegree: out.length,
    weightedInDegree: weight(into),
    weightedOutDegree: weight(out),
    pageRank: (1 + weight(into)) / (2 * edges.length),
    community,
    x: (community ? 0.34 : 0) * Math.cos(centre) + radius * Math.cos(angle),
    y: (community ? 0.34 : 0) * Math.sin(centre) + radius * Math.sin(angle),
  };
}
