import type { Slice } from '../slice/view.ts';
import { define, definitions, type DefinedAnswer, type Definition } from './definitions.ts';
import type { Question } from './gateway.ts';

/** Networks that do not come from posts. */

export interface ImportedNetwork {
  readonly directed: boolean;
  readonly weighted: boolean;
  readonly nodes: number;
  readonly ties: number;
  /** Names of what is told of its nodes. */
  readonly attributes: readonly string[];
}

export interface SavedNetwork extends Definition {
  readonly network: ImportedNetwork;
}

export interface NetworksAnswer {
  readonly items: readonly SavedNetwork[];
}

/** The corpus's imported networks, in their latest versions. */
export function importedNetworks(slice: Slice): Question<NetworksAnswer> {
  return definitions(slice, 'networks') as Question<NetworksAnswer>;
}

/** Imports ties as CSV, or a graph as GML. Throws a `Problem` that names every fault. */
export function importNetwork(corpus: string, name: string, file: File): Promise<DefinedAnswer> {
  const type = /\.gml$/i.test(file.name) ? 'text/x-gml' : 'text/csv';
  return define(corpus, 'networks', name, { type, content: file });
}
