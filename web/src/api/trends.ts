import type { BucketChoice, Bursting, Carried, Slice } from '../slice/view.ts';
import type { Bucket, Founded } from './answers.ts';
import { ask, type Question } from './gateway.ts';

/** What was said more often than usual, and who took it up: answers of the trend calls. */

export interface BurstItem {
  readonly value: string;
  readonly label?: string;
  readonly from: string;
  readonly to: string;
  readonly strength: number;
  readonly posts: number;
  readonly slicePosts: number;
  readonly total: number;
  readonly postsLink: string;
}

export interface BurstsAnswer extends Founded {
  readonly items: readonly BurstItem[];
  readonly bursts: number;
  readonly bucket: Bucket;
  readonly batches: number;
  readonly warm: boolean;
  readonly total: number;
}

export interface CurrentBurst {
  readonly value: string;
  readonly label?: string;
  readonly strength: number;
  readonly posts: number;
  readonly expected: number;
  readonly before: number;
  readonly dayBefore: number;
  readonly weekBefore: number;
}

export interface CurrentBurstsAnswer extends Founded {
  readonly items: readonly CurrentBurst[];
  readonly from?: string;
  readonly to?: string;
  readonly warm: boolean;
  readonly total: number;
}

export interface HashtagUse {
  readonly authorId: string;
  readonly authorHandle?: string;
  readonly at: string;
  readonly postId: string;
}

export interface HashtagAnswer extends Founded {
  readonly tag: string;
  readonly label?: string;
  readonly posts: number;
  readonly authors: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly bucket: Bucket;
  readonly adoption: readonly { readonly from: string; readonly to: string; readonly posts: number; readonly adopters: number; readonly adopted: number }[];
  readonly firstUsers: readonly HashtagUse[];
  readonly coHashtags: readonly { readonly value: string; readonly label?: string; readonly posts: number }[];
  readonly languages: readonly { readonly lang: string; readonly posts: number }[];
  readonly groups: readonly { readonly group: string; readonly first: HashtagUse; readonly posts: number; readonly authors: number }[];
  readonly carriers: readonly {
    readonly fromGroup: string;
    readonly toGroup: string;
    readonly first: HashtagUse;
    readonly sourceId: string;
    readonly sourceHandle?: string;
    readonly posts: number;
  }[];
  readonly groupCount: number;
  readonly carrierCount: number;
}

export function bursts(slice: Slice, dimension: Bursting, bucket: BucketChoice, limit: number): Question<BurstsAnswer> {
  return ask(slice, 'bursts', { dimension, bucket: bucket === 'auto' ? '' : bucket, limit });
}

/** The running hour ends with the newest post: the slice's times do not matter. */
export function currentBursts(slice: Slice, dimension: Bursting, limit: number): Question<CurrentBurstsAnswer> {
  return ask({ ...slice, from: '', to: '' }, 'bursts/current', { dimension, limit });
}

export function hashtag(slice: Slice, tag: string, bucket: BucketChoice, group: Carried, limit: number): Question<HashtagAnswer> {
  return ask(slice, `hashtags/${encodeURIComponent(tag)}`, { bucket: bucket === 'auto' ? '' : bucket, group, limit });
}
