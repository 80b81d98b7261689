import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { profile, rankings } from './accounts.ts';
import { corpusItem, iso, network, page, select, time, timeline, top } from './answers.ts';
import { cascade, conversation, trace } from './claims.ts';
import { coordination } from './coordination.ts';
import { agreement, coding, cooccurrence, explanation, keyness, structure } from './content.ts';
import { Definitions, Refused, Text } from './definitions.ts';
import { accountSignals, impersonators, signals } from './identity.ts';
import { networkOfTies } from './imported.ts';
import { everyAccount, measured, networkGroups, networkStructure, networkWindows, relations, told } from './networks.ts';
import { aspects, stance, stanceAuthors, stancePosts } from './opinion.ts';
import { bursts, current, hashtag } from './trends.ts';
import { makeCorpus, type MockCorpus } from './corpus.ts';
import { QueryError } from './query.ts';

/** The policy under which the page has to live: see README.md. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const DEFINITIONS = new Definitions();

type Answer = (corpus: MockCorpus, given: URLSearchParams, name: string) => unknown;

/** By the path below the corpus, with `*` for a name. */
const ANSWERS: Record<string, Answer> = {
  'codebooks/*/explain': ({ posts }, given) => explanation(posts, given),
  'codebooks/*/coding': (corpus, given) => coding(select(corpus, given), given),
  'codebooks/*/cooccurrence': (corpus, given) => cooccurrence(select(corpus, given)),
  keyness: (corpus, given) => keyness(select(corpus, given), held(corpus, given), given),
  structure: (corpus, given) => structure(select(corpus, given)),
  relations: (corpus, given) => relations(select(corpus, given)),
  rankings: (corpus, given) => rankings(select(corpus, given)),
  'accounts/*': (corpus, given, name) => profile(select(corpus, given), given, name),
  'accounts/*/signals': (corpus, given, name) => accountSignals(select(corpus, given), name),
  impersonators: (corpus, given) => impersonators(select(corpus, given)),
  signals: (corpus, given) => signals(select(corpus, given)),
  bursts: (corpus, given) => bursts(select(corpus, given), given),
  'bursts/current': (corpus, given) => current(select(corpus, given)),
  'hashtags/*': (corpus, given, name) => hashtag(select(corpus, given), given, name),
  'targets/*/stance': (corpus, given) => stance(select(corpus, given), given),
  'targets/*/authors': (corpus, given) => stanceAuthors(select(corpus, given), given),
  'targets/*/posts': (corpus, given) => stancePosts(select(corpus, given), given),
  'targets/*/labels': () => ({ changed: 1, position: 4713 }),
  aspects: (corpus, given) => aspects(select(corpus, given), given),
  cascade: ({ posts }, given) => cascade(posts, given),
  conversation: ({ posts }, given) => conversation(posts, given),
  coordination: (corpus, given) => coordination(select(corpus, given), given),
  trace: (corpus, given) => trace(corpus.posts, select(corpus, given), given),
  'posts/*': ({ posts }, _, name) => posts.find(({ id }) => id === name),
  timeline: (corpus, given) => timeline(select(corpus, given), given),
  top: (corpus, given) => top(select(corpus, given), given),
  posts: (corpus, given) => page(select(corpus, given), given),
  network: (corpus, given) => told(measured(networkOf(corpus, given), given), given),
  'network/structure': (corpus, given) => networkStructure(networkOf(corpus, everyAccount(given))),
  'network/groups': (corpus, given) => networkGroups(told(networkOf(corpus, everyAccount(given)), given), given),
  'network/windows': (corpus, given) => windows(corpus, given),
};

/**
 * Answers `/v1` with invented data. The corpus `slow` answers after a second, `broken` fails, `empty` holds nothing,
 * with the cookie `no-corpora` there is none at all, and with `no-live` the live channel is refused.
 */
