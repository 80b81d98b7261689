import { DirectedGraph } from 'graphology';
import type { NetworkAnswer, Node } from '../api/answers.ts';
import type { Sized } from '../slice/view.ts';
import type { Grouped } from './node-groups.ts';
import { sizeOf } from './sizes.ts';

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  /** Number of its group's colour; none for the grey of all smaller groups. */
  slot?: number | undefined;
  /** Not in the window that is shown: it only keeps its place. */
  absent?: boolean;
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
export function accountGraph({ nodes, edges }: Pick<NetworkAnswer, 'nodes' | 'edges'>, sized: Sized, { slotOf }: Pick<Grouped, 'slotOf'>): AccountGraph {
  const graph: AccountGraph = new DirectedGraph();
  const top = Math.max(...nodes.map((node) => sizeOf(node, sized)), Number.MIN_VALUE);
  for (const node of nodes) {
    const size = LEAST + (MOST - LEAST) * Math.sqrt(sizeOf(node, sized) / top);
    graph.mergeNode(node.id, { x: node.x, y: node.y, size, label: accountName(node), slot: slotOf(node) });
  }
  for (const { source, target, weight } of edges) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, (tie) => ({ weight: (tie.weight ?? 0) + weight, size: 0 }));
  }
  graph.updateEachEdgeAttributes((_, tie) => ({ ...tie, size: Math.min(4, 0.4 + 0.5 * Math.log2(1 + tie.weight)) }));
  return graph;
}

/**
 * Gives the nodes of a window the places that they have in the picture of all time, and lets those that are not in the
 * window keep theirs. A node that the picture of all time left out goes where its neighbours are.
 */
export function keepPlaces(graph: AccountGraph, whole: readonly Node[]): void {
  const places = new Map(whole.map(({ id, x, y }) => [id, { x, y }]));
  graph.forEachNode((id) => {
    const near = graph.neighbors(id).flatMap((other) => places.get(other) ?? []);
    const place = places.get(id) ?? (near.length > 0 ? middle(near) : undefined);
    if (place) graph.mergeNodeAttributes(id, place);
  });
  for (const { id, x, y } of whole) if (!graph.hasNode(id)) graph.addNode(id, { x, y, size: LEAST, label: '', absent: true });
}

function middle(points: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number } {
  const mean = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { x: mean('x'), y: mean('y') };
}

export function accountName({ id, handle }: Pick<Node, 'id' | 'handle'>): string {
  return handle ? `@${handle}` : id;
}

/** An account's ties with others, heaviest first. */
export function neighbours(graph: AccountGraph, node: string): { id: string; weight: number; direction: 'to' | 'from' }[] {
  const ties = graph.mapEdges(node, (_, { weight }, source, target) =>
    source === node ? { id: target, weight, direction: 'to' as const } : { id: source, weight, direction: 'from' as const },
  );
  return ties.sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id));
}
