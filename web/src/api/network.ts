import type { NodeGrouping, Sized, Slice, View, WindowLength } from '../slice/view.ts';
import type { Founded, NetworkAnswer } from './answers.ts';
import { ask, type Question } from './gateway.ts';

/** Networks: what they are of, their nodes and ties, their figures as a whole, their groups and their windows. */

export type NetworkFormat = 'gexf' | 'graphml' | 'csv';

/** What has to be asked for beyond what every network has; empty for nothing. */
const ASKED: Record<Sized, string> = {
  pageRank: '',
  betweenness: 'betweenness',
  hub: 'hits',
  authority: 'hits',
  closeness: 'closeness',
  harmonic: 'harmonic',
  core: 'core',
  clustering: 'clustering',
};

/** What a network is of, as every question about one says it. */
export type NetworkSubject = Slice & Pick<View, 'of' | 'project' | 'kinds' | 'imported'>;

/** What puts nodes into groups. */
export type NodeGroups = Pick<View, 'grouped' | 'attribute' | 'target' | 'imported'>;

/** The parameters of a subject; what is usual, or does not go with it, is left out. */
function subject({ of, project, kinds, imported }: NetworkSubject): Record<string, string> {
  if (imported) return { imported };
  if (of === 'accounts') return { kinds: kinds.join(',') };
  return of.startsWith('account_') && project !== 'none' ? { of, project } : { of };
}

/** A question about a network; an imported one is of no posts, so that nothing selects them. */
function askNetwork<T>(about: NetworkSubject, what: string, parameters: Record<string, string | number>): Question<T> {
  const slice = about.imported ? { ...about, q: '', from: '', to: '' } : about;
  return ask(slice, what, { ...subject(about), ...parameters });
}

/** What nodes are grouped by; nothing for communities, which every answer has, and for what does not go with the network. */
function groupsBy({ grouped, attribute, target, imported }: NodeGroups): Record<string, string> {
  switch (grouped) {
    case 'community':
      return {};
    case 'attribute':
      return imported && attribute ? { by: grouped, attribute } : {};
    case 'stance':
      return target && !imported ? { by: grouped, target } : {};
    case 'language':
      return imported ? {} : { by: grouped };
    case 'country':
    case 'actor_kind':
    case 'organisation':
    case 'actor':
    case 'type':
      return { by: grouped };
  }
}

/** What nodes are grouped by, where that goes with the network; else by community. */
export function groupingOf(about: NodeGroups): NodeGrouping {
  return groupsBy(about)['by'] ? about.grouped : 'community';
}

export interface NetworkChoice {
  readonly limit: number;
  readonly seed: number;
  readonly sized: Sized;
}

export function network(about: NetworkSubject & NodeGroups, { limit, seed, sized }: NetworkChoice): Question<NetworkAnswer> {
  return askNetwork(about, 'network', { limit, seed, measures: ASKED[sized], ...groupsBy(about) });
}

/** The same network as a file, which does not tell of groups. */
export function networkFile(about: NetworkSubject, { limit, seed, sized }: NetworkChoice, format: NetworkFormat): string {
  return askNetwork(about, 'network', { limit, seed, measures: ASKED[sized], format }).url;
}

export interface CommunityOrigin {
  readonly name: string;
  readonly shared: number;
  readonly similarity: number;
}

export interface WindowCommunity {
  /** The same as of the community that it carries on. */
  readonly name: string;
  readonly nodes: number;
  readonly leading: readonly GroupAccount[];
  /** None: it is new; more than one: a merger. */
  readonly origins: readonly CommunityOrigin[];
}

export interface NetworkWindow {
  readonly from: string;
  readonly to: string;
  readonly nodes: number;
  readonly edges: number;
  readonly stayed: number;
  readonly came: number;
  readonly left: number;
  readonly leadingCame: readonly GroupAccount[];
  readonly leadingLeft: readonly GroupAccount[];
  readonly communities: number;
  readonly modularity?: number;
  /** In the order of the numbers that the communities have in the network of the window alone. */
  readonly largest: readonly WindowCommunity[];
  readonly ended: readonly string[];
}

export interface WindowsAnswer extends Founded {
  readonly items: readonly NetworkWindow[];
  readonly total: number;
}

export function networkWindows(about: NetworkSubject, bucket: WindowLength, seed: number, limit: number): Question<WindowsAnswer> {
  return askNetwork(about, 'network/windows', { bucket, seed, limit });
}

export interface NetworkParts {
  readonly count: number;
  readonly largest: readonly number[];
}

export interface StructureAnswer extends Founded {
  readonly nodes: number;
  readonly edges: number;
  readonly ties: number;
  readonly density?: number;
  readonly reciprocity?: number;
  readonly transitivity?: number;
  readonly meanClustering?: number;
  readonly degreeAssortativity?: number;
  readonly greatestCore: number;
  readonly weakComponents: NetworkParts;
  readonly strongComponents: NetworkParts;
  readonly communities: NetworkParts;
  readonly modularity?: number;
  readonly degrees: readonly { readonly from: number; readonly to: number; readonly inDegree: number; readonly outDegree: number; readonly neighbours: number }[];
}

export interface GroupAccount {
  readonly id: string;
  readonly handle?: string;
}

export interface NetworkGroup {
  readonly name: string;
  readonly accounts: number;
  readonly innerPairs: number;
  readonly outerPairs: number;
  readonly eiIndex?: number;
  readonly leading: readonly GroupAccount[];
}

export interface Bridge {
  readonly account: GroupAccount;
  readonly group: string;
  readonly strength: number;
  readonly outward: number;
  readonly inward: number;
}

export interface GroupsAnswer extends Founded {
  readonly items: readonly NetworkGroup[];
  readonly total: number;
  readonly ungrouped?: number;
  readonly modularity?: number;
  readonly eiIndex?: number;
  readonly baseline: { readonly permutations: number; readonly mean?: number; readonly deviation?: number; readonly atMost: number; readonly atLeast: number };
  readonly bridges: readonly Bridge[];
}

export function networkStructure(about: NetworkSubject, seed: number): Question<StructureAnswer> {
  return askNetwork(about, 'network/structure', { seed });
}

export function networkGroups(about: NetworkSubject & NodeGroups, seed: number, limit: number, bridges: number): Question<GroupsAnswer> {
  return askNetwork(about, 'network/groups', { ...groupsBy(about), seed, limit, bridges });
}

/** Who addresses whom, among countries or actors. */

export type Tone = 'FRIENDLY' | 'NEUTRAL' | 'HOSTILE' | 'OPEN';

export interface RelationEnd {
  readonly value: string;
  readonly label?: string;
}

export interface Relation {
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  readonly posts: number;
  readonly back: number;
  readonly reciprocity: number;
  readonly sentiment: { readonly posts: number; readonly mean?: number; readonly meanLow?: number; readonly meanHigh?: number; readonly negative: number };
  readonly tone: Tone;
}

export interface RelationsAnswer extends Founded {
  readonly items: readonly Relation[];
  readonly total: number;
  readonly cut: number;
}

export function relations(slice: Slice, by: 'country' | 'actor', limit: number): Question<RelationsAnswer> {
  return ask(slice, 'relations', { by, limit });
}
