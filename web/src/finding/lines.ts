import type { FindingObject, FindingSighting } from '../api/findings.ts';

/** Parts of findings as lines of a text field, and back. */

/** `link https://…`: the type, then the value. */
export function readObject(line: string): FindingObject {
  const [, type = '', value = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  return { type, value };
}

export function writeObject({ type, value }: FindingObject): string {
  return `${type.toLowerCase()} ${value}`;
}

/** `2026-01-31T12:00:00Z x:123 x:456`: the time, the account, and the post where it is known. */
export function readSighting(line: string): FindingSighting {
  const [at = '', account = '', post] = line.split(/\s+/);
  return { at, account, ...(post ? { post } : {}) };
}

export function writeSighting({ at, account, post }: FindingSighting): string {
  return [at, account, post].filter(Boolean).join(' ');
}

/** A text as one line: fields that have an entry a line take no others. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
