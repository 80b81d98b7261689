/** A query as the conjunction it is at its outermost level, so that a click can add a clause and a chip remove one. */

/** `field:value`, as a chip shows it. */
export interface Clause {
  readonly field: string;
  readonly value: string;
}

const BARE = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*$/u;
const OPERATOR = /^(AND|OR|NOT)$/;

/** The parts joined by `AND` outside quotes and parentheses. With an `OR` beside them the query is one part. */
export function clauses(q: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  let either = false;
  for (let at = 0; at < q.length; at++) {
    const c = q[at];
    if (c === '\\') at++;
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === '(') depth++;
    else if (!quoted && c === ')') depth--;
    else if (!quoted && depth === 0 && q.startsWith(' AND ', at)) {
      parts.push(q.slice(start, at).trim());
      start = at + 5;
      at += 4;
    } else if (!quoted && depth === 0 && q.startsWith(' OR ', at)) either = true;
  }
  if (either) return [q.trim()];
  parts.push(q.slice(start).trim());
  return parts.filter((part) => part !== '');
}

/** The field and value of a clause that is exactly `field:value`; nothing for free text. */
export function fieldOf(clause: string): Clause | undefined {
  const found = /^([a-z]+):(?:"((?:[^"\\]|\\.)*)"|([^\s"()]+))$/u.exec(clause);
  if (!found?.[1]) return undefined;
  return { field: found[1], value: found[3] ?? (found[2] ?? '').replace(/\\(.)/g, '$1') };
}

/** `field:value`, quoted where the value needs it. */
export function term(field: string, value: string): string {
  const bare = BARE.test(value) && !OPERATOR.test(value);
  return bare ? `${field}:${value}` : `${field}:"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** The query narrowed to the posts that also have this value. */
export function narrow(q: string, field: string, value: string): string {
  const added = term(field, value);
  const parts = clauses(q);
  if (parts.includes(added)) return q;
  return [...parts.map(alone), added].join(' AND ');
}

/** The query of the posts that both queries select. */
export function both(q: string, other: string): string {
  const parts = [...clauses(q), ...clauses(other).filter((part) => !clauses(q).includes(part))];
  return parts.length === 1 ? parts[0]! : parts.map(alone).join(' AND ');
}

/** The query without its `index`th clause. */
export function widen(q: string, index: number): string {
  return clauses(q)
    .filter((_, at) => at !== index)
    .join(' AND ');
}

/** A part that keeps its meaning when something is joined to it by `AND`. */
function alone(part: string): string {
  const plain = part.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const one = !/\s/.test(plain) || /^\([^()]*\)$/.test(plain) || /^[a-z]+:\([^()]*\)$/.test(plain);
  return one ? part : `(${part})`;
}
