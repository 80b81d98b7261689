import type { Post } from '../../src/api/answers.ts';
import type { BurstsAnswer, CurrentBurstsAnswer, HashtagAnswer, HashtagUse } from '../../src/api/trends.ts';
import { asOf, iso, time, timeline, top } from './answers.ts';
import { evidence } from './judged.ts';
import { hashtags } from './query.ts';

/** What the gateway would answer about the course of invented hashtags. */

const DAY = 86_400_000;

export function bursts(posts: readonly Post[], given: URLSearchParams): BurstsAnswer {
  const dimension = given.get('dimension') === 'word' ? 'hashtag' : (given.get('dimension') ?? 'hashtag');
  const values = posts.length > 100 ? top(posts, new URLSearchParams({ dimension, limit: '10' })).items : [];
  const start = Date.UTC(2026, 6, 2);
  const items = values.flatMap(({ value, label, posts: total }, i) =>
    Array.from({ length: 1 + (i % 3) }, (_, n) => {
      const from = start + ((i * 7 + n * 19) % 52) * DAY;
      const strength = 60 / (1 + i + n);
      return { value, ...(label ? { label } : {}), from: iso(from), to: iso(from + (2 + ((i + n) % 5)) * DAY), strength, posts: Math.ceil(total / 4), slicePosts: 300, total, postsLink: '/v1/corpora/demo/posts' };
    }),
  );
  items.sort((a, b) => b.strength - a.strength);
  return { items, bursts: items.length, bucket: 'DAY', batches: 62, warm: posts.length > 100, total: posts.length, asOf, evidence: evidence('bursts', posts.length, { s: 2, gamma: 1, minPosts: 20 }) };
}

export function current(posts: readonly Post[]): CurrentBurstsAnswer {
  const items = posts.length > 100 ? [['opendelta', 19, 3.1], ['карск', 12, 2]].map(([value, n, expected]) => ({ value: String(value), strength: 9, posts: Number(n), expected: Number(expected), before: 30, dayBefore: 2, weekBefore: 1 })) : [];
  return { items, from: '2026-08-31T23:00:00Z', to: '2026-09-01T00:00:00Z', warm: true, total: 40, asOf, evidence: evidence('current-bursts', 40) };
}

export function hashtag(all: readonly Post[], given: URLSearchParams, tag: string): HashtagAnswer | undefined {
  const posts = all.filter((post) => hashtags(post).includes(tag)).reverse();
  if (posts.length === 0) return undefined;
  const first = new Map<string, Post>();
  for (const post of posts) if (!first.has(post.author.id)) first.set(post.author.id, post);
  const use = (post: Post): HashtagUse => ({ authorId: post.author.id, authorHandle: post.author.handle!, at: post.createdAt, postId: post.id });
  let adopted = 0;
  const adoption = timeline(posts, given).items.map(({ from, to, posts: n }) => {
    const adopters = [...first.values()].filter((post) => time(post) >= Date.parse(from) && time(post) < Date.parse(to)).length;
    return { from, to, posts: n, adopters, adopted: (adopted += adopters) };
  });
  const limit = Number(given.get('limit') ?? 20);
  const languages = top(posts, new URLSearchParams({ dimension: 'lang' })).items;
  return {
    tag,
    posts: posts.length,
    authors: first.size,
    firstAt: posts[0]!.createdAt,
    lastAt: posts.at(-1)!.createdAt,
    bucket: 'DAY',
    adoption,
    firstUsers: [...first.values()].slice(0, limit).map(use),
    coHashtags: top(posts, new URLSearchParams({ dimension: 'hashtag', limit: String(limit) })).items.filter(({ value }) => value !== tag),
    languages: languages.map(({ value, posts: n }) => ({ lang: value, posts: n })),
    groups: [{ group: 'NO', first: use(posts[0]!), posts: 41, authors: 7 }, { group: 'ES', first: use(posts.at(-1)!), posts: 12, authors: 3 }],
    carriers: [{ fromGroup: 'NO', toGroup: 'ES', first: use(posts.at(-1)!), sourceId: 'x:mfa_ostmark', sourceHandle: 'mfa_ostmark', posts: 4 }],
    groupCount: 2,
    carrierCount: 1,
    asOf,
    evidence: evidence('hashtag', posts.length),
  };
}
