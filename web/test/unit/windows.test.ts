import { describe, expect, test } from 'vitest';
import type { NetworkWindow, WindowCommunity } from '../../src/api/network.ts';
import { courseSlots, groupedInWindow } from '../../src/network/node-groups.ts';
import { changes, originOf, windowAt, windowName, within } from '../../src/network/window-course.ts';

const community = (name: string, ...origins: string[]): WindowCommunity => ({ name, nodes: 3, leading: [], origins: origins.map((origin) => ({ name: origin, shared: 2, similarity: 0.5 })) });
const span = (from: string, to: string, ...largest: WindowCommunity[]): NetworkWindow => ({
  from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, nodes: 9, edges: 8, stayed: 5, came: 4, left: 1, leadingCame: [], leadingLeft: [], communities: largest.length, largest, ended: ['1'],
});
const january = span('2024-01-01', '2024-02-01', community('0'), community('1'));
const february = span('2024-02-01', '2024-03-01', community('2'), community('0', '0', '1'));
const slice = { corpus: 'demo', q: '', from: '', to: '' };

describe('the windows of a network', () => {
  test('keep the colour of a community that is carried on, whatever its place', () => {
    const [first, second] = courseSlots([january, february]);
    expect([...first!]).toEqual([['0', 0], ['1', 1]]);
    expect([second!.get('0'), second!.get('2')]).toEqual([0, 2]);
  });

  test('give the nodes of a window the names that their communities carry', () => {
    const node = { id: 'a', inDegree: 0, outDegree: 0, weightedInDegree: 0, weightedOutDegree: 0, pageRank: 0, community: 1, x: 0, y: 0 };
    const { nameOf, slotOf } = groupedInWindow([node], february, courseSlots([january, february])[1]!);
    expect([nameOf(node), slotOf(node)]).toEqual(['0', 0]);
  });

  test('tell what became of it', () => {
    expect(changes(february, 'account')).toBe('5 accounts stayed, 4 accounts joined, 1 account left; 1 community new; 1 community ended');
    expect([originOf(february.largest[0]!, false), originOf(february.largest[1]!, false), originOf(january.largest[0]!, true)]).toEqual(['new', 'joined by 2', '']);
  });

  test('are found by their start, and cut at the ends of the slice', () => {
    expect([windowAt([january, february], '2024-02-01'), windowAt([january], '2024-02-01'), windowAt([january], '')]).toEqual([1, undefined, undefined]);
    expect(windowName(february, 'month')).toBe('Feb 2024');
    expect(within(slice, february)).toMatchObject({ from: february.from, to: february.to });
    expect(within({ ...slice, from: '2024-02-10', to: '2024-02-20' }, february)).toMatchObject({ from: '2024-02-10', to: '2024-02-20' });
  });
});
