import type { Relation, ThreadNode } from '../api/claims.ts';

/** A node where it is drawn, around 0. */
export interface Placed {
  readonly node: ThreadNode;
  readonly x: number;
  readonly y: number;
  readonly parent?: Placed;
}

/** Names of the page's colours. */
export const RELATION_COLOURS: Readonly<Record<Relation, string>> = {
  UNSPECIFIED: 'ink',
  REPOST: 'series-0',
  QUOTE: 'series-2',
  REPLY: 'series-3',
};

export const RELATION_NAMES: Readonly<Record<Relation, string>> = {
  UNSPECIFIED: 'start',
  REPOST: 'repost',
  QUOTE: 'quote',
  REPLY: 'reply',
};

/**
 * Puts nodes on rings around the start, one ring for each step; every node has room for what is below it. Several trees
 * share one circle, their starts on the innermost ring.
 */
export function placed(nodes: readonly ThreadNode[], radius: number): Placed[] {
  const below = new Map<number | undefined, ThreadNode[]>();
  const shown = new Set(nodes.map(({ number }) => number));
  for (const node of nodes) {
    const parent = node.parent !== undefined && shown.has(node.parent) ? node.parent : undefined;
    below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  const leaves = new Map<number, number>();
  for (const node of [...nodes].reverse()) {
    const children = below.get(node.number) ?? [];
    leaves.set(node.number, Math.max(1, children.reduce((sum, child) => sum + leaves.get(child.number)!, 0)));
  }
  const starts = below.get(undefined) ?? [];
  const alone = starts.length === 1;
  const rings = Math.max(1, ...nodes.map(({ depth }) => depth)) + (alone ? 0 : 1);
  const found: Placed[] = [];
  const place = (siblings: readonly ThreadNode[], from: number, to: number, parent?: Placed): void => {
    const all = siblings.reduce((sum, node) => sum + leaves.get(node.number)!, 0);
    let at = from;
    for (const node of siblings) {
      const end = at + ((to - from) * leaves.get(node.number)!) / all;
      const ring = (node.depth + (alone ? 0 : 1)) / rings;
      const angle = (at + end) / 2;
      const put: Placed = { node, x: Math.sin(angle) * ring * radius, y: -Math.cos(angle) * ring * radius, ...(parent ? { parent } : {}) };
      found.push(put);
      const children = below.get(node.number);
      if (children) place(children, at, end, put);
      at = end;
    }
  };
  place(starts, 0, 2 * Math.PI);
  return found;
}

/** Radius of a node's dot: by what is below it. */
export function dotSize({ descendants, missing }: ThreadNode): number {
  return (missing ? 4 : 2.5) + Math.log2(1 + descendants) * 0.9;
}

/** The tree as SVG elements. */
export function treeDrawing(nodes: readonly ThreadNode[], size: number, colour: (name: string) => string): string {
  const middle = size / 2;
  const all = placed(nodes, middle - 16);
  const at = (value: number) => (middle + value).toFixed(1);
  const edges = all.map(({ node, x, y, parent }) =>
    parent ? `<path d="M${at(parent.x)} ${at(parent.y)}L${at(x)} ${at(y)}" stroke="${colour(RELATION_COLOURS[node.relation])}" stroke-opacity=".45" fill="none"/>` : '',
  );
  const dots = all.map(({ node, x, y }) => {
    const fill = colour(RELATION_COLOURS[node.relation]);
    const paint = node.missing ? `fill="${colour('paper')}" stroke="${colour('muted')}" stroke-dasharray="2 2"` : `fill="${fill}"`;
    return `<circle cx="${at(x)}" cy="${at(y)}" r="${dotSize(node).toFixed(1)}" ${paint}/>`;
  });
  return edges.join('') + dots.join('');
}
