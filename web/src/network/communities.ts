import type { Node } from '../api/answers.ts';

/** A community as far as the picture shows it. */
export interface Community {
  readonly community: number;
  readonly accounts: number;
  /** Those with the highest PageRank. */
  readonly leading: readonly Node[];
}

/** Communities by their accounts in the picture, largest first. Nodes come by PageRank. */
export function communities(nodes: readonly Node[], leading: number): Community[] {
  const found = new Map<number, Node[]>();
  for (const node of nodes) found.set(node.community, found.get(node.community) ?? []).get(node.community)!.push(node);
  return [...found]
    .map(([community, members]) => ({ community, accounts: members.length, leading: members.slice(0, leading) }))
    .sort((a, b) => b.accounts - a.accounts || a.community - b.community);
}
