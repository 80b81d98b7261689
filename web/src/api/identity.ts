import type { Slice } from '../slice/view.ts';
import type { Founded } from './answers.ts';
import { ask, type Question } from './gateway.ts';

/** Accounts that may not be what they seem: whom they resemble, and how unlike the others they are. */

export type Likeness = 'SAME' | 'CONFUSABLE' | 'EDITED' | 'ADDED_WORDS';
export type NameField = 'HANDLE' | 'DISPLAY_NAME';

export interface ResemblanceReason {
  readonly likeness: Likeness;
  readonly weight: number;
  readonly field: NameField;
  readonly compared: string;
  readonly withField: NameField;
  readonly with: string;
  readonly distance?: number;
  readonly added: readonly string[];
}

export interface Impersonator {
  readonly account: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly score: number;
  readonly reasons: readonly ResemblanceReason[];
  readonly posts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly followers?: number;
  readonly postsLink: string;
}

export interface ImpersonatorsAnswer extends Founded {
  readonly items: readonly Impersonator[];
  readonly total: number;
  readonly accounts: number;
  readonly names: number;
}

export const SIGNALS = [
  'HOURS',
  'NIGHT_GAP',
  'REGULARITY',
  'POSTS_PER_DAY',
  'REPOSTS',
  'SHARED_TEXTS',
  'REPEATED_TEXTS',
  'PARTNERS',
  'FOLLOWING',
  'AGE',
  'DIGITS',
  'NAME_SURPRISE',
  'COORDINATION',
] as const;
export type SignalKind = (typeof SIGNALS)[number];

export interface Signal {
  readonly kind: SignalKind;
  readonly value: number;
  readonly percentile: number;
  readonly unusual: number;
  readonly median: number;
}

export interface AccountSignals {
  readonly account: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly actorId?: string;
  readonly posts: number;
  readonly score?: { readonly score: number; readonly low: number; readonly high: number };
  readonly signals: readonly Signal[];
  readonly strongest: readonly SignalKind[];
  readonly postsLink: string;
}

export interface SignalsAnswer extends Founded {
  readonly items: readonly AccountSignals[];
  readonly total: number;
  readonly leftOut: number;
}

export interface AccountSignalsAnswer extends Founded {
  readonly account: AccountSignals;
  readonly total: number;
}

export function impersonators(slice: Slice, limit: number): Question<ImpersonatorsAnswer> {
  return ask(slice, 'impersonators', { limit });
}

export function signals(slice: Slice, limit: number): Question<SignalsAnswer> {
  return ask(slice, 'signals', { limit });
}

export function accountSignals(slice: Slice, account: string): Question<AccountSignalsAnswer> {
  return ask(slice, `accounts/${encodeURIComponent(account)}/signals`, {});
}
