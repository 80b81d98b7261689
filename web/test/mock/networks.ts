import type { NetworkAnswer, Node } from '../../src/api/answers.ts';
import type { GroupsAnswer, NetworkWindow, Relation, RelationsAnswer, StructureAnswer, WindowsAnswer } from '../../src/api/network.ts';
import { groupedBy } from '../../src/network/node-groups.ts';
import type { NodeGrouping } from '../../src/slice/view.ts';
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

const COUNTRIES = ['UZ', 'KZ', 'DE'];

/** Groups that are known of the nodes: every fourth is in none. */
export function told(answer: NetworkAnswer, given: URLSearchParams): NetworkAnswer {
  const by = given.get('by');
  if (!by || by === 'community') return answer;
  const groupOf: Record<string, (node: Node, n: number) => string | undefined> = {
    country: (_, n) => COUNTRIES[n % 4],
    type: () => 'account',
    language: (_, n) => ['en', 'ru', 'ar'][n % 4],
  };
  const other = (_: Node, n: number) => (n % 4 === 3 ? undefined : `${given.get('attribute') ?? by} ${n % 4}`);
  const nodes = answer.nodes.map((node, n) => {
    const group = (groupOf[by] ?? other)(node, n);
    return group === undefined ? node : { ...node, group };
  });
  return { ...answer, nodes };
}

/** The network of each span, its communities called by their places, two of three carried on. */
export function networkWindows(spans: readonly { readonly from: string; readonly to: string; readonly network: NetworkAnswer }[], limit: number): WindowsAnswer {
  const items: NetworkWindow[] = [];
  let named = 0;
  for (const { from, to, network } of spans) {
    const before = items.at(-1);
    const known = new Set(spans[items.length - 1]?.network.nodes.map(({ id }) => id));
    const ids = new Set(network.nodes.map(({ id }) => id));
    const stayed = network.nodes.filter(({ id }) => known.has(id)).length;
    const most = Math.max(-1, ...network.nodes.map(({ community }) => community));
    const largest = Array.from({ length: most + 1 }, (_, n) => {
      const members = network.nodes.filter(({ community }) => community === n);
      const origin = n % 3 === 2 ? undefined : before?.largest[n];
      return { name: origin?.name ?? String(named++), nodes: members.length, leading: members.slice(0, 3).map(account), origins: origin ? [{ name: origin.name, shared: 3, similarity: 0.5 }] : [] };
    });
    const here = new Set(largest.map(({ name }) => name));
    items.push({
      from,
      to,
      nodes: network.nodes.length,
      edges: network.edges.length,
      stayed,
      came: network.nodes.length - stayed,
      left: known.size - stayed,
      leadingCame: network.nodes.filter(({ id }) => !known.has(id)).slice(0, 3).map(account),
      leadingLeft: (spans[items.length - 1]?.network.nodes ?? []).filter(({ id }) => !ids.has(id)).slice(0, 3).map(account),
      communities: largest.length,
      largest: largest.slice(0, limit),
      ended: (before?.largest ?? []).map(({ name }) => name).filter((name) => !here.has(name)),
    });
  }
  return { items, total: named, asOf };
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
    communities: parts(groupedBy(nodes, 'community').groups.map(({ accounts }) => accounts)),
    degrees: nodes.length === 0 ? [] : bins.map(([from, to]) => ({ from, to, inDegree: within(from, to, (n) => n.inDegree), outDegree: within(from, to, (n) => n.outDegree), neighbours: within(from, to, (n) => n.inDegree + n.outDegree) })),
    asOf,
  };
}

export function networkGroups({ nodes, edges }: NetworkAnswer, given: URLSearchParams): GroupsAnswer {
  const by = (given.get('by') ?? 'community') as NodeGrouping;
  const { groups: found, nameOf, without } = groupedBy(nodes, by);
  const of = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const across = (group: string) => edges.filter(({ source, target }) => (of.get(source) === group) !== (of.get(target) === group)).length;
  const inside = (group: string) => edges.filter(({ source, target }) => of.get(source) === group && of.get(target) === group).length;
  const items = found.slice(0, Number(given.get('limit') ?? 10)).map(({ name, accounts, leading }) => {
    const [inner, outer] = [inside(name), across(name)];
    return { name, accounts, innerPairs: inner, outerPairs: outer, eiIndex: (outer - inner) / Math.max(1, outer + inner), leading: leading.map(account) };
  });
  const bridges = nodes.slice(0, Number(given.get('bridges') ?? 20)).map((node) => ({ account: account(node), group: nameOf(node) ?? '', strength: Math.min(node.inDegree, node.outDegree), outward: node.outDegree, inward: node.inDegree }));
  return {
    items,
    total: found.length,
    ungrouped: without,
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
