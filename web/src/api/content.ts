import type { BucketChoice, Compared, Keyed, Slice } from '../slice/view.ts';
import type { Bucket, Founded } from './answers.ts';
import { definitions, type DefinitionsAnswer, type Pattern } from './definitions.ts';
import { ask, send, type Question } from './gateway.ts';

/** What posts are about: answers of the content calls. */

/** The codebook that every corpus has. */
export const BUILT_IN = 'digital-diplomacy';

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
  /** Addresses of the posts; unset where they cannot be told. */
  readonly links: { readonly conversations?: string };
}

export interface PatternMatch {
  readonly category: string;
  readonly pattern: Pattern;
  readonly part: 'TITLE' | 'TEXT' | 'HASHTAGS' | 'UNSPECIFIED';
  /** UTF-16 positions in that part; unset in hashtags. */
  readonly from?: number;
  readonly to?: number;
  readonly found: string;
}

export interface ExplanationAnswer {
  readonly codebook: string;
  readonly version: number;
  readonly lang: string;
  readonly categories: readonly string[];
  readonly matches: readonly PatternMatch[];
}

/** Krippendorff's alpha with its 95 % interval, of the posts that have two codes. */
export interface Reliability {
  readonly alpha?: number;
  readonly low?: number;
  readonly high?: number;
  readonly posts: number;
}

/** One category, given or not, by people's majority and by the codebook. */
export interface CategoryAgreement {
  readonly category: string;
  readonly people: Reliability;
  readonly withCodebook: Reliability;
  readonly both: number;
  readonly onlyCodebook: number;
  readonly onlyPeople: number;
  readonly neither: number;
  readonly undecided: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
}

export interface Disagreement {
  readonly postId: string;
  readonly people: readonly string[];
  readonly codebook: readonly string[];
  readonly judgements: readonly { readonly coder: string; readonly categories: readonly string[] }[];
}

export interface AgreementAnswer extends Founded {
  readonly codebook: string;
  readonly version: number;
  readonly coders: readonly string[];
  readonly posts: number;
  readonly people: Reliability;
  readonly withCodebook: Reliability;
  readonly categories: readonly CategoryAgreement[];
  /** Empty names stand for no category. */
  readonly confusion: readonly { readonly people: string; readonly codebook: string; readonly posts: number }[];
  readonly items: readonly Disagreement[];
  readonly nextPageToken: string;
  readonly disagreements: number;
}

export interface Division {
  readonly by?: Compared;
  readonly bucket?: BucketChoice;
  readonly groups?: number;
}

export function codebooks(slice: Slice): Question<DefinitionsAnswer> {
  return definitions(slice, 'codebooks');
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

/** What of a codebook is found in a post. */
export function explanation(corpus: string, codebook: string, postId: string): Question<ExplanationAnswer> {
  return { url: `/v1/corpora/${encodeURIComponent(corpus)}/codebooks/${encodeURIComponent(codebook)}/explain?${new URLSearchParams({ post: postId })}` };
}

/** Holds people's codes, a table with the columns `post_id`, `coder`, `category`, against a codebook's. Throws a `Problem`. */
export function agreement(slice: Slice, codebook: string, table: string, pageSize: number, pageToken = ''): Promise<AgreementAnswer> {
  const { url } = ask(slice, `codebooks/${encodeURIComponent(codebook || BUILT_IN)}/agreement`, { pageSize, pageToken });
  return send('POST', url, { type: 'text/csv', content: table });
}

/** How a category stands in queries. */
export function topicOf(codebook: string, category: string): string {
  return !codebook || codebook === BUILT_IN ? category : `${codebook}/${category}`;
}

/** The codebook that a topic is of. */
export function codebookOf(topic: string): string {
  const end = topic.indexOf('/');
  return end < 0 ? BUILT_IN : topic.slice(0, end);
}
