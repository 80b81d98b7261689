import type { Post } from '../../src/api/answers.ts';
import { MEASURES, type ProfileAnswer, type RankedActor, type RankingsAnswer, type ValueCount } from '../../src/api/accounts.ts';
import { asOf, iso, time } from './answers.ts';
import { sequence } from './corpus.ts';
import { evidence } from './judged.ts';
import { domains, hashtags } from './query.ts';

/** What the gateway would answer about invented accounts. */

const ACTORS = [
  ['veldania-mfa', 'Ministry of Foreign Affairs of Veldania', 'mfa_veldania', 'VE'],
  ['ostmark-mfa', 'Ministry of Foreign Affairs of Ostmark', 'mfa_ostmark', 'NO'],
  ['ostmark-pm', 'Prime Minister of Ostmark', 'pm_ostmark', 'NO'],
  ['lindhaven', 'Government of Lindhaven', 'lindhaven_gov', 'NL'],
  ['torrea-min', 'Ministry of Torrea', 'min_torrea', 'ES'],
] as const;

export function rankings(posts: readonly Post[]): RankingsAnswer {
  const random = sequence(5);
  const items = ACTORS.map(([id, name, handle, country]): RankedActor => {
    const n = posts.filter((post) => post.author.handle === handle).length;
    const index = Math.min(96, 20 + n / 8 + 30 * random());
    const values = [9000 * random(), n / 62, random(), 2 * random(), 5 * random(), random() / 100, 4, random()];
    return {
      member: { id, name, kind: 'MINISTRY', country, accounts: [`x:${handle}`] },
      place: 1,
      index,
      indexLow: index - 8 * random() - 2,
      indexHigh: Math.min(100, index + 8 * random() + 2),
      posts: n,
      measures: MEASURES.map((measure, m) => ({ measure, value: values[m]!, percentile: random() })),
      sensitivity: { holds: 0.4 + 0.6 * random(), placeLow: 1, placeHigh: 3 },
    };
  });
  const sorted = items.filter((item) => item.posts > 0).sort((a, b) => b.index! - a.index!);
  return {
    items: sorted.map((item, i) => ({ ...item, place: i + 1, placeLow: Math.max(1, i), placeHigh: Math.min(sorted.length, i + 2) })),
    withoutData: [{ id: 'karsk', name: 'Consulate in Karsk', kind: 'EMBASSY', accounts: ['x:cons_karsk'] }],
    weights: MEASURES.map((measure) => ({ measure, weight: 1 / MEASURES.length })),
    from: '2026-07-01T00:00:00Z',
    to: '2026-09-01T00:00:00Z',
    total: items.reduce((sum, item) => sum + item.posts, 0),
    asOf,
    evidence: evidence('rankings', posts.length, { samples: 200, draws: 1000, seed: 0 }),
  };
}

function counted(values: readonly string[], limit: number): ValueCount[] {
  const counts = values.reduce((n, value) => n.set(value, (n.get(value) ?? 0) + 1), new Map<string, number>());
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, limit).map(([value, posts]) => ({ value, posts }));
}

export function profile(all: readonly Post[], given: URLSearchParams, account: string): ProfileAnswer | undefined {
  const posts = all.filter((post) => post.author.id === account);
  if (posts.length === 0) return undefined;
  const limit = Number(given.get('limit') ?? 10);
  const kind = (name: string) => posts.filter((post) => post.kind === name).length;
  const activity = new Map<string, number>();
  for (const post of posts) {
    const at = new Date(time(post));
    const key = `${((at.getUTCDay() + 6) % 7) + 1} ${at.getUTCHours()}`;
    activity.set(key, (activity.get(key) ?? 0) + 1);
  }
  const interactions = posts.reduce((sum, { metrics }) => sum + (metrics?.likes ?? 0) + (metrics?.reposts ?? 0), 0);
  const { author } = posts[0]!;
  return {
    id: author.id,
    ...(author.handle ? { handle: author.handle } : {}),
    ...(author.displayName ? { displayName: author.displayName } : {}),
    firstAt: posts.at(-1)!.createdAt,
    lastAt: posts[0]!.createdAt,
    figures: {
      posts: posts.length,
      originals: kind('ORIGINAL'),
      replies: kind('REPLY'),
      reposts: kind('REPOST'),
      quotes: kind('QUOTE'),
      documents: 0,
      replyShare: kind('REPLY') / posts.length,
      postsPerDay: posts.length / 62,
      judgedPosts: posts.length - kind('REPOST'),
      interactions,
      interactionsPerPost: interactions / posts.length,
      meanFollowers: 5200,
      firstFollowers: 4800,
      lastFollowers: 5650,
      followerGrowth: 0.177,
    },
    activity: [...activity].map(([key, n]) => ({ weekday: Number(key.split(' ')[0]), hour: Number(key.split(' ')[1]), posts: n })),
    hashtags: counted(posts.flatMap(hashtags), limit),
    mentions: counted(posts.flatMap(({ text }) => [...text.matchAll(/@(\w+)/g)].map((m) => m[1]!)), limit),
    domains: counted(posts.flatMap(domains), limit),
    languages: counted(posts.map(({ lang }) => lang ?? 'und'), limit),
    followers: Array.from({ length: 40 }, (_, i) => ({ at: iso(Date.UTC(2026, 6, 1 + i)), followers: 4800 + Math.round(i ** 1.8) })),
    successfulPosts: [...posts].sort((a, b) => (b.metrics?.likes ?? 0) - (a.metrics?.likes ?? 0)).slice(0, limit),
    handles: [{ handle: author.handle ?? '', from: posts.at(-1)!.createdAt, to: posts[0]!.createdAt }],
    asOf,
    evidence: evidence('profile', posts.length),
  };
}
