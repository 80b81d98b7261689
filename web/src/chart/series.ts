import type { Bucket, TimelineAnswer } from '../api/answers.ts';

/** One series of a timeline, aligned with its buckets. */
export interface Series {
  /** The group's value; empty where the timeline is not split. */
  readonly value: string;
  readonly posts: readonly number[];
  readonly total: number;
  /** Number of its colour, `--series-n`; nothing for the rest. */
  readonly slot: number | undefined;
}

/** A timeline as a chart wants it: buckets once, series in the order of their size, the rest last. */
export interface SeriesTable {
  readonly bucket: Bucket;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly series: readonly Series[];
}

const REST = 'other';

/** The posts of the fullest bucket. */
export function fullest({ items }: TimelineAnswer): number {
  const sums = new Map<string, number>();
  for (const { from, posts } of items) sums.set(from, (sums.get(from) ?? 0) + posts);
  return Math.max(0, ...sums.values());
}

export function seriesOf(answer: TimelineAnswer, slots: (values: readonly string[]) => ReadonlyMap<string, number>): SeriesTable {
  const ends = new Map(answer.items.map((item) => [item.from, item.to]));
  const from = [...ends.keys()].sort((a, b) => Date.parse(a) - Date.parse(b));
  const index = new Map(from.map((start, i) => [start, i]));
  const groups = new Map<string, number[]>();
  for (const { group = '', from: start, posts } of answer.items) {
    const row = groups.get(group) ?? new Array<number>(from.length).fill(0);
    row[index.get(start)!] = posts;
    groups.set(group, row);
  }
  const sized = [...groups].map(([value, posts]) => ({ value, posts, total: posts.reduce((sum, n) => sum + n, 0) }));
  sized.sort((a, b) => Number(a.value === REST) - Number(b.value === REST) || b.total - a.total);
  const shown = sized.filter(({ total }) => total > 0);
  const slot = slots(shown.map(({ value }) => value).filter((value) => value !== REST));
  return { bucket: answer.bucket, from, to: from.map((start) => ends.get(start)!), series: shown.map((row) => ({ ...row, slot: slot.get(row.value) })) };
}
