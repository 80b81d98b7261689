import type { Post } from '../../src/api/answers.ts';
import type { Aspect, AspectsAnswer, Stance, StanceAnswer, StanceAuthorsAnswer, StanceJudge, StanceMeasure, StancePostsAnswer } from '../../src/api/opinion.ts';
import type { Definition } from '../../src/api/definitions.ts';
import { asOf, timeline, time } from './answers.ts';
import { evidence, sentimentOf } from './judged.ts';
import { hashtags } from './query.ts';

/** What the gateway would answer about opinions in invented posts: for is who writes well of it. */

const JUDGE: StanceJudge = { basis: 'WORDS', version: 1, favourLabels: 0, againstLabels: 0, noneLabels: 0, note: 'Judged by words alone: weaker than labels. Label twenty posts of each side.' };
const NAMES: readonly Stance[] = ['FAVOUR', 'AGAINST', 'NONE'];

export const TARGETS: readonly Definition[] = [
  { name: 'water-treaty', version: 1, title: 'The water treaty', stanceTarget: { query: 'treaty OR tratado', wordsFor: ['fair'], wordsAgainst: ['sell-out'] } },
  { name: 'open-delta', version: 1, title: 'Opening the delta', stanceTarget: { query: 'hashtag:opendelta', wordsFor: [], wordsAgainst: [] } },
];

function stanceOf(post: Post): Stance {
  const label = post.enrichment!.sentiment!.label;
  return label === 'positive' ? 'FAVOUR' : label === 'negative' ? 'AGAINST' : 'NONE';
}

function measure(posts: readonly Post[]): StanceMeasure {
  const [favour, against, none] = NAMES.map((name) => posts.filter((post) => stanceOf(post) === name).length) as [number, number, number];
  const n = posts.length;
  if (n === 0) return { posts: 0, favour, against, none };
  const share = (k: number) => {
    const half = 1.96 * Math.sqrt(((k / n) * (1 - k / n)) / n);
    return { value: k / n, low: Math.max(0, k / n - half), high: Math.min(1, k / n + half) };
  };
  return { posts: n, favour, against, none, favourShare: share(favour), againstShare: share(against), noneShare: share(none), leaning: (favour - against) / n };
}

const about = (posts: readonly Post[]) => posts.filter(({ text }) => /treaty|tratado|delta/i.test(text));

export function stance(all: readonly Post[], given: URLSearchParams): StanceAnswer {
  const posts = about(all);
  const { items, bucket } = timeline(posts, given);
  const within = (from: string, to: string) => posts.filter((post) => time(post) >= Date.parse(from) && time(post) < Date.parse(to));
  return {
    items: posts.length > 0 ? items.map(({ from, to }) => ({ from, to, stance: measure(within(from, to)) })) : [],
    bucket,
    total: measure(posts),
    judge: JUDGE,
    asOf,
    evidence: evidence('stance', posts.length),
  };
}

export function stanceAuthors(all: readonly Post[], given: URLSearchParams): StanceAuthorsAnswer {
  const groups = new Map<string, Post[]>();
  for (const post of about(all)) groups.set(post.author.id, [...(groups.get(post.author.id) ?? []), post]);
  const authors = [...groups].map(([id, posts]) => {
    const { favour, against } = measure(posts);
    const leaning = (favour - against) / (posts.length + 4);
    const half = 1.2 / Math.sqrt(posts.length + 4);
    const [leaningLow, leaningHigh] = [Math.max(-1, leaning - half), Math.min(1, leaning + half)];
    return { id, label: id.slice(2), posts: posts.length, favour, against, leaning, leaningLow, leaningHigh, decided: leaningLow > 0 || leaningHigh < 0, postIds: posts.slice(0, 2).map((post) => post.id) };
  });
  const sign = given.get('side') === 'against' ? -1 : 1;
  const side = authors.filter(({ leaning }) => sign * leaning > 0).sort((a, b) => sign * (b.leaning - a.leaning));
  const sure = (s: number) => authors.filter(({ decided, leaning }) => decided && s * leaning > 0).length;
  return { items: side.slice(0, Number(given.get('pageSize') ?? 20)), total: side.length, supporters: sure(1), opponents: sure(-1), undecided: authors.length - sure(1) - sure(-1), asOf, evidence: evidence('stance-authors', authors.length) };
}

export function stancePosts(all: readonly Post[], given: URLSearchParams): StancePostsAnswer {
  const wanted = given.get('stance')?.toUpperCase();
  const posts = about(all).filter((post) => !wanted || stanceOf(post) === wanted);
  const items = posts.slice(0, Number(given.get('pageSize') ?? 20)).map((post) => {
    const { positive, negative, neutral } = post.enrichment!.sentiment!;
    return { post, stance: stanceOf(post), favour: positive, against: negative, none: neutral, label: 'UNSPECIFIED' as const };
  });
  return { items, total: posts.length, judge: JUDGE, asOf, evidence: evidence('stance-posts', posts.length) };
}

export function aspects(posts: readonly Post[], given: URLSearchParams): AspectsAnswer {
  const sentiment = sentimentOf(posts);
  const tags = [...new Set(posts.flatMap(hashtags))].map((value): Aspect => {
    const members = posts.filter((post) => hashtags(post).includes(value));
    const own = sentimentOf(members);
    const z = (20 * ((own.mean ?? 0) - (sentiment.mean ?? 0)) * Math.sqrt(members.length)) / 10;
    return { kind: 'HASHTAG', value, posts: members.length, sentiment: own, z, postIds: members.slice(0, 3).map(({ id }) => id), query: `hashtag:${value}` };
  });
  const limit = Number(given.get('limit') ?? 10);
  tags.sort((a, b) => b.z - a.z);
  return { praised: tags.filter(({ z }) => z > 2).slice(0, limit), blamed: tags.filter(({ z }) => z < -2).reverse().slice(0, limit), sentiment, asOf, evidence: evidence('aspects', posts.length) };
}
