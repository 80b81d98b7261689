import type { Slice } from '../slice/view.ts';
import type { Founded } from './answers.ts';
import { ask, type Question } from './gateway.ts';

/** How posts spread: cascades, conversations, and claims traced. */

export type Relation = 'REPOST' | 'QUOTE' | 'REPLY' | 'UNSPECIFIED';
export type Way = 'POST' | 'LINK' | 'HASHTAG' | 'COPY' | 'NEAR_COPY' | 'REPOST' | 'QUOTE';

export interface ClaimAccount {
  readonly id: string;
  readonly handle?: string;
}

export interface ThreadNode {
  readonly number: number;
  readonly parent?: number;
  readonly postId: string;
  readonly relation: Relation;
  readonly missing: boolean;
  readonly author: ClaimAccount;
  readonly createdAt?: string;
  readonly depth: number;
  readonly children: number;
  readonly descendants: number;
  readonly followers?: number;
  readonly text: string;
  readonly lang: string;
  readonly sentiment?: number;
}

export interface GrowthPoint {
  readonly at: string;
  readonly posts: number;
}

export interface CascadeAnswer extends Founded {
  readonly nodes: readonly ThreadNode[];
  readonly figures: {
    readonly size: number;
    readonly depth: number;
    readonly maxBreadth: number;
    readonly structuralVirality?: number;
    readonly reposts: number;
    readonly quotes: number;
    readonly replies: number;
    readonly participants: number;
    readonly reach: number;
    readonly reachKnown: number;
    readonly rootMissing: boolean;
  };
  readonly curve: readonly GrowthPoint[];
  readonly levels: readonly { readonly depth: number; readonly posts: number; readonly firstAt?: string; readonly seconds?: number }[];
  readonly shares: readonly { readonly share: number; readonly at: string; readonly seconds: number }[];
  readonly spreaders: readonly { readonly account: ClaimAccount; readonly posts: number; readonly firstAt: string; readonly children: number; readonly descendants: number; readonly followers?: number }[];
  readonly cut: { readonly nodes: number; readonly participants: number };
}

export interface ThreadMood {
  readonly part: number;
  readonly posts: number;
  readonly judged: number;
  readonly mean?: number;
  readonly from: string;
  readonly to: string;
}

export interface ConversationAnswer extends Founded {
  readonly nodes: readonly ThreadNode[];
  readonly figures: {
    readonly posts: number;
    readonly missing: number;
    readonly parts: number;
    readonly depth: number;
    readonly maxBreadth: number;
    readonly participants: number;
    readonly answers: number;
    readonly selfAnswers: number;
    readonly alternations: number;
    readonly longestExchange: number;
    readonly pairs: number;
    readonly mutualPairs: number;
  };
  readonly participants: readonly { readonly account: ClaimAccount; readonly posts: number; readonly answersGiven: number; readonly answersReceived: number; readonly partners: number; readonly sentiment?: number }[];
  readonly exchanges: readonly { readonly a: ClaimAccount; readonly b: ClaimAccount; readonly aToB: number; readonly bToA: number }[];
  readonly moodByDepth: readonly ThreadMood[];
  readonly moodByTime: readonly ThreadMood[];
  readonly cut: { readonly nodes: number; readonly participants: number; readonly exchanges: number };
}

export interface Appearance {
  readonly postId: string;
  readonly platform: string;
  readonly url?: string;
  readonly author: ClaimAccount;
  readonly createdAt: string;
  readonly ways: readonly Way[];
  readonly similarity?: number;
  readonly ofPostId?: string;
  readonly ofAuthor?: ClaimAccount;
  readonly followers?: number;
  readonly lang: string;
  readonly country?: string;
  readonly text: string;
}

export interface Amplifier {
  readonly account: ClaimAccount;
  readonly order: number;
  readonly firstAt: string;
  readonly firstPostId: string;
  readonly appearances: number;
  readonly reposts: number;
  readonly passedOn: number;
  readonly followers?: number;
  readonly reachShare?: number;
  readonly coordinatedGroup?: number;
}

export interface Crossing {
  readonly name: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly firstPostId: string;
  readonly firstAuthor: ClaimAccount;
  readonly appearances: number;
  readonly accounts: number;
}

export interface MissingPost {
  readonly postId?: string;
  readonly author?: ClaimAccount;
  readonly appearances: number;
  readonly before: string;
  readonly createdAt?: string;
  readonly mayBeEarlier: boolean;
}

export interface TraceAnswer extends Founded {
  readonly claim: { readonly links: readonly string[]; readonly text: string; readonly hashtag?: string; readonly postId?: string; readonly postMissing: boolean };
  readonly total: {
    readonly appearances: number;
    readonly reposts: number;
    readonly accounts: number;
    readonly reach: number;
    readonly reachKnown: number;
    readonly ways: readonly { readonly way: Way; readonly appearances: number }[];
    readonly firstAt?: string;
    readonly lastAt?: string;
  };
  readonly appearances: readonly Appearance[];
  readonly origin: { readonly earliest?: Appearance; readonly earliestRefers: boolean; readonly corpusFrom?: string; readonly missing: readonly MissingPost[]; readonly missingTotal: number };
  readonly first: readonly Amplifier[];
  readonly leading: readonly Amplifier[];
  readonly languages: readonly Crossing[];
  readonly countries: readonly Crossing[];
  readonly platforms: readonly Crossing[];
  readonly communities: readonly Crossing[];
  readonly coordinated?: {
    readonly groups: number;
    readonly accounts: number;
    readonly appearances: number;
    readonly appearanceShare: number;
    readonly reachShare: number;
    readonly earlyAppearances: number;
    readonly earlyOf: number;
    readonly items: readonly { readonly number: number; readonly accounts: number; readonly appearances: number; readonly firstAt?: string; readonly p: number; readonly members: readonly ClaimAccount[] }[];
  };
  readonly curve: readonly GrowthPoint[];
  readonly cut: { readonly appearances: number; readonly accounts: number; readonly missing: number; readonly compared: number; readonly moreCopies: boolean };
}

export const CLAIM_KINDS = ['link', 'text', 'hashtag', 'post'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What is traced, as the address of the page has it: `link:https://…`. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly value: string;
}

/** Reads a claim of the page's address; nothing where there is none. */
export function readClaim(written: string): Claim | undefined {
  const colon = written.indexOf(':');
  const kind = CLAIM_KINDS.find((one) => one === written.slice(0, colon));
  const value = written.slice(colon + 1);
  return kind && value ? { kind, value } : undefined;
}

export function trace(slice: Slice, { kind, value }: Claim, limit: number): Question<TraceAnswer> {
  return ask(slice, 'trace', { [kind]: value, limit });
}

/** The same with what takes longer: communities and coordinated groups. */
export function traceCompany(slice: Slice, { kind, value }: Claim): Question<TraceAnswer> {
  return ask(slice, 'trace', { [kind]: value, limit: 1, communities: 'true', coordination: 'true' });
}

/** All appearances as a file. */
export function traceFile(question: Question<TraceAnswer>, format: 'csv' | 'ndjson'): string {
  return `${question.url}&format=${format}`;
}

export function cascade(slice: Slice, post: string, limit: number): Question<CascadeAnswer> {
  return ask(whole(slice), 'cascade', { post, limit });
}

export function conversation(slice: Slice, post: string, limit: number): Question<ConversationAnswer> {
  return ask(whole(slice), 'conversation', { post, limit });
}

/** A tree has all its posts, whatever the slice. */
function whole(slice: Slice): Slice {
  return { ...slice, q: '', from: '', to: '' };
}