export function mockPlugin(): Plugin {
  const demo = makeCorpus(1);
  const corpora: Record<string, MockCorpus> = { demo, slow: demo, broken: demo, empty: { posts: [], interactions: [] } };
  const handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = new URL(request.url ?? '/', 'http://mock');
    if (!url.pathname.startsWith('/v1/')) return next();
    const none = request.headers.cookie?.includes('no-corpora') ?? false;
    const [, , , name = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const what = rest.join('/');
    const known = rest.map((part, i) => (i === 1 && !(what in ANSWERS) ? '*' : part)).join('/');
    if (!name) return send(response, 200, { items: none ? [] : Object.entries(corpora).map(([n, corpus]) => corpusItem(n, corpus)), nextPageToken: '' });
    const corpus = corpora[name];
    if (!corpus) return problem(response, 404, 'Not found', `There is no corpus ${name}.`);
    if (what === '') return send(response, 200, corpusItem(name, corpus));
    if (what === 'live') return request.headers.cookie?.includes('no-live') ? problem(response, 503, 'Service unavailable', 'The gateway is starting.') : live(response);
    if (name === 'broken') return problem(response, 503, 'Service unavailable', 'analysis-service is not reachable.');
    const asked = { method: request.method ?? 'GET', path: rest, type: request.headers['content-type'] ?? '' };
    if (asked.path.at(-1) === 'agreement') return void body(request).then((table) => refusable(response, () => agreement(corpus.posts, table, url.searchParams)));
    if (DEFINITIONS.answers(asked)) return void body(request).then((text) => refusable(response, () => DEFINITIONS.answer(asked, text, url.searchParams)));
    setTimeout(() => reply(response, () => ANSWERS[known]?.(corpus, url.searchParams, rest[1] ?? '')), name === 'slow' ? 1000 : 0);
  };
  return {
    name: 'chancery-mock',
    configureServer: ({ middlewares }) => void middlewares.use(handle),
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((_, response, next) => {
        response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
        next();
      });
      middlewares.use(handle);
    },
  };
}

/** Of an imported file, or of the posts. */
function networkOf(corpus: MockCorpus, given: URLSearchParams) {
  const imported = given.get('imported');
  const text = imported ? DEFINITIONS.textOf('networks', imported) : undefined;
  if (imported && text === undefined) throw new Refused(404, `There is no network ${imported}.`);
  return text === undefined ? network(corpus, select(corpus, given), given) : networkOfTies(text, Number(given.get('limit') ?? 500));
}

const DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };

/** The posts of a slice cut into spans of days; months and years are as long as each other here. */
function windows(corpus: MockCorpus, given: URLSearchParams) {
  const posts = select(corpus, given);
  const length = 86_400_000 * DAYS[given.get('bucket') ?? 'month']!;
  const [first, last] = [Math.min(...posts.map(time)), Math.max(...posts.map(time))];
  const starts = posts.length === 0 ? [] : Array.from({ length: Math.floor(last / length) - Math.floor(first / length) + 1 }, (_, n) => (Math.floor(first / length) + n) * length);
  const spans = starts.map((start) => {
    const [from, to] = [iso(start), iso(start + length)];
    const part = new URLSearchParams([...everyAccount(given), ['from', from], ['to', to]].filter(([name], n, all) => all.findLastIndex(([other]) => other === name) === n));
    return { from, to, network: network(corpus, select(corpus, part), part) };
  });
  return networkWindows(spans, Number(given.get('limit') ?? 10));
}

/** What a slice is held against: another query, else the rest of its range. */
function held(corpus: MockCorpus, given: URLSearchParams) {
  const other = new URLSearchParams(given);
  other.set('q', given.get('againstQ') ?? `NOT (${given.get('q')})`);
  return select(corpus, other);
}

function reply(response: ServerResponse, answer: () => unknown): void {
  try {
    const found = answer();
    if (found === undefined) problem(response, 404, 'Not found', 'There is nothing at this address.');
    else send(response, 200, found);
  } catch (cause) {
    if (cause instanceof Refused) return problem(response, cause.status, 'Not found', cause.message, cause.errors);
    if (!(cause instanceof QueryError)) throw cause;
    problem(response, 400, 'Bad request', `The query cannot be read: ${cause.message}.`, [{ field: 'q', description: cause.message }]);
  }
}

function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  return new Promise((done) => request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks).toString())));
}

function refusable(response: ServerResponse, answer: () => unknown): void {
  try {
    const found = answer();
    if (found instanceof Text) response.writeHead(200, { 'content-type': 'application/yaml' }).end(found.text);
    else send(response, 200, found);
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    problem(response, cause.status, cause.status === 404 ? 'Not found' : 'Bad request', cause.message, cause.errors);
  }
}

function live(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('event: hello\ndata: {"position":4711}\n\n');
  const beat = setInterval(() => response.write('event: posts\ndata: {"position":4712,"posts":3,"items":[]}\n\n'), 1500);
  response.on('close', () => clearInterval(beat));
}

function send(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type });
  response.end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, title: string, detail: string, errors: readonly unknown[] = []): void {
  send(response, status, { type: 'about:blank', title, status, detail, traceId: '0af7651916cd43dd8448eb211c80319c', errors }, 'application/problem+json');
}
