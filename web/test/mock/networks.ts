import type { NetworkAnswer, Node } from '../../src/api/answers.ts';
import type { GroupsAnswer, Relation, RelationsAnswer, StructureAnswer } from '../../src/api/network.ts';
import { communities } from '../../src/network/communities.ts';
import { asOf } from './answers.ts';

/** What the gateway would say of a network as a whole. The figures are plausible, not right. */

/** The same question without a limit. */
export function everyAccount(given: URLSearchParams): URLSearchParams {
  const all = new URLSearchParams(given);
  all.set('limit', '50000');
  return all;
}

export function measured(answer: NetworkAnswer, given: URLSearchParams): NetworkAnswer {
  const asked = (given.get('measures') ?? '').split(',').filter(Boolean);
  if (asked.length === 0) return answer;
  const figures: Record<string, (node: Node) => Partial<Node>> = {
    hits: (node) => ({ hub: node.outDegree / answer.total.edges, authority: node.inDegree / answer.total.edges }),
    betweenness: (node) => ({ betweenness: (node.inDegree * node.outDegree) / answer.total.nodes ** 2, betweennessError: 0.001 }),
    closeness: (node) => ({ closeness: node.inDegree / answer.total.nodes }),
    harmonic: (node) => ({ harmonic: (1 + node.inDegree) / answer.total.nodes }),
    core: (node) => ({ core: Math.min(node.inDegree, 9) }),
    clustering: (node) => ({ clustering: 1 / (1 + node.inDegree) }),
  };
  const nodes = answer.nodes.map((node) => asked.reduce<Node>((so, name) => ({ ...so, ...figures[name]?.(node) }), node));
  return { ...answer, nodes };
}

export function networkStructure({ nodes, edges }: NetworkAnswer): StructureAnswer {
  const parts = (largest: readonly number[]) => ({ count: largest.length, largest: largest.slice(0, 10) });
  const ties = new Set(edges.map(({ source, target }) => `${source} ${target}`));
  const mutual = edges.filter(({ source, target }) => ties.has(`${target} ${source}`)).length;
  const bins = [[0, 0], [1, 1], [2, 3], [4, 7], [8, 15], [16, 31]] as const;
  const within = (from: number, to: number, degree: (node: Node) => number) => nodes.filter((node) => degree(node) >= from && degree(node) <= to).length;
  return {
    nodes: nodes.length,
    edges: edges.length,
    ties: ties.size,
    ...(nodes.length > 1 ? { density: ties.size / (nodes.length * (nodes.length - 1)), reciprocity: mutual / edges.length, transitivity: 0.182, meanClustering: 0.241, degreeAssortativity: -0.113, modularity: 0.412 } : {}),
    greatestCore: nodes.length > 0 ? 6 : 0,
    weakComponents: parts(nodes.length > 0 ? [nodes.length] : []),
    strongComponents: parts(nodes.length > 0 ? [nodes.length] : []),
    communities: parts(communities(nodes, 0).map(({ accounts }) => accounts)),
    degrees: nodes.length === 0 ? [] : bins.map(([from, to]) => ({ from, to, inDegree: within(from, to, (n) => n.inDegree), outDegree: within(from, to, (n) => n.outDegree), neighbours: within(from, to, (n) => n.inDegree + n.outDegree) })),
    asOf,
  };
}

export function networkGroups({ nodes, edges }: NetworkAnswer, given: URLSearchParams): GroupsAnswer {
  const of = new Map(nodes.map(({ id, community }) => [id, community]));
  const found = communities(nodes, 3);
  const across = (group: number) => edges.filter(({ source, target }) => (of.get(source) === group) !== (of.get(target) === group)).length;
  const inside = (group: number) => edges.filter(({ source, target }) => of.get(source) === group && of.get(target) === group).length;
  const items = found.slice(0, Number(given.get('limit') ?? 10)).map(({ community, accounts, leading }) => {
    const [inner, outer] = [inside(community), across(community)];
    return { name: String(community), accounts, innerPairs: inner, outerPairs: outer, eiIndex: (outer - inner) / Math.max(1, outer + inner), leading: leading.map(account) };
  });
  const bridges = nodes.slice(0, Number(given.get('bridges') ?? 20)).map((node) => ({ account: account(node), group: String(node.community), strength: Math.min(node.inDegree, node.outDegree), outward: node.outDegree, inward: node.inDegree }));
  return {
    items,
    total: found.length,
    ...(nodes.length > 0 ? { eiIndex: -0.42, modularity: 0.412 } : {}),
    baseline: { permutations: 200, mean: 0.78, deviation: 0.02, atMost: 1 / 201, atLeast: 1 },
    bridges,
    asOf,
  };
}

/** Three countries that address each other, as often as there are posts. */
export function relations(posts: readonly unknown[]): RelationsAnswer {
  const pairs = [
    ['UZ', 'KZ', 0.42, 'FRIENDLY'],
    ['KZ', 'UZ', 0.31, 'FRIENDLY'],
    ['UZ', 'DE', 0.02, 'NEUTRAL'],
    ['DE', 'KZ', -0.38, 'HOSTILE'],
    ['KZ', 'DE', -0.12, 'OPEN'],
  ] as const;
  const items: Relation[] = pairs.map(([from, to, mean, tone], n) => ({
    from: { value: from },
    to: { value: to },
    posts: Math.ceil(posts.length / (n + 4)),
    back: 2,
    reciprocity: 0.4,
    sentiment: { posts: 9, mean, meanLow: mean - 0.1, meanHigh: mean + 0.1, negative: 0.2 },
    tone,
  }));
  return posts.length === 0 ? { items: [], total: 0, cut: 0, asOf } : { items, total: items.length, cut: 0, asOf };
}

function account({ id, handle }: Node): { id: string; handle?: string } {
  return handle === undefined ? { id } : { id, handle };
}
