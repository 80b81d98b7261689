import type { Slice } from '../slice/view.ts';
import type { Founded, Post } from './answers.ts';
import { ask, type Question } from './gateway.ts';

/** Accounts and how groups of actors compare: answers of the account calls. */

export const MEASURES = ['REACH', 'ACTIVITY', 'ORIGINALITY', 'RESPONSIVENESS', 'RESONANCE', 'INTERACTION_RATE', 'MUTUAL_CONNECTIONS', 'CENTRALITY'] as const;
export type RankingMeasure = (typeof MEASURES)[number];

export interface RankingMember {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly organisation?: string;
  readonly accounts: readonly string[];
}

export interface MeasureValue {
  readonly measure: RankingMeasure;
  readonly value?: number;
  readonly percentile?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface RankedActor {
  readonly member: RankingMember;
  readonly place: number;
  readonly index?: number;
  readonly indexLow?: number;
  readonly indexHigh?: number;
  readonly placeLow?: number;
  readonly placeHigh?: number;
  readonly posts: number;
  readonly measures: readonly MeasureValue[];
  readonly sensitivity?: { readonly holds: number; readonly placeLow?: number; readonly placeHigh?: number };
}

export interface RankingsAnswer extends Founded {
  readonly items: readonly RankedActor[];
  readonly withoutData: readonly RankingMember[];
  readonly weights: readonly { readonly measure: RankingMeasure; readonly weight: number }[];
  readonly from?: string;
  readonly to?: string;
  readonly total: number;
}

export interface ValueCount {
  readonly value: string;
  readonly label?: string;
  readonly posts: number;
}

export interface AccountFigures {
  readonly posts: number;
  readonly originals: number;
  readonly replies: number;
  readonly reposts: number;
  readonly quotes: number;
  readonly documents: number;
  readonly replyShare: number;
  readonly postsPerDay: number;
  readonly judgedPosts: number;
  readonly interactions: number;
  readonly interactionsPerPost?: number;
  readonly interactionRate?: number;
  readonly meanFollowers?: number;
  readonly firstFollowers?: number;
  readonly lastFollowers?: number;
  readonly followerGrowth?: number;
}

export interface ProfileAnswer extends Founded {
  readonly id: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly actorId?: string;
  readonly actorName?: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly figures: AccountFigures;
  /** `weekday` 1 for Monday. */
  readonly activity: readonly { readonly weekday: number; readonly hour: number; readonly posts: number }[];
  readonly hashtags: readonly ValueCount[];
  readonly mentions: readonly ValueCount[];
  readonly domains: readonly ValueCount[];
  readonly languages: readonly ValueCount[];
  readonly followers: readonly { readonly at: string; readonly followers: number }[];
  readonly successfulPosts: readonly Post[];
  readonly handles: readonly { readonly handle: string; readonly from: string; readonly to: string }[];
}

export function rankings(slice: Slice, weights: string): Question<RankingsAnswer> {
  return ask(slice, 'rankings', { weights });
}

/** A report for print, of the slice's range, else of a year. */
export function reportPage(slice: Slice, weights: string, year: number): string {
  const period: Record<string, string | number> = slice.from && slice.to ? {} : { from: '', to: '', year };
  return ask(slice, 'rankings/report', { weights, ...period, format: 'html' }).url;
}

export function profile(slice: Slice, account: string, limit: number): Question<ProfileAnswer> {
  return ask(slice, `accounts/${encodeURIComponent(account)}`, { limit });
}
