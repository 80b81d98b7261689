import type { Post } from '../../src/api/answers.ts';
import type { AgreementAnswer, CategoryPair, CodedPosts, CodingAnswer, CooccurrenceAnswer, Disagreement, ExplanationAnswer, KeynessAnswer, KeynessItem, StructureAnswer } from '../../src/api/content.ts';
import { asOf, iso, time, timeline } from './answers.ts';
import { Refused } from './definitions.ts';
import { CATEGORIES, evidence } from './judged.ts';
import { countryOf, hashtags } from './query.ts';

/** What the gateway would answer about the content of invented posts. */

const topicsOf = (post: Post) => post.enrichment?.topics ?? [];
const GROUPS: Record<string, (post: Post) => string> = { author: (p) => p.author.id, lang: (p) => p.lang ?? 'und', platform: (p) => p.platform };

function coded(posts: readonly Post[]): CodedPosts {
  const categories = CATEGORIES.map((category) => {
    const n = posts.filter((post) => topicsOf(post).includes(category)).length;
    if (posts.length === 0) return { category, posts: n };
    const share = n / posts.length;
    const half = 1.96 * Math.sqrt((share * (1 - share)) / posts.length + 0.0004 / posts.length);
    return { category, posts: n, share, low: Math.max(0, share - half), high: Math.min(1, share + half) };
  });
  return { posts: posts.length, coded: posts.filter((post) => topicsOf(post).length > 0).length, categories };
}

export function coding(posts: readonly Post[], given: URLSearchParams): CodingAnswer {
  const by = given.get('by');
  const bucket = given.get('bucket');
  const groupOf = by ? (GROUPS[by] ?? ((post: Post) => countryOf(post.author.id))) : () => undefined;
  const groups = [...new Set(posts.map(groupOf))].slice(0, Number(given.get('groups') ?? 20));
  const spans = bucket === 'year' ? years() : bucket ? timeline(posts, given).items : [undefined];
  const items = groups.flatMap((group) => {
    const members = posts.filter((post) => groupOf(post) === group);
    return spans.map((span) => ({
      ...(span ? { from: span.from, to: span.to } : {}),
      ...(group ? { group, ...(by === 'author' ? { label: group.slice(2) } : {}) } : {}),
      coded: coded(span ? members.filter((post) => time(post) >= Date.parse(span.from) && time(post) < Date.parse(span.to)) : members),
    }));
  });
  const left = evidence('coding', posts.length, { codebook: 'digital-diplomacy' }, [['in a language that the codebook has no patterns for', 12]]);
  const shown = by || bucket ? items : [];
  return { codebook: 'digital-diplomacy', version: 1, all: coded(posts), items: shown, bucket: bucket === 'year' ? 'YEAR' : 'DAY', total: posts.length, asOf, evidence: left };
}

function years() {
  return [2024, 2025, 2026].map((year) => ({ from: iso(Date.UTC(year, 0)), to: iso(Date.UTC(year + 1, 0)) }));
}

export function cooccurrence(posts: readonly Post[]): CooccurrenceAnswer {
  const all = coded(posts);
  const pairs: CategoryPair[] = CATEGORIES.flatMap((first, i) =>
    CATEGORIES.slice(i + 1).map((second) => {
      const [a, b, both] = [first, second, undefined].map((_, n) => posts.filter((p) => (n === 1 || topicsOf(p).includes(first)) && (n === 0 || topicsOf(p).includes(second))).length) as [number, number, number];
      const expected = (a * b) / (posts.length || 1);
      const spread = Math.sqrt(a * b * (posts.length - a) * (posts.length - b));
      return { first, second, posts: both, expected, ...(spread > 0 ? { phi: (both * posts.length - a * b) / spread } : {}), ...(both > 0 ? { pmi: Math.log2(both / expected) } : {}) };
    }),
  );
  return { codebook: 'digital-diplomacy', version: 1, all, pairs, total: posts.length, asOf, evidence: evidence('cooccurrence', posts.length) };
}

const wordsOf = (post: Post) => [...new Set(post.text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [])];

export function keyness(posts: readonly Post[], against: readonly Post[], given: URLSearchParams): KeynessAnswer {
  const valuesOf = given.get('dimension') === 'hashtag' ? hashtags : wordsOf;
  const count = (of: readonly Post[]) => of.flatMap(valuesOf).reduce((n, word) => n.set(word, (n.get(word) ?? 0) + 1), new Map<string, number>());
  const [here, there] = [count(posts), count(against)];
  const items: KeynessItem[] = [...new Set([...here.keys(), ...there.keys()])].map((value) => {
    const [n, m] = [here.get(value) ?? 0, there.get(value) ?? 0];
    const logOdds = Math.log((n + 1) / (posts.length + 2)) - Math.log((m + 1) / (against.length + 2));
    const z = logOdds / Math.sqrt(1 / (n + 1) + 1 / (m + 1));
    return { value, posts: n, againstPosts: m, g2: z * z, p: Math.abs(z) > 3.9 ? 0.0001 : Math.abs(z) > 2 ? 0.05 : 1, logOdds, z };
  });
  items.sort((a, b) => b.z - a.z || a.value.localeCompare(b.value));
  const limit = Number(given.get('limit') ?? 50);
  const marks = (of: readonly KeynessItem[]) => of.slice(0, limit);
  return {
    items: marks(items.filter(({ z }) => z > 0)),
    againstItems: marks(items.filter(({ z }) => z < 0).reverse()),
    values: items.length,
    total: posts.length,
    againstTotal: against.length,
    asOf,
    evidence: evidence('keyness', posts.length, { prior: 1000 }),
  };
}

