import type { Problem } from '../api/problem.ts';

/** What is wrong with a text that was sent, and where, line and column from 1. */
export interface Fault {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** The faults that a refusal names; where it names none, what it says. */
export function faultsOf({ fields, detail, title }: Problem): Fault[] {
  const named = fields.map(({ field, description }) => fault(description, field === 'content' ? '' : field));
  return named.length > 0 ? named : [fault(detail || title, '')];
}

function fault(said: string, where: string): Fault {
  const at = /\bline (\d+)(?:, column (\d+))?:? */.exec(said);
  const message = at?.index === 0 ? said.slice(at[0].length) : said;
  const told = where ? `${where}: ${message}` : message;
  return at ? { message: told, line: Number(at[1]), ...(at[2] ? { column: Number(at[2]) } : {}) } : { message: told };
}
