import { nameOf } from '../definition/names.ts';

/** A codebook as it is sent: written by hand, or a file of someone's. */
export interface CodebookFile {
  readonly text: string;
  /** Media type. */
  readonly type: string;
  /** What it could be called. */
  readonly name: string;
}

export const YAML = 'application/yaml';
export const DIC = 'text/x-dic';

const TYPES: Record<string, string> = { dic: DIC, json: 'application/json' };

/** Reads a file that its owner chose; dictionaries of LIWC are often older than UTF-8. */
export async function readCodebook(file: File): Promise<CodebookFile> {
  const bytes = await file.arrayBuffer();
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  return { text: decoded(bytes).replaceAll('\r\n', '\n'), type: TYPES[ending] ?? YAML, name: nameOf(file.name.replace(/\.[^.]+$/, '')) };
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
