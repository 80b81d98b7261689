/** The gateway's answers. Times are RFC 3339, UTC; a field that is unset is left out. */

export interface AsOf {
  readonly position: number;
  readonly recordedAt?: string;
}

export interface Corpus {
  readonly corpus: string;
  readonly posts: number;
  readonly authors: number;
  readonly from?: string;
  readonly to?: string;
}

export interface CorporaAnswer {
  readonly items: readonly Corpus[];
}

export type Kind = 'ORIGINAL' | 'REPLY' | 'REPOST' | 'QUOTE' | 'DOCUMENT' | 'UNSPECIFIED';

export interface Author {
  readonly id: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly followers?: number;
  readonly verified?: boolean;
}

export interface PostReference {
  readonly postId?: string;
  readonly authorId?: string;
  readonly authorHandle?: string;
}

export interface Metrics {
  readonly likes?: number;
  readonly reposts?: number;
  readonly replies?: number;
  readonly quotes?: number;
  readonly views?: number;
}

export interface Post {
  readonly id: string;
  readonly platform: string;
  readonly url?: string;
  readonly kind: Kind;
  readonly author: Author;
  readonly createdAt: string;
  readonly text: string;
  readonly title?: string;
  readonly lang?: string;
  readonly inReplyTo?: PostReference;
  readonly repostOf?: PostReference;
  readonly quoteOf?: PostReference;
  readonly metrics?: Metrics;
  readonly enrichment?: { readonly lang: string };
}

export interface PostsAnswer {
  readonly items: readonly Post[];
  readonly nextPageToken?: string;
  readonly total: number;
  readonly asOf: AsOf;
}

export type Bucket = 'MINUTE' | 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

export interface TimelineItem {
  readonly from: string;
  readonly to: string;
  readonly group?: string;
  readonly posts: number;
}

export interface TimelineAnswer {
  readonly items: readonly TimelineItem[];
  readonly bucket: Bucket;
  readonly total: number;
  readonly asOf: AsOf;
}

export interface TopItem {
  readonly value: string;
  readonly label?: string;
  readonly posts: number;
}

export interface TopAnswer {
  readonly items: readonly TopItem[];
  /** Different values in the slice. */
  readonly values: number;
  /** Posts in the slice. */
  readonly total: number;
  readonly asOf: AsOf;
}

export interface Node {
  readonly id: string;
  readonly handle?: string;
  readonly inDegree: number;
  readonly outDegree: number;
  readonly weightedInDegree: number;
  readonly weightedOutDegree: number;
  readonly pageRank: number;
  /** 0 is the largest. */
  readonly community: number;
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  readonly source: string;
  readonly target: string;
  readonly kind: 'MENTION' | 'REPLY' | 'REPOST' | 'QUOTE';
  readonly weight: number;
}

export interface Size {
  readonly nodes: number;
  readonly edges: number;
}

export interface NetworkAnswer {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly total: Size;
  readonly cut?: Size;
  readonly method?: {
    readonly seed: number;
    readonly resolution: number;
    readonly pageRankDamping: number;
    readonly modularity: number;
    readonly communities: number;
  };
  readonly asOf: AsOf;
}

/** An event `posts` of the live channel: posts that have just become searchable. */
export interface LivePosts {
  readonly position: number;
  readonly posts: number;
}
