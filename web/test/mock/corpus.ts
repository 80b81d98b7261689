import type { Kind, Post } from '../../src/api/answers.ts';
import { enrich } from './judged.ts';

/** A small corpus of invented countries and people, the same at every start. */

const DAYS = 62;
const START = Date.UTC(2026, 6, 1);
const POSTS = 6000;

/** Mulberry32: a sequence of numbers in [0, 1) that its seed fixes. */
export function sequence(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SAYINGS: Record<string, readonly string[]> = {
  en: [
    'The water treaty with Ostmark enters its final round today. #WaterTreaty',
    'We welcome the talks in Lindhaven and expect both sides to keep their word. #LindhavenTalks',
    'Consular hours change from Monday: https://consulate.veldania.example/hours',
    'Nobody asked the fishermen of the delta. #OpenDelta',
    'A statement on the events at the Karsk crossing: https://mfa.veldania.example/s/2026/114 #KarskCrossing',
    'Read the whole agreement before you sign it. 📜 https://thedelta-herald.example/agreement',
  ],
  ru: [
    'Переговоры о воде продолжаются, стороны близки к согласию. #ВодныйДоговор',
    'Граница в Карске открыта с шести утра. #Карск https://karsk-novosti.example/granica',
    'Министр прибыл с визитом в Линдхавен.',
    'Мы ждём ответа соседей и готовы к разговору. #ВодныйДоговор',
  ],
  ar: [
    'تتواصل المحادثات حول مياه النهر بين البلدين. #معاهدة_المياه',
    'استقبل الوزير وفد أوستمارك صباح اليوم في لندهافن. #محادثات_لندهافن',
    'بيان حول ما جرى عند معبر كارسك https://akhbar-delta.example/karsk',
  ],
  es: [
    'El tratado del agua es una buena noticia para el delta. #TratadoDelAgua',
    'Seguimos de cerca las conversaciones de Lindhaven. #LindhavenTalks',
  ],
  fr: ['Le traité sur l’eau doit protéger les pêcheurs. #TraitéDeLEau', 'Entretien utile avec nos voisins d’Ostmark à Lindhaven.'],
};
const LANGUAGES: readonly (readonly [lang: string, share: number])[] = [['en', 0.46], ['ru', 0.24], ['ar', 0.14], ['es', 0.1], ['fr', 0.06]];
const KINDS: readonly (readonly [kind: Kind, share: number])[] = [['ORIGINAL', 0.42], ['REPOST', 0.3], ['REPLY', 0.2], ['QUOTE', 0.08]];
const OFFICES = ['mfa_veldania', 'mfa_ostmark', 'emb_veldania_lind', 'pm_ostmark', 'delta_herald', 'karsk_novosti', 'lindhaven_gov', 'min_torrea'];

/** A mention, repost, reply or quote between accounts. */
export interface Interaction {
  readonly post: Post;
  readonly kind: 'MENTION' | 'REPLY' | 'REPOST' | 'QUOTE';
  readonly source: string;
  readonly target: string;
}

export interface MockCorpus {
  readonly posts: readonly Post[];
  readonly interactions: readonly Interaction[];
}

export function makeCorpus(seed: number, accounts = 240): MockCorpus {
  const random = sequence(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const weighted = <T>(from: readonly (readonly [T, number])[]) => {
    let at = random();
    return (from.find(([, share]) => (at -= share) < 0) ?? from[0]!)[0];
  };
  const handles = [...OFFICES, ...Array.from({ length: accounts - OFFICES.length }, (_, n) => `citizen_${n + 1}`)];
  // Few accounts write much and are addressed much.
  const someone = (group: number) => handles[Math.min(handles.length - 1, Math.floor(handles.length * random() ** 2.5 + (random() < 0.7 ? group : 0)))]!;
  const posts: Post[] = [];
  const interactions: Interaction[] = [];
  for (let n = 0; n < POSTS; n++) {
    const day = Math.floor(random() * DAYS);
    if (day % 7 > 4 && random() < 0.4) continue;
    const at = START + (random() < 0.12 ? 41 + random() * 3 : day + random() ** 0.7) * 86_400_000;
    const lang = weighted(LANGUAGES);
    const kind = weighted(KINDS);
    const handle = someone(lang === 'ru' ? 5 : 0);
    const other = someone(lang === 'ru' ? 5 : 0);
    const mention = random() < 0.25 ? `@${someone(0)} ` : '';
    const text = mention + pick(SAYINGS[lang]!);
    const post: Post = {
      id: `x:${10_000 + n}`,
      platform: 'x',
      url: `https://x.example/${handle}/status/${10_000 + n}`,
      kind,
      author: { id: `x:${handle}`, handle, displayName: handle.replaceAll('_', ' ').replace(/\b\w/g, (c) => c.toUpperCase()), followers: Math.floor(9000 * random()) },
      createdAt: new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z'),
      text,
      lang,
      metrics: { likes: Math.floor(60 * random() ** 3), reposts: Math.floor(20 * random() ** 3) },
      enrichment: enrich(text, lang, at),
      ...(kind === 'REPLY' ? { inReplyTo: { authorHandle: other } } : {}),
      ...(kind === 'REPOST' ? { repostOf: { authorHandle: other } } : {}),
      ...(kind === 'QUOTE' ? { quoteOf: { authorHandle: other } } : {}),
    };
    posts.push(post);
    if (kind !== 'ORIGINAL' && kind !== 'DOCUMENT' && kind !== 'UNSPECIFIED' && other !== handle) interactions.push({ post, kind, source: `x:${handle}`, target: `x:${other}` });
    if (mention) interactions.push({ post, kind: 'MENTION', source: `x:${handle}`, target: `x:${mention.trim().slice(1)}` });
  }
  posts.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return { posts, interactions };
}
