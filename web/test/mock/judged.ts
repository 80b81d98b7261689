import type { Enrichment, Evidence, Post, SentimentMeasure } from '../../src/api/answers.ts';

/** What models would say of invented posts, and how answers say what they rest on. */

const MODEL = 'chancery-sentiment-1';
const GOOD = /welcome|хорош|good|utile|согласи|protéger|buena/i;
const BAD = /nobody|ждём|statement|بيان|before you sign/i;
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/treaty|tratado|traité|Договор|المياه/i, 'public-diplomacy'],
  [/agreement|талк|consular/i, 'digital-economy'],
  [/statement|بيان|crossing/i, 'information-warfare'],
  [/delta|fishermen/i, 'digital-divide'],
  [/Lindhaven|Линдхавен|لندهافن/i, 'internet-governance'],
];
const NO_TOPICS = ['cybersecurity', 'data-privacy', 'human-rights-online', 'artificial-intelligence', 'military-technology'];
export const CATEGORIES = [...TOPICS.map(([, topic]) => topic), ...NO_TOPICS];

export function enrich(text: string, lang: string, at: number): Enrichment {
  const lean = (GOOD.test(text) ? 0.5 : BAD.test(text) ? -0.5 : 0) + 0.25 * Math.sin(at / 4e8);
  const positive = Math.max(0.02, 0.3 + lean / 2);
  const negative = Math.max(0.02, 0.3 - lean / 2);
  const neutral = 1 - positive - negative;
  const label = positive > Math.max(negative, neutral) ? 'positive' : negative > neutral ? 'negative' : 'neutral';
  const topics = TOPICS.flatMap(([words, topic]) => (words.test(text) ? [topic] : []));
  return { lang, topics, sentiment: { label, negative, neutral, positive, score: positive - negative, model: MODEL } };
}

const scoreOf = (post: Post) => post.enrichment!.sentiment!.score!;
const shareOf = (posts: readonly Post[], label: string) => posts.filter((p) => p.enrichment!.sentiment!.label === label).length / (posts.length || 1);

export function sentimentOf(posts: readonly Post[]): SentimentMeasure {
  const shares = { negative: shareOf(posts, 'negative'), neutral: shareOf(posts, 'neutral'), positive: shareOf(posts, 'positive') };
  if (posts.length === 0) return { posts: 0, ...shares };
  const mean = posts.reduce((sum, post) => sum + scoreOf(post), 0) / posts.length;
  const spread = posts.reduce((sum, post) => sum + (scoreOf(post) - mean) ** 2, 0) / Math.max(1, posts.length - 1);
  const half = 1.96 * Math.sqrt(spread / posts.length);
  return { posts: posts.length, mean, ...(posts.length > 1 ? { meanLow: mean - half, meanHigh: mean + half } : {}), ...shares };
}

export function evidence(method: string, considered: number, parameters: Record<string, string | number> = {}, left: readonly (readonly [string, number])[] = []): Evidence {
  return {
    method,
    version: '1',
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value: String(value) })),
    models: [MODEL],
    position: 4_711,
    considered,
    leftOut: left.map(([reason, posts]) => ({ reason, posts })),
    postsLink: '/v1/corpora/demo/posts?q=lang:en',
  };
}
