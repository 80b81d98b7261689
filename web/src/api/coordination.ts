import type { Layer, Slice } from '../slice/view.ts';
import type { AsOf } from './answers.ts';
import { ask, type Question } from './gateway.ts';

/** Accounts that share the same within seconds, again and again. */

export type ShareLayer = Uppercase<Layer>;

export interface CoordinatedAccount {
  readonly id: string;
  readonly handle?: string;
  readonly pairs: number;
  readonly partners: number;
}

export interface ExamplePost {
  readonly id: string;
  readonly authorId: string;
  readonly authorHandle?: string;
  readonly createdAt: string;
  readonly text: string;
}

export interface TextChange {
  readonly kind: 'KEPT' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

export interface TextVersion {
  readonly first?: ExamplePost;
  readonly posts: number;
  readonly accounts: number;
  readonly similarity?: number;
  readonly changes: readonly TextChange[];
}

export interface CoordinatedObject {
  readonly layer: ShareLayer;
  readonly name?: string;
  readonly pairs: number;
  readonly examples: readonly ExamplePost[];
  readonly postsLink: string;
  readonly versions: readonly TextVersion[];
  readonly versionCount: number;
}

export interface PostCounts {
  readonly posts: number;
  readonly originals: number;
}

/** How far members have the same followers; none compared: no mean. */
export interface FollowerOverlap {
  readonly members: number;
  readonly followed: number;
  readonly compared: number;
  readonly mean?: number;
  readonly greatest?: number;
}

/** How near copies were looked for. */
export interface CopyTotal {
  readonly texts: number;
  readonly candidates: number;
  readonly alike: number;
  readonly unverified: number;
  readonly uncompared: number;
  readonly clusters: number;
}

export interface CoordinatedGroup {
  readonly number: number;
  readonly memberCount: number;
  readonly members: readonly CoordinatedAccount[];
  readonly edges: number;
  readonly pairs: number;
  readonly objectCount: number;
  readonly objects: readonly CoordinatedObject[];
  readonly lags: { readonly least: number; readonly lower: number; readonly median: number; readonly upper: number; readonly greatest: number };
  readonly firstAt: string;
  readonly lastAt: string;
  readonly p: number;
  readonly posts: PostCounts;
  readonly followers?: FollowerOverlap;
}

export interface CoordinatedEdge {
  readonly source: string;
  readonly target: string;
  readonly group: number;
  readonly weight: number;
  readonly p: number;
}

export interface CoordinationAnswer {
  readonly groups: readonly CoordinatedGroup[];
  readonly edges: readonly CoordinatedEdge[];
  readonly bounded: readonly { readonly layer: ShareLayer; readonly name?: string; readonly shares: number; readonly lostPairs: number }[];
  readonly total: { readonly shares: number; readonly accounts: number; readonly edges: number; readonly groups: number; readonly posts: PostCounts };
  readonly copies?: CopyTotal;
  readonly cut: { readonly groups: number; readonly edges: number };
  readonly method: {
    readonly layers: readonly ShareLayer[];
    readonly window: number;
    readonly minParticipation: number;
    readonly edgeWeight?: number;
    readonly leastLayers: number;
    readonly nearest: number;
    readonly limit: number;
    readonly version: string;
    readonly similarity?: number;
    readonly follows: string;
  };
  readonly asOf: AsOf;
}

export interface CoordinationChoice {
  readonly layers: readonly Layer[];
  readonly within: number;
  readonly fewest: number;
  /** Name of an imported network; none: not asked. */
  readonly follows: string;
}

export function coordination(slice: Slice, { layers, within, fewest, follows }: CoordinationChoice): Question<CoordinationAnswer> {
  return ask(slice, 'coordination', { layers: layers.join(','), window: within, minParticipation: fewest, follows });
}

/** The edges of the groups as CSV. */
export function coordinationFile(question: Question<CoordinationAnswer>): string {
  return `${question.url}&format=csv`;
}
