import type { Slice } from '../slice/view.ts';
import type { AsOf } from './answers.ts';
import { ask, send, type Body, type Question } from './gateway.ts';

/** What analysts define for a corpus, in versions: codebooks, stance targets, findings and imported networks. */
export type DefinitionKind = 'codebooks' | 'targets' | 'findings' | 'networks';

export interface Pattern {
  /** Language of the posts it is for; empty for all. */
  readonly lang: string;
  readonly form: 'WORDS' | 'REGEX' | 'UNSPECIFIED';
  readonly text: string;
  readonly excludes: boolean;
}

export interface Category {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly patterns: readonly Pattern[];
}

export interface Definition {
  readonly name: string;
  readonly version: number;
  readonly title?: string;
  readonly description?: string;
  readonly codebook?: { readonly categories: readonly Category[] };
  readonly stanceTarget?: { readonly query: string; readonly wordsFor: readonly string[]; readonly wordsAgainst: readonly string[] };
}

export interface DefinitionsAnswer {
  readonly items: readonly Definition[];
}

export interface DefinitionAnswer {
  readonly definition: Definition;
  /** Newest first. */
  readonly versions: readonly { readonly version: number; readonly recordedAt: string; readonly deleted: boolean }[];
  /** Every corpus has it; it has no versions of its own. */
  readonly builtIn: boolean;
  readonly asOf: AsOf;
}

export interface DefinedAnswer {
  readonly definition: Definition;
  readonly changed: boolean;
  readonly position: number;
}

const path = (corpus: string, kind: DefinitionKind, name: string) => `/v1/corpora/${encodeURIComponent(corpus)}/${kind}/${encodeURIComponent(name)}`;

/** The corpus's definitions, in their latest versions. */
export function definitions({ corpus, minPosition }: Slice, kind: DefinitionKind): Question<DefinitionsAnswer> {
  return ask({ corpus, q: '', from: '', to: '', minPosition }, kind, { pageSize: 1000 });
}

/** One of them; of its latest version where none is given. */
export function definition({ corpus, minPosition }: Slice, kind: DefinitionKind, name: string, version: number | undefined): Question<DefinitionAnswer> {
  return ask({ corpus, q: '', from: '', to: '', minPosition }, `${kind}/${encodeURIComponent(name)}`, { version: version ?? '' });
}

/** The same as people write it. */
export function definitionYaml(slice: Slice, kind: DefinitionKind, name: string, version: number | undefined): Question<string> {
  return { url: `${definition(slice, kind, name, version).url}&format=yaml`, text: true };
}

/** Defines anew, or a new version. Throws a `Problem` that names every fault. */
export function define(corpus: string, kind: DefinitionKind, name: string, body: Body): Promise<DefinedAnswer> {
  return send('PUT', path(corpus, kind, name), body);
}

/** Takes a definition away; its versions stay readable. Throws a `Problem`. */
export function withdraw(corpus: string, kind: DefinitionKind, name: string): Promise<{ position: number }> {
  return send('DELETE', path(corpus, kind, name));
}
