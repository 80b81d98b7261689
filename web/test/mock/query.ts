import type { Post } from '../../src/api/answers.ts';

/** A query that cannot be read, with its column from 1. */
export class QueryError extends Error {
  constructor(what: string, readonly column: number) {
    super(`${what} at column ${column}`);
  }
}

type Test = (post: Post) => boolean;

export const hashtags = (post: Post) => [...post.text.matchAll(/#([\p{L}\p{M}\p{N}_]+)/gu)].map((m) => m[1]!.toLowerCase());
export const domains = (post: Post) => [...post.text.matchAll(/https?:\/\/([^/\s]+)/g)].map((m) => m[1]!.split('.').slice(-2).join('.'));

const COUNTRIES = ['FR', 'DE', 'BR', 'IN', 'KE', 'JP', 'EG', 'CA', 'MX', 'UZ', 'NO', 'ID'];
export const countryOf = (id: string) => COUNTRIES[[...id].reduce((h, c) => h + c.charCodeAt(0), 0) % COUNTRIES.length]!;

const FIELDS: Record<string, (post: Post) => readonly (string | undefined)[]> = {
  hashtag: hashtags,
  domain: domains,
  author: ({ author }) => [author.id, author.handle],
  lang: ({ lang }) => [lang],
  sentiment: ({ enrichment }) => [enrichment?.sentiment?.label],
  country: ({ author }) => [countryOf(author.id)],
  addresses: ({ text }) => [...text.matchAll(/@(\w+)/g)].map((m) => countryOf(`x:${m[1]}`)),
  topic: ({ enrichment }) => enrichment?.topics ?? [],
  kind: ({ kind }) => [kind.toLowerCase()],
  mention: ({ text }) => [...text.matchAll(/@(\w+)/g)].map((m) => m[1]),
  text: ({ text }) => text.toLowerCase().split(/\s+/),
};

/** Enough of the query language for the page: words, phrases, fields, AND, OR, NOT, parentheses. */
export function parseQuery(q: string): Test {
  const tokens = [...q.matchAll(/\(|\)|(?:[a-z]+:)?"(?:[^"\\]|\\.)*("?)|[^\s()"]+/gu)];
  for (const t of tokens) if (t[0].includes('"') && t[1] === '') throw new QueryError('The quotation mark has no end', t.index + t[0].indexOf('"') + 1);
  let at = 0;
  const peek = () => tokens[at]?.[0];
  const either = (): Test => {
    let left = both();
    while (peek() === 'OR') {
      at++;
      const [a, b] = [left, both()];
      left = (post) => a(post) || b(post);
    }
    return left;
  };
  const both = (): Test => {
    let left = one();
    while (peek() !== undefined && peek() !== ')' && peek() !== 'OR') {
      if (peek() === 'AND') at++;
      const [a, b] = [left, one()];
      left = (post) => a(post) && b(post);
    }
    return left;
  };
  const one = (): Test => {
    const token = tokens[at++];
    if (token === undefined || [')', 'AND', 'OR'].includes(token[0])) throw new QueryError('Something is missing', (token?.index ?? q.length) + 1);
    if (token[0] === 'NOT') {
      const test = one();
      return (post) => !test(post);
    }
    if (token[0] !== '(') return term(token[0], token.index + 1);
    const inner = either();
    if (peek() !== ')') throw new QueryError('The parenthesis has no end', token.index + 1);
    at++;
    return inner;
  };
  if (tokens.length === 0) return () => true;
  const test = either();
  if (at < tokens.length) throw new QueryError('Nothing was opened here', tokens[at]!.index + 1);
  return test;
}

function term(token: string, column: number): Test {
  const [, field, value] = /^(?:([a-z]+):)?(.*)$/su.exec(token)!;
  const wanted = value!.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1').toLowerCase();
  if (!field) return ({ text }) => text.toLowerCase().includes(wanted);
  const values = FIELDS[field];
  if (!values) throw new QueryError(`There is no field ${field}`, column);
  return (post) => values(post).some((v) => v?.toLowerCase() === wanted);
}
