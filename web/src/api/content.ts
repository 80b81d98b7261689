import type { BucketChoice, Compared, Keyed, Slice } from '../slice/view.ts';
import type { Bucket, Founded } from './answers.ts';
import { ask, type Question } from './gateway.ts';

/** What posts are about: answers of the content calls. */

/** The codebook that every corpus has. */
export const BUILT_IN = 'digital-diplomacy';

export interface Codebook {
  readonly name: string;
  readonly version: number;
  readonly title?: string;
  readonly codebook?: { readonly categories: readonly { readonly name: string; readonly title?: string }[] };
}

export interface CodebooksAnswer {
  readonly items: readonly Codebook[];
}

/** Posts of a category, and their share of the posts considered with its 95 % interval. */
export interface CategoryShare {
  readonly category: string;
  readonly posts: number;
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface CodedPosts {
  readonly posts: number;
  readonly coded: number;
  readonly categories: readonly CategoryShare[];
}

export interface CodingItem {
  readonly from?: string;
  readonly to?: string;
  readonly group?: string;
  readonly label?: string;
  readonly coded: CodedPosts;
}

export interface CodingAnswer extends Founded {
  readonly codebook: string;
  readonly version: number;
  readonly all: CodedPosts;
  readonly items: readonly CodingItem[];
  readonly bucket: Bucket;
  readonly total: number;
}

export interface CategoryPair {
  readonly first: string;
  readonly second: string;
  readonly posts: number;
  readonly expected: number;
  readonly pmi?: number;
  readonly jaccard?: number;
  readonly phi?: number;
}

export interface CooccurrenceAnswer extends Founded {
  readonly codebook: string;
  readonly version: number;
  readonly all: CodedPosts;
  readonly pairs: readonly CategoryPair[];
  readonly total: number;
}

export interface KeynessItem {
  readonly value: string;
  readonly label?: string;
  readonly posts: number;
  readonly againstPosts: number;
  readonly g2: number;
  readonly p: number;
  readonly logOdds: number;
  readonly z: number;
}

export interface KeynessAnswer extends Founded {
  readonly items: readonly KeynessItem[];
  readonly againstItems: readonly KeynessItem[];
  readonly values: number;
  readonly total: number;
  readonly againstTotal: number;
}

export interface ConversationItem {
  readonly postId: string;
  readonly posts: number;
  readonly participants: number;
  readonly depth: number;
  readonly from: string;
  readonly to: string;
}

export interface StructureAnswer extends Founded {
  readonly posts: number;
  readonly originals: number;
  readonly replies: number;
  readonly reposts: number;
  readonly quotes: number;
  readonly documents: number;
  readonly participants: number;
  readonly observedLikes?: number;
  readonly observedReposts?: number;
  readonly observedReplies?: number;
  readonly observedQuotes?: number;
  readonly observedViews?: number;
  readonly conversations: {
    readonly conversations: number;
    readonly posts: number;
    readonly meanPosts?: number;
    readonly medianPosts?: number;
    readonly greatestDepth?: number;
    readonly meanDepth?: number;
    readonly medianSeconds?: number;
  };
  readonly items: readonly ConversationItem[];
}

export interface Division {
  readonly by?: Compared;
  readonly bucket?: BucketChoice;
  readonly groups?: number;
}

export function codebooks(corpus: string): Question<CodebooksAnswer> {
  return { url: `/v1/corpora/${encodeURIComponent(corpus)}/codebooks?pageSize=100` };
}

/** Categories of the slice; by group and by time where asked for. */
export function coding(slice: Slice, codebook: string, { by, bucket, groups }: Division = {}): Question<CodingAnswer> {
  return ask(slice, `codebooks/${encodeURIComponent(codebook || BUILT_IN)}/coding`, { by: by ?? '', bucket: bucket ?? '', groups: groups ?? '' });
}

export function cooccurrence(slice: Slice, codebook: string): Question<CooccurrenceAnswer> {
  return ask(slice, `codebooks/${encodeURIComponent(codebook || BUILT_IN)}/cooccurrence`, {});
}

/** Held against another query in the same range; without one, against the rest of the range. */
export function keyness(slice: Slice, against: string, dimension: Keyed, limit: number): Question<KeynessAnswer> {
  const held: Record<string, string> = against ? { againstQ: against, againstFrom: slice.from, againstTo: slice.to } : {};
  return ask(slice, 'keyness', { ...held, dimension, limit });
}

export function structure(slice: Slice, limit: number): Question<StructureAnswer> {
  return ask(slice, 'structure', { limit });
}

/** How a category stands in queries. */
export function topicOf(codebook: string, category: string): string {
  return !codebook || codebook === BUILT_IN ? category : `${codebook}/${category}`;
}
