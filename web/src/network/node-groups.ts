import type { Node } from '../api/answers.ts';
import { groupingOf, type NetworkWindow, type NodeGroups } from '../api/network.ts';
import { ColourSlots } from '../chart/colour-slots.ts';
import type { NodeGrouping } from '../slice/view.ts';
import { valueName } from '../text/names.ts';

/** Groups that have a colour of their own; the smaller ones, and nodes in no group, share the grey. */
export const COLOURED = 7;

const LEADING = 3;

/** What puts nodes into groups, as the groups are called. */
export const GROUPING_NAMES: Record<NodeGrouping, string> = {
  community: 'communities',
  country: 'countries',
  actor_kind: 'kinds of actor',
  organisation: 'organisations',
  actor: 'actors',
  language: 'languages',
  stance: 'stances',
  type: 'types of node',
  attribute: 'what is told of them',
};

/** A group as far as the picture shows it. */
export interface ShownGroup {
  readonly name: string;
  readonly slot: number | undefined;
  readonly accounts: number;
  /** Those with the highest PageRank. */
  readonly leading: readonly Node[];
}

/** The groups of a picture's nodes. */
export interface Grouped {
  /** Largest first. */
  readonly groups: readonly ShownGroup[];
  /** Nodes in no group. */
  readonly without: number;
  readonly nameOf: (node: Node) => string | undefined;
  readonly slotOf: (node: Node) => number | undefined;
}

/**
 * Groups by what is found or known of the nodes. Communities have the colours of their numbers, others those of their
 * size in the whole picture, of which the nodes may be a part.
 */
export function groupedBy(nodes: readonly Node[], by: NodeGrouping, whole: readonly Node[] = nodes): Grouped {
  if (by === 'community') {
    const slot = (name: string) => (Number(name) < COLOURED ? Number(name) : undefined);
    return grouped(nodes, ({ community }) => String(community), slot);
  }
  const largest = grouped(whole, ({ group }) => group, () => undefined).groups.map(({ name }) => name);
  const given = new Map(largest.slice(0, COLOURED).map((name, slot) => [name, slot]));
  return grouped(nodes, ({ group }) => group, (name) => given.get(name));
}

/** Communities of one window under the names that they carry from window to window, in the colours of their course. */
export function groupedInWindow(nodes: readonly Node[], window: NetworkWindow, slots: ReadonlyMap<string, number>): Grouped {
  return grouped(nodes, ({ community }) => window.largest[community]?.name, (name) => slots.get(name));
}

/**
 * Colours of the communities of each window: one that is carried on keeps its colour, and a colour is given again only
 * when nothing else is left.
 */
export function courseSlots(windows: readonly NetworkWindow[]): readonly ReadonlyMap<string, number>[] {
  const slots = new ColourSlots(COLOURED);
  return windows.map(({ largest }) => slots.of(largest.slice(0, COLOURED).map(({ name }) => name)));
}

function grouped(nodes: readonly Node[], nameOf: Grouped['nameOf'], slotOf: (name: string) => number | undefined): Grouped {
  const members = new Map<string, Node[]>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name !== undefined) members.set(name, members.get(name) ?? []).get(name)!.push(node);
  }
  const groups = [...members]
    .map(([name, all]) => ({ name, slot: slotOf(name), accounts: all.length, leading: all.slice(0, LEADING) }))
    .sort((a, b) => b.accounts - a.accounts || a.name.localeCompare(b.name, 'en', { numeric: true }));
  const within = groups.reduce((sum, { accounts }) => sum + accounts, 0);
  const slot = (node: Node) => {
    const name = nameOf(node);
    return name === undefined ? undefined : slotOf(name);
  };
  return { groups, without: nodes.length - within, nameOf, slotOf: slot };
}

/** Name of a group's colour. */
export function slotColour(slot: number | undefined): string {
  return slot === undefined || slot >= COLOURED ? 'rest' : `series-${slot}`;
}

/** What puts the nodes of a view into groups, for people: `countries`, `stances on pact`, or what an imported network calls it. */
export function groupingName(view: NodeGroups): string {
  const by = groupingOf(view);
  return by === 'attribute' ? view.attribute : by === 'stance' ? `stances on ${view.target}` : GROUPING_NAMES[by];
}

/** What a group is called for people: communities count from 1, countries have names. */
export function groupName(name: string, by: NodeGrouping): string {
  switch (by) {
    case 'community':
      return String(Number(name) + 1);
    case 'country':
      return valueName('country', name);
    case 'language':
      return valueName('lang', name);
    case 'actor_kind':
    case 'type':
      return name.replaceAll('_', ' ');
    case 'organisation':
    case 'actor':
    case 'stance':
    case 'attribute':
      return name;
  }
}
