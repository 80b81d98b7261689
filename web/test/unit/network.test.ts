import { describe, expect, test } from 'vitest';
import type { Edge, Node } from '../../src/api/answers.ts';
import { accountGraph, keepPlaces, neighbours } from '../../src/network/account-graph.ts';
import { apart } from '../../src/network/labels-apart.ts';
import { groupName, groupedBy, slotColour } from '../../src/network/node-groups.ts';
import { ranked, sizedBy } from '../../src/network/sizes.ts';

const node = (id: string, pageRank: number, community = 0): Node => ({
  id, handle: id, inDegree: 0, outDegree: 0, weightedInDegree: 0, weightedOutDegree: 0, pageRank, community, x: 0, y: 0,
});
const edge = (source: string, target: string, kind: Edge['kind'], weight: number): Edge => ({ source, target, kind, weight });
const plain = groupedBy([], 'community');
const nodes = [node('a', 0.4), node('b', 0.1), node('c', 0.1, 1)];
const graph = accountGraph({ nodes, edges: [edge('a', 'b', 'MENTION', 2), edge('a', 'b', 'REPLY', 3), edge('b', 'a', 'REPLY', 1), edge('c', 'c', 'QUOTE', 9)] }, 'pageRank', plain);

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
    const [a, c] = ['a', 'c'].map((id) => accountGraph({ nodes: measured, edges: [] }, 'betweenness', plain).getNodeAttribute(id, 'size') - 2);
    expect(c! / a!).toBeCloseTo(3, 5);
    expect(ranked(measured, 'betweenness').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect([sizedBy(nodes, 'betweenness'), sizedBy(measured, 'betweenness')]).toEqual(['pageRank', 'betweenness']);
  });

  test('tells the strongest ties first, with their direction', () => {
    expect(neighbours(graph, 'a')).toEqual([{ id: 'b', weight: 5, direction: 'to' }, { id: 'b', weight: 1, direction: 'from' }]);
  });

  test('groups accounts by community, the leading ones first', () => {
    const { groups, without } = groupedBy(nodes, 'community');
    expect(groups.map(({ name, slot, accounts, leading }) => [name, slot, accounts, leading[0]?.id])).toEqual([['0', 0, 2, 'a'], ['1', 1, 1, 'c']]);
    expect(without).toBe(0);
  });

  test('groups accounts by what is known of them, the largest group in the first colour', () => {
    const known = [{ ...nodes[0]!, group: 'UZ' }, { ...nodes[1]!, group: 'KZ' }, { ...nodes[2]!, group: 'KZ' }, node('d', 0)];
    const { groups, without, slotOf } = groupedBy(known, 'country');
    expect(groups.map(({ name, accounts }) => [name, accounts])).toEqual([['KZ', 2], ['UZ', 1]]);
    expect(known.map(slotOf)).toEqual([1, 0, 0, undefined]);
    expect(without).toBe(1);
    expect(groupedBy([known[0]!], 'country', known).slotOf(known[0]!)).toBe(1);
    expect([groupName('UZ', 'country'), groupName('head_of_state', 'actor_kind'), groupName('0', 'community')]).toEqual(['Uzbekistan', 'head of state', '1']);
  });

  test('keeps the places of all time in a window, and puts newcomers among their neighbours', () => {
    const part = accountGraph({ nodes: [nodes[0]!, node('new', 0.1)], edges: [edge('new', 'a', 'REPLY', 1)] }, 'pageRank', plain);
    keepPlaces(part, [{ ...nodes[0]!, x: 3, y: 4 }, { ...nodes[1]!, x: 5, y: 6 }]);
    expect(['a', 'new', 'b'].map((id) => [part.getNodeAttribute(id, 'x'), part.getNodeAttribute(id, 'absent')])).toEqual([[3, undefined], [3, undefined], [5, true]]);
  });

  
});

test('colours seven groups and greys the rest', () => expect([slotColour(6), slotColour(7), slotColour(undefined)]).toEqual(['series-6', 'rest', 'rest']));

test('labels of the saved picture do not lie over one another; the earlier stays', () => {
  const [first, over, beside, below] = [
    { x: 0, y: 0, text: '@ministry' },
    { x: 20, y: 6, text: '@embassy' },
    { x: 80, y: 0, text: '@radio' },
    { x: 0, y: 20, text: '@courier' },
  ] as const;
  expect(apart([first, over, beside, below])).toEqual([first, beside, below]);
});
