import { DirectedGraph } from 'graphology';
import type { NetworkAnswer, Node } from '../api/answers.ts';
import type { Sized } from '../slice/view.ts';
import { sizeOf } from './sizes.ts';

/** Communities that have a colour of their own; the smaller ones share the grey. */
export const COLOURED = 7;

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  community: number;
}

export interface TieLook {
  /** Posts behind the tie, of all kinds. */
  weight: number;
  size: number;
}

export type AccountGraph = DirectedGraph<NodeLook, TieLook>;

const LEAST = 2;
const MOST = 15;

/** The network as it is drawn: one tie from account to account, its kinds summed; areas follow a measure. */
export function accountGraph({ nodes, edges }: Pick<NetworkAnswer, 'nodes' | 'edges'>, sized: Sized): AccountGraph {
  const graph: AccountGraph = new DirectedGraph();
  const top = Math.max(...nodes.map((node) => sizeOf(node, sized)), Number.MIN_VALUE);
  for (const node of nodes) {
    const size = LEAST + (MOST - LEAST) * Math.sqrt(sizeOf(node, sized) / top);
    graph.mergeNode(node.id, { x: node.x, y: node.y, size, label: accountName(node), community: node.community });
  }
  for (const { source, target, weight } of edges) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, (tie) => ({ weight: (tie.weight ?? 0) + weight, size: 0 }));
  }
  graph.updateEachEdgeAttributes((_, tie) => ({ ...tie, size: Math.min(4, 0.4 + 0.5 * Math.log2(1 + tie.weight)) }));
  return graph;
}

export function accountName({ id, handle }: Pick<Node, 'id' | 'handle'>): string {
  return handle ? `@${handle}` : id;
}

/** Name of a community's colour. */
export function communityColour(community: number): string {
  return community < COLOURED ? `series-${community}` : 'rest';
}

/** An account's ties with others, heaviest first. */
export function neighbours(graph: AccountGraph, node: string): { id: string; weight: number; direction: 'to' | 'from' }[] {
  const ties = graph.mapEdges(node, (_, { weight }, source, target) =>
    source === node ? { id: target, weight, direction: 'to' as const } : { id: source, weight, direction: 'from' as const },
  );
  return ties.sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id));
}
