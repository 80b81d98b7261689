import type { Slice } from '../slice/view.ts';
import { definitions, define, withdraw, type DefinedAnswer, type Definition } from './definitions.ts';
import { json, type Question } from './gateway.ts';

/** What analysts found and stand for. */

export type FindingKind = 'GROUP' | 'CLAIM' | 'IMPERSONATOR';

export interface FindingObject {
  readonly type: string;
  readonly value: string;
}

/** A share or an appearance: when, by which account, and in which post where that is known. */
export interface FindingSighting {
  readonly at: string;
  readonly account: string;
  readonly post?: string;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly confidence?: number;
  readonly notes?: string;
  readonly actor?: string;
  readonly accounts: readonly string[];
  readonly objects: readonly FindingObject[];
  readonly evidence: readonly string[];
  /** What the printed finding's timeline is drawn from. */
  readonly sightings?: readonly FindingSighting[];
  readonly techniques: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export interface SavedFinding extends Definition {
  readonly finding: Finding;
}

/** A finding before it is saved. */
export type FindingDraft = Partial<Finding> & { readonly title?: string };

export interface FindingsAnswer {
  readonly items: readonly SavedFinding[];
}

/** The corpus's findings, in their latest versions. */
export function findings(slice: Slice): Question<FindingsAnswer> {
  return definitions(slice, 'findings') as Question<FindingsAnswer>;
}

/** Throws a `Problem` that names every fault. */
export function saveFinding(corpus: string, name: string, written: Record<string, unknown>): Promise<DefinedAnswer> {
  return define(corpus, 'findings', name, json(written));
}

/** Throws a `Problem`. */
export function deleteFinding(corpus: string, name: string): Promise<{ position: number }> {
  return withdraw(corpus, 'findings', name);
}

/** The same as a file or a page of its own. */
export function findingFile(corpus: string, name: string, format: 'stix' | 'html' | 'yaml'): string {
  return `/v1/corpora/${encodeURIComponent(corpus)}/findings/${encodeURIComponent(name)}?format=${format}`;
}
