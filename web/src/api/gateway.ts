import type { BucketChoice, Slice, Sort, Split } from '../slice/view.ts';
import type { CorporaAnswer, Post, PostsAnswer, TimelineAnswer, TopAnswer } from './answers.ts';
import { Problem } from './problem.ts';

export type Dimension = 'hashtag' | 'author' | 'domain' | 'lang' | 'sentiment' | 'topic' | 'country' | 'place' | 'actor';

/** A question to the gateway whose answer is a `T`. Equal addresses are equal questions. */
export interface Question<T> {
  readonly url: string;
  /** Set where the answer is a text rather than JSON. */
  readonly text?: boolean;
  /** Only for the type: never set. */
  readonly answer?: T;
}

/** Series of a split timeline, as many as there are colours that are easily told apart. */
const GROUPS = 6;

export function corpora(): Question<CorporaAnswer> {
  return { url: '/v1/corpora?pageSize=1000' };
}

export function timeline(slice: Slice, bucket: BucketChoice, by: Split): Question<TimelineAnswer> {
  const split: Record<string, string | number> = by === 'none' ? {} : { by, groups: GROUPS };
  return ask(slice, 'timeline', { bucket: bucket === 'auto' ? '' : bucket, ...split });
}

export function top(slice: Slice, dimension: Dimension, limit: number): Question<TopAnswer> {
  return ask(slice, 'top', { dimension, limit });
}

/** The mood of the slice, and of each bucket. */
export function mood(slice: Slice, bucket: BucketChoice): Question<TimelineAnswer> {
  return ask(slice, 'timeline', { bucket: bucket === 'auto' ? '' : bucket, measure: 'sentiment' });
}

/** The most frequent values, by posts, with the mood of each. */
export function topWithMood(slice: Slice, dimension: Dimension, limit: number): Question<TopAnswer> {
  return ask(slice, 'top', { dimension, limit, measure: 'posts,sentiment' });
}

export function posts(slice: Slice, sort: Sort, pageSize: number, pageToken = ''): Question<PostsAnswer> {
  return ask(slice, 'posts', { sort, pageSize, pageToken });
}

export function post(corpus: string, id: string): Question<Post> {
  return { url: `/v1/corpora/${encodeURIComponent(corpus)}/posts/${encodeURIComponent(id)}` };
}

/** All posts of the slice as a file. */
export function postsFile(slice: Slice, format: 'csv' | 'ndjson'): string {
  return ask(slice, 'posts', { format }).url;
}

export function liveChannel(corpus: string): string {
  return `/v1/corpora/${encodeURIComponent(corpus)}/live`;
}

/** Asks the gateway. Throws a `Problem`, or what `signal` aborts with. */
export async function answer<T>(question: Question<T>, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(question.url, question.text ? { signal } : { signal, headers: { accept: 'application/json' } });
    if (response.ok) return (await (question.text ? response.text() : response.json())) as T;
  } catch (cause) {
    throw signal.aborted ? cause : Problem.unreachable(cause);
  }
  throw await Problem.of(response);
}

/** What is sent, and as what. */
export interface Body {
  readonly type: string;
  readonly content: string | Blob;
}

export function json(value: unknown): Body {
  return { type: 'application/json', content: JSON.stringify(value) };
}

/** Has the gateway change something, or judge what is sent. Throws a `Problem`. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: Body): Promise<T> {
  const headers = { accept: 'application/json', ...(body ? { 'content-type': body.type } : {}) };
  let response: Response;
  try {
    response = await fetch(url, { method, headers, ...(body ? { body: body.content } : {}) });
  } catch (cause) {
    throw Problem.unreachable(cause);
  }
  if (!response.ok) throw await Problem.of(response);
  return (await response.json()) as T;
}

/** A question about a slice; parameters that are empty are not said. */
export function ask<T>(slice: Slice, what: string, parameters: Record<string, string | number>): Question<T> {
  const said = new URLSearchParams();
  const given = { q: slice.q, from: slice.from, to: slice.to, ...parameters, minPosition: slice.minPosition ?? '' };
  for (const [name, value] of Object.entries(given)) if (value !== '') said.set(name, String(value));
  return { url: `/v1/corpora/${encodeURIComponent(slice.corpus)}/${what}?${said}` };
}
