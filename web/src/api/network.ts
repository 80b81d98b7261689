import type { NodeGrouping, Slice } from '../slice/view.ts';
import type { Founded } from './answers.ts';
import { ask, subject, type NetworkSubject, type Question } from './gateway.ts';

/** Figures of a network as a whole, and of its groups. */

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

export function networkStructure(view: Slice & NetworkSubject, seed: number): Question<StructureAnswer> {
  return ask(view, 'network/structure', { ...subject(view), seed });
}

export function networkGroups(view: Slice & NetworkSubject, by: NodeGrouping, seed: number, limit: number, bridges: number): Question<GroupsAnswer> {
  return ask(view, 'network/groups', { ...subject(view), by: by === 'community' ? '' : by, seed, limit, bridges });
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
