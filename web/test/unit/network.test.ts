import { describe, expect, test } from 'vitest';
import type { Edge, Node } from '../../src/api/answers.ts';
import { accountGraph, communityColour, neighbours } from '../../src/network/account-graph.ts';
import { apart } from '../../src/network/labels-apart.ts';
import { communities } from '../../src/network/communities.ts';
import { ranked, sizedBy } from '../../src/network/sizes.ts';

const node = (id: string, pageRank: number, community = 0): Node => ({
  id, handle: id, inDegree: 0, outDegree: 0, weightedInDegree: 0, weightedOutDegree: 0, pageRank, community, x: 0, y: 0,
});
const edge = (source: string, target: string, kind: Edge['kind'], weight: number): Edge => ({ source, target, kind, weight });
const nodes = [node('a', 0.4), node('b', 0.1), node('c', 0.1, 1)];
const graph = accountGraph({ nodes, edges: [edge('a', 'b', 'MENTION', 2), edge('a', 'b', 'REPLY', 3), edge('b', 'a', 'REPLY', 1), edge('c', 'c', 'QUOTE', 9)] }, 'pageRank');

describe('the network in the picture', () => {
  test('sums the kinds of a tie and leaves loops out', () => {
    expect(graph.size).toBe(2);
    expect(graph.getEdgeAttribute('a', 'b', 'weight')).toBe(5);
  });

  test('has areas that follow PageRank', () => {
    const [a, b] = ['a', 'b'].map((id) => graph.getNodeAttribute(id, 'size') - 2);
    expect(a! / b!).toBeCloseTo(2, 5);
  });

  test('has areas that follow another measure where the answer has it', () => {
    const measured = nodes.map((each, n) => ({ ...each, betweenness: [0.01, 0, 0.09][n]! }));
    const [a, c] = ['a', 'c'].map((id) => accountGraph({ nodes: measured, edges: [] }, 'betweenness').getNodeAttribute(id, 'size') - 2);
    expect(c! / a!).toBeCloseTo(3, 5);
    expect(ranked(measured, 'betweenness').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect([sizedBy(nodes, 'betweenness'), sizedBy(measured, 'betweenness')]).toEqual(['pageRank', 'betweenness']);
  });

  test('tells the strongest ties first, with their direction', () => {
    expect(neighbours(graph, 'a')).toEqual([{ id: 'b', weight: 5, direction: 'to' }, { id: 'b', weight: 1, direction: 'from' }]);
  });

  test('groups accounts by community, the leading ones first', () => {
    expect(communities(nodes, 1).map(({ community, accounts, leading }) => [community, accounts, leading[0]?.id])).toEqual([[0, 2, 'a'], [1, 1, 'c']]);
  });

  test('colours seven communities and greys the rest', () => expect([communityColour(6), communityColour(7)]).toEqual(['series-6', 'rest']));
});

test('labels of the saved picture do not lie over one another; the earlier stays', () => {
  const [first, over, beside, below] = [
    { x: 0, y: 0, text: '@ministry' },
    { x: 20, y: 6, text: '@embassy' },
    { x: 80, y: 0, text: '@radio' },
    { x: 0, y: 20, text: '@courier' },
  ] as const;
  expect(apart([first, over, beside, below])).toEqual([first, beside, below]);
});