export function structure(posts: readonly Post[]): StructureAnswer {
  const kind = (name: string) => posts.filter((post) => post.kind === name).length;
  const sum = (name: 'likes' | 'reposts') => posts.reduce((total, { metrics }) => total + (metrics?.[name] ?? 0), 0);
  const first = posts.at(-1)?.createdAt ?? '2026-07-01T00:00:00Z';
  const items = [9, 6, 4, 2].map((n, i) => ({ postId: `x:${i}`, posts: n, participants: n - 1, depth: n - 2 || 1, from: first, to: iso(Date.parse(first) + (i + 1) * 5_000_000) }));
  return {
    posts: posts.length,
    originals: kind('ORIGINAL'),
    replies: kind('REPLY'),
    reposts: kind('REPOST'),
    quotes: kind('QUOTE'),
    documents: kind('DOCUMENT'),
    participants: new Set(posts.map(({ author }) => author.id)).size,
    observedLikes: sum('likes'),
    observedReposts: sum('reposts'),
    conversations: { conversations: 214, posts: 530, meanPosts: 2.48, medianPosts: 2, greatestDepth: 7, meanDepth: 1.2, medianSeconds: 5400 },
    items: posts.length > 0 ? items : [],
    links: posts.length > 5000 ? {} : { conversations: '/v1/corpora/demo/posts?q=kind%3Areply' },
    asOf,
    evidence: evidence('structure', posts.length),
  };
}

/** The first word of the text is what was found. */
export function explanation(posts: readonly Post[], given: URLSearchParams): ExplanationAnswer | undefined {
  const post = posts.find(({ id }) => id === given.get('post'));
  if (!post) return undefined;
  const found = /\p{L}+/u.exec(post.text)!;
  const match = (category: string) => ({
    category,
    pattern: { lang: 'en', form: 'WORDS' as const, text: `${found[0].toLowerCase()}*`, excludes: false },
    part: 'TEXT' as const,
    from: found.index,
    to: found.index + found[0].length,
    found: found[0],
  });
  return { codebook: 'digital-diplomacy', version: 1, lang: post.lang ?? 'und', categories: topicsOf(post), matches: topicsOf(post).map(match) };
}

/** Of one coder, who is taken to be right. */
export function agreement(posts: readonly Post[], table: string, given: URLSearchParams): AgreementAnswer {
  const [head, ...lines] = table.trim().split(/\r?\n/);
  if (head !== 'post_id,coder,category') throw new Refused(400, 'post_id: the table has no such column', [{ field: 'post_id', description: `the table has no such column; it has ${head}` }]);
  const people = new Map<string, string[]>();
  for (const [id = '', , category = ''] of lines.map((line) => line.split(','))) people.set(id, [...(people.get(id) ?? []), ...(category ? [category] : [])]);
  const known = [...people].flatMap(([id, said]) => posts.filter((post) => post.id === id).map((post) => ({ id, said, coded: topicsOf(post) })));
  const reliability = { alpha: 0.71, low: 0.52, high: 0.86, posts: known.length };
  const categories = CATEGORIES.map((category) => {
    const count = (a: boolean, b: boolean) => known.filter(({ said, coded }) => said.includes(category) === a && coded.includes(category) === b).length;
    const [both, onlyCodebook, onlyPeople] = [count(true, true), count(false, true), count(true, false)];
    const [precision, recall] = [both / (both + onlyCodebook), both / (both + onlyPeople)];
    const rates = both > 0 ? { precision, recall, f1: (2 * precision * recall) / (precision + recall) } : {};
    return { category, people: { posts: 0 }, withCodebook: reliability, both, onlyCodebook, onlyPeople, neither: count(false, false), undecided: 0, ...rates };
  });
  const disputed: Disagreement[] = known
    .filter(({ said, coded }) => [...said].sort().join() !== [...coded].sort().join())
    .map(({ id, said, coded }) => ({ postId: id, people: said, codebook: coded, judgements: [{ coder: 'ann', categories: said }] }));
  const [from, size] = [Number(given.get('pageToken') ?? 0), Number(given.get('pageSize'))];
  const pairs = known.flatMap(({ said, coded }) => (said.length > 0 ? said : ['']).flatMap((a) => (coded.length > 0 ? coded : ['']).map((b) => `${a} ${b}`)));
  const confusion = [...new Set(pairs)].map((pair) => ({ people: pair.split(' ')[0]!, codebook: pair.split(' ')[1]!, posts: pairs.filter((p) => p === pair).length }));
  return {
    codebook: 'digital-diplomacy', version: 1, coders: ['ann'], posts: known.length, people: { posts: 0 }, withCodebook: reliability, categories, confusion,
    items: disputed.slice(from, from + size), nextPageToken: from + size < disputed.length ? String(from + size) : '', disagreements: disputed.length, asOf, evidence: evidence('agreement', known.length),
  };
}
