import type { Post } from '../../src/api/answers.ts';
import type { CoordinatedGroup, CoordinatedObject, CoordinationAnswer, ShareLayer } from '../../src/api/coordination.ts';
import { asOf, iso, time } from './answers.ts';

/** What the gateway would say of coordinated sharing: invented groups of real size, of the accounts there are. */

const SIZES = [12, 5, 3];

export function coordination(posts: readonly Post[], given: URLSearchParams): CoordinationAnswer {
  const within = Number(given.get('window') ?? 10);
  const asked = (given.get('layers') ?? '').toUpperCase().split(',').filter(Boolean) as ShareLayer[];
  const layers: ShareLayer[] = asked.length > 0 ? asked : ['LINK', 'TEXT'];
  const accounts = [...new Map(posts.map(({ author }) => [author.id, author])).values()];
  const first = [...posts].sort((a, b) => time(a) - time(b));
  let taken = 0;
  const groups: CoordinatedGroup[] = [];
  for (const size of within === 0 ? [] : SIZES) {
    const members = accounts.slice(taken, (taken += size));
    if (members.length < size) break;
    groups.push(group(groups.length, members, first, within, layers, given.get('follows') ?? ''));
  }
  const edges = groups.flatMap(({ number, members, p }) =>
    members.flatMap((a, i) => members.slice(i + 1, i + 4).map((b, j) => ({ source: a.id, target: b.id, group: number, weight: 9 - i - j > 0 ? 9 - i - j : 1, p }))),
  );
  return {
    groups,
    edges,
    bounded: [],
    total: { shares: posts.length, accounts: SIZES.slice(0, groups.length).reduce((sum, size) => sum + size, 0), edges: edges.length, groups: groups.length, posts: { posts: posts.length, originals: Math.round(0.6 * posts.length) } },
    ...(layers.includes('NEAR_COPY') ? { copies: { texts: posts.length, candidates: 40, alike: 31, unverified: 0, uncompared: 12, clusters: 7 } } : {}),
    cut: { groups: 0, edges: 0 },
    method: { layers, window: within, minParticipation: Number(given.get('minParticipation') ?? 2), edgeWeight: 0.5, leastLayers: 1, nearest: 100, limit: 20, version: '2', follows: given.get('follows') ?? '', ...(layers.includes('NEAR_COPY') ? { similarity: 0.7 } : {}) },
    asOf,
  };
}

function group(number: number, authors: readonly Post['author'][], posts: readonly Post[], within: number, layers: readonly ShareLayer[], follows: string): CoordinatedGroup {
  const members = authors.map(({ id, handle }, i) => ({ id, ...(handle ? { handle } : {}), pairs: 40 - 3 * i > 2 ? 40 - 3 * i : 2, partners: Math.min(6, authors.length - 1) }));
  const objects = Array.from({ length: 6 }, (_, i) => {
    const post = posts[Math.floor((posts.length * (i + 1)) / 8)]!;
    const layer = layers[i % layers.length]!;
    const apart = Math.floor((within * i) / 6);
    const name = layer === 'LINK' ? `https://thedelta-herald.example/${i}` : post.text.toLowerCase();
    return {
      layer,
      name,
      pairs: 30 - 4 * i,
      examples: [members[0]!, members[1]!].map(({ id, handle }, n) => ({ id: `${post.id}-${n}`, authorId: id, ...(handle ? { authorHandle: handle } : {}), createdAt: iso(time(post) + 1000 * apart * n), text: post.text })),
      postsLink: layer === 'LINK' ? `/v1/corpora/demo/posts?q=link:"${encodeURIComponent(name)}"` : '',
      ...versions(layer, post),
    };
  });
  return {
    number,
    memberCount: members.length,
    members,
    edges: 3 * members.length,
    pairs: members.reduce((sum, { pairs }) => sum + pairs, 0) / 2,
    objectCount: 9,
    objects,
    lags: { least: 0, lower: within / 5, median: within / 3, upper: within / 2, greatest: within },
    firstAt: iso(time(posts[0]!)),
    lastAt: iso(time(posts.at(-1)!)),
    p: 3e-9,
    posts: { posts: 60 * members.length, originals: 9 * members.length },
    ...(follows ? { followers: { members: members.length - 1, followed: members.length - 2, compared: members.length - 2, mean: 0.21, greatest: 0.64 } } : {}),
  };
}

function versions(layer: ShareLayer, { id, author, createdAt, text }: Post): Pick<CoordinatedObject, 'versions' | 'versionCount'> {
  if (layer !== 'NEAR_COPY') return { versions: [], versionCount: 0 };
  const [first, ...rest] = text.split(' ');
  return {
    versions: [
      { first: { id, authorId: author.id, createdAt, text }, posts: 3, accounts: 2, similarity: 1, changes: [] },
      {
        posts: 2,
        accounts: 2,
        similarity: 0.84,
        changes: [
          { kind: 'REMOVED', text: first! },
          { kind: 'ADDED', text: 'Today' },
          { kind: 'KEPT', text: rest.join(' ') },
        ],
      },
    ],
    versionCount: 3,
  };
}
