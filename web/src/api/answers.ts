/** The gateway's answers. Times are RFC 3339, UTC; a field that is unset is left out. */

export interface AsOf {
  readonly position: number;
  readonly recordedAt?: string;
}

export interface LeftOut {
  readonly reason: string;
  readonly posts: number;
}

/** What an answer rests on. Together, the posts considered and those left out are the slice. */
export interface Evidence {
  readonly method: string;
  readonly version: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly models: readonly string[];
  readonly position: number;
  readonly considered: number;
  readonly leftOut: readonly LeftOut[];
  /** Path and query at the gateway that list the posts considered. */
  readonly postsLink: string;
}

/** What every answer over a slice carries. */
export interface Founded {
  readonly asOf: AsOf;
  readonly evidence?: Evidence;
}

/** The sentiment of posts together, -1 to 1, with 95 % intervals. Only posts that were judged count. */
export interface SentimentMeasure {
  readonly posts: number;
  readonly mean?: number;
  readonly meanLow?: number;
  readonly meanHigh?: number;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  readonly net?: number;
  readonly netLow?: number;
  readonly netHigh?: number;
}

export interface Corpus {
  readonly corpus: string;
  readonly posts: number;
  readonly authors: number;
  /** People and offices that accounts belong to. */
  readonly actors?: number;
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

/** Probabilities; all 0 where the model does not know the language. */
export interface Sentiment {
  readonly label: 'negative' | 'neutral' | 'positive' | 'unknown';
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  readonly score?: number;
  readonly model: string;
}

export interface Enrichment {
  readonly lang: string;
  readonly sentiment?: Sentiment;
  readonly topics?: readonly string[];
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
  readonly enrichment?: Enrichment;
}

export interface PostsAnswer extends Founded {
  readonly items: readonly Post[];
  readonly nextPageToken?: string;
  readonly total: number;
}

export type Bucket = 'MINUTE' | 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

export interface TimelineItem {
  readonly from: string;
  readonly to: string;
  readonly group?: string;
  readonly posts: number;
  readonly sentiment?: SentimentMeasure;
}

export interface TimelineAnswer extends Founded {
  readonly items: readonly TimelineItem[];
  readonly bucket: Bucket;
  readonly total: number;
  readonly sentiment?: SentimentMeasure;
}

export interface TopItem {
  readonly value: string;
  readonly label?: string;
  readonly posts: number;
  readonly sentiment?: SentimentMeasure;
}

export interface TopAnswer extends Founded {
  readonly items: readonly TopItem[];
  /** Different values in the slice. */
  readonly values: number;
  /** Posts in the slice. */
  readonly total: number;
}

export type NodeType = 'ACCOUNT' | 'HASHTAG' | 'DOMAIN';

export interface Node {
  readonly id: string;
  readonly type?: NodeType;
  readonly handle?: string;
  readonly inDegree: number;
  readonly outDegree: number;
  readonly weightedInDegree: number;
  readonly weightedOutDegree: number;
  readonly pageRank: number;
  /** From here to clustering only what was asked for. */
  readonly hub?: number;
  readonly authority?: number;
  readonly betweenness?: number;
  /** Standard error; 0 where exact. */
  readonly betweennessError?: number;
  readonly closeness?: number;
  readonly harmonic?: number;
  readonly core?: number;
  readonly clustering?: number;
  /** 0 is the largest. */
  readonly community: number;
  /** Name of its group, where groups were asked for and it is in one. */
  readonly group?: string;
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  readonly source: string;
  readonly target: string;
  readonly kind: 'MENTION' | 'REPLY' | 'REPOST' | 'QUOTE' | 'USE' | 'TOGETHER' | 'COMMON' | 'TIE';
  readonly weight: number;
}

export interface Size {
  readonly nodes: number;
  readonly edges: number;
}

export interface NetworkAnswer extends Founded {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly total: Size;
  readonly cut?: Size;
  readonly method?: {
    readonly directed?: boolean;
    readonly leftOut?: { readonly bound: number; readonly count: number; readonly heaviest: readonly string[] };
    readonly seed: number;
    readonly quality: string;
    readonly resolution: number;
    /** In which the communities were looked for. */
    readonly runs: number;
    readonly pageRankDamping: number;
    readonly modularity: number;
    readonly communities: number;
    /** Where betweenness or closeness was asked for. */
    readonly paths?: { readonly sources: number; readonly errorBound: number; readonly confidence: number };
  };
}

/** An event `burst` of the live channel: something begins to burst in the running hour. */
export interface LiveBurst {
  readonly dimension: 'hashtag' | 'word' | 'domain' | 'author';
  readonly value: string;
  readonly label?: string;
  readonly posts: number;
  readonly expected: number;
}

/** An event `posts` of the live channel: posts that have just become searchable. */
export interface LivePosts {
  readonly position: number;
  readonly posts: number;
}
