import type { Post } from '../../src/api/answers.ts';
import { SIGNALS, type AccountSignals, type AccountSignalsAnswer, type ImpersonatorsAnswer, type SignalsAnswer } from '../../src/api/identity.ts';
import { asOf } from './answers.ts';
import { sequence } from './corpus.ts';
import { evidence } from './judged.ts';

/** What the gateway would answer about invented accounts that may not be what they seem. */

const LOW = new Set(['NIGHT_GAP', 'REGULARITY', 'AGE']);

function accounts(posts: readonly Post[]): readonly { author: Post['author']; posts: number }[] {
  const counts = new Map<string, { author: Post['author']; posts: number }>();
  for (const { author } of posts) counts.set(author.id, { author, posts: (counts.get(author.id)?.posts ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.posts - a.posts);
}

export function impersonators(posts: readonly Post[]): ImpersonatorsAnswer {
  const [some] = accounts(posts);
  const items = some
    ? [
        {
          account: some.author.id,
          handle: 'mfa_veIdania',
          displayName: 'Ministry of Foreign Affairs of Veldania',
          actorId: 'veldania-mfa',
          actorName: 'Ministry of Foreign Affairs of Veldania',
          score: 0.98,
          reasons: [
            { likeness: 'CONFUSABLE', weight: 0.95, field: 'HANDLE', compared: 'mfa_veIdania', withField: 'HANDLE', with: 'mfa_veldania', added: [] },
            { likeness: 'SAME', weight: 0.64, field: 'DISPLAY_NAME', compared: 'Ministry of Foreign Affairs of Veldania', withField: 'DISPLAY_NAME', with: 'Ministry of Foreign Affairs of Veldania', added: [] },
          ],
          posts: some.posts,
          firstAt: '2026-07-02T09:00:00Z',
          lastAt: '2026-08-20T18:30:00Z',
          postsLink: `/v1/corpora/demo/posts?q=author%3A%22${some.author.id}%22`,
        } as const,
      ]
    : [];
  return { items, total: items.length, accounts: accounts(posts).length, names: 10, asOf, evidence: evidence('impersonators', posts.length, { minScore: 0.5, limit: 20 }) };
}

function signalsOf({ author, posts }: { author: Post['author']; posts: number }): AccountSignals {
  const random = sequence(author.id.length + posts);
  const signals = SIGNALS.map((kind) => {
    const percentile = random();
    return { kind, value: percentile, percentile, unusual: LOW.has(kind) ? 1 - percentile : percentile, median: 0.5 };
  });
  const score = signals.reduce((sum, { unusual }) => sum + unusual, 0) / signals.length;
  return {
    account: author.id,
    ...(author.handle ? { handle: author.handle } : {}),
    posts,
    ...(posts >= 20 ? { score: { score, low: score - 0.1, high: score + 0.1 } } : {}),
    signals,
    strongest: signals.filter(({ unusual }) => unusual >= 0.9).map(({ kind }) => kind),
    postsLink: '',
  };
}

export function signals(posts: readonly Post[]): SignalsAnswer {
  const all = accounts(posts);
  const items = all.map(signalsOf).filter(({ score }) => score).sort((a, b) => b.score!.score - a.score!.score);
  return { items: items.slice(0, 20), total: items.length, leftOut: all.length - items.length, asOf, evidence: evidence('account-signals-ranking', posts.length, { minPosts: 20 }) };
}

export function accountSignals(posts: readonly Post[], id: string): AccountSignalsAnswer | undefined {
  const found = accounts(posts).find(({ author }) => author.id === id);
  return found && { account: signalsOf(found), total: signals(posts).total, asOf, evidence: evidence('account-signals', posts.length, { minPosts: 20 }) };
}
