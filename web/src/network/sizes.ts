import type { Node } from '../api/answers.ts';
import type { Sized } from '../slice/view.ts';

/** What the measures are called. */
export const SIZE_NAMES: Record<Sized, string> = {
  pageRank: 'PageRank',
  betweenness: 'betweenness',
  hub: 'hub',
  authority: 'authority',
  closeness: 'closeness',
  harmonic: 'harmonic closeness',
  core: 'core number',
  clustering: 'clustering',
};

/** The measure that can be shown: PageRank until the answer that has the wanted one is there. */
export function sizedBy(nodes: readonly Node[], wanted: Sized): Sized {
  return nodes[0]?.[wanted] === undefined ? 'pageRank' : wanted;
}

export function sizeOf(node: Node, sized: Sized): number {
  return node[sized] ?? 0;
}

/** The highest first; of equal ones that of the higher PageRank, by which nodes come. */
export function ranked(nodes: readonly Node[], sized: Sized): readonly Node[] {
  return [...nodes].sort((a, b) => sizeOf(b, sized) - sizeOf(a, sized));
}
