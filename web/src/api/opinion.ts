import type { BucketChoice, Slice } from '../slice/view.ts';
import type { Bucket, Founded, Post, SentimentMeasure } from './answers.ts';
import { definitions, type Definition, type DefinitionsAnswer } from './definitions.ts';
import { ask, json, send, type Question } from './gateway.ts';

/** What people are for and against: answers of the opinion calls. */

export type Stance = 'FAVOUR' | 'AGAINST' | 'NONE';

export type StanceTarget = Pick<Definition, 'name' | 'version' | 'title' | 'description' | 'stanceTarget'>;

export interface StanceJudge {
  readonly basis: 'NOTHING' | 'WORDS' | 'WORDS_AND_LABELS' | 'LABELS' | 'UNSPECIFIED';
  readonly version: number;
  readonly favourLabels: number;
  readonly againstLabels: number;
  readonly noneLabels: number;
  readonly f1?: number;
  readonly note: string;
}

export interface StanceShare {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface StanceMeasure {
  readonly posts: number;
  readonly favour: number;
  readonly against: number;
  readonly none: number;
  readonly favourShare?: StanceShare;
  readonly againstShare?: StanceShare;
  readonly noneShare?: StanceShare;
  readonly leaning?: number;
  readonly leaningLow?: number;
  readonly leaningHigh?: number;
}

export interface StanceAnswer extends Founded {
  readonly items: readonly { readonly from: string; readonly to: string; readonly group?: string; readonly stance: StanceMeasure }[];
  readonly bucket: Bucket;
  readonly total: StanceMeasure;
  readonly judge: StanceJudge;
}

export interface StanceAuthor {
  readonly id: string;
  readonly label?: string;
  readonly posts: number;
  readonly favour: number;
  readonly against: number;
  readonly leaning: number;
  readonly leaningLow: number;
  readonly leaningHigh: number;
  readonly decided: boolean;
  readonly postIds: readonly string[];
}

export interface StanceAuthorsAnswer extends Founded {
  readonly items: readonly StanceAuthor[];
  readonly total: number;
  readonly supporters: number;
  readonly opponents: number;
  readonly undecided: number;
}

export interface StancePost {
  readonly post: Post;
  readonly stance?: Stance | 'UNSPECIFIED';
  readonly favour: number;
  readonly against: number;
  readonly none: number;
  readonly label?: Stance | 'UNSPECIFIED';
}

export interface StancePostsAnswer extends Founded {
  readonly items: readonly StancePost[];
  readonly total: number;
  readonly judge: StanceJudge;
}

export interface Aspect {
  readonly kind: 'HASHTAG' | 'WORD' | 'PHRASE' | 'UNSPECIFIED';
  readonly value: string;
  readonly posts: number;
  readonly sentiment: SentimentMeasure;
  readonly z: number;
  readonly keyness?: number;
  readonly postIds: readonly string[];
  readonly query: string;
}

export interface AspectsAnswer extends Founded {
  readonly praised: readonly Aspect[];
  readonly blamed: readonly Aspect[];
  readonly sentiment: SentimentMeasure;
}

/** Which posts are shown: those to label next, or those of a stance. */
export type StanceChoice = 'uncertain' | 'favour' | 'against' | 'none';

const path = (target: string, what: string) => `targets/${encodeURIComponent(target)}/${what}`;

export function targets(slice: Slice): Question<DefinitionsAnswer> {
  return definitions(slice, 'targets');
}

export function stance(slice: Slice, target: string, bucket: BucketChoice): Question<StanceAnswer> {
  return ask(slice, path(target, 'stance'), { bucket: bucket === 'auto' ? '' : bucket });
}

export function stanceAuthors(slice: Slice, target: string, side: 'favour' | 'against', pageSize: number): Question<StanceAuthorsAnswer> {
  return ask(slice, path(target, 'authors'), { side, pageSize });
}

export function stancePosts(slice: Slice, target: string, choice: StanceChoice, pageSize: number): Question<StancePostsAnswer> {
  return ask(slice, path(target, 'posts'), { ...(choice === 'uncertain' ? { sort: 'uncertain' } : { stance: choice, sort: 'certain' }), pageSize });
}

export function aspects(slice: Slice, limit: number): Question<AspectsAnswer> {
  return ask(slice, 'aspects', { limit });
}

/** Labels a post, or takes its label back. Answers the log position from which it counts. */
export function label(corpus: string, target: string, postId: string, given: 'favour' | 'against' | 'none' | 'unset'): Promise<{ position: number }> {
  return send('POST', `/v1/corpora/${encodeURIComponent(corpus)}/${path(target, 'labels')}`, json({ labels: [{ postId, stance: given }] }));
}
