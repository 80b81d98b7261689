import type { CodingAnswer } from '../api/content.ts';
import type { Lines, Point } from '../chart/lines-drawing.ts';
import { FEW } from '../text/mood.ts';

const DAY = 86_400_000;

/**
 * The buckets that a picture has. Where most are without any post, as with speeches that are given once a year, those are
 * left out, so that the others stand side by side.
 */
export function telling(items: CodingAnswer['items']): CodingAnswer['items'] {
  const times = items.filter(({ from }) => from !== undefined);
  const filled = times.filter(({ coded }) => coded.posts > 0);
  return 2 * filled.length < times.length ? filled : times;
}

/** The lines of the categories that are found at all, the largest first, all on one scale. */
export function topicLines({ items, all }: Pick<CodingAnswer, 'items' | 'all'>): (readonly [category: string, lines: Lines])[] {
  const times = telling(items);
  const found = all.categories.filter(({ posts }) => posts > 0).sort((a, b) => b.posts - a.posts);
  const shown = found.map(({ category }) => ({
    category,
    points: times.map(({ coded }) => {
      const share = coded.categories.find((c) => c.category === category);
      return share?.share === undefined || coded.posts < FEW ? undefined : { value: share.share, low: share.low, high: share.high };
    }),
  }));
  const sure = (point: Point | undefined) => (point && wide(point) < 2 * point.value ? point.value : 0);
  const highest = Math.max(...found.map(({ share }) => share ?? 0), ...shown.flatMap(({ points }) => points.map(sure)), 0);
  const most = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1].find((step) => step >= highest) ?? 1;
  const from = times.map((item) => item.from!);
  const to = times.map((item) => item.to!);
  // An interval that is wider than the whole scale tells nothing.
  const kept = (points: readonly (Point | undefined)[]) => points.map((point) => (point && wide(point) <= most ? point : undefined));
  return shown.map(({ category, points }) => [
    category,
    { from, to, lines: [{ name: 'share', colour: 'accent', points: kept(points) }], least: 0, most, marks: [0, most], written: (n) => `${Number((100 * n).toPrecision(2))} %` },
  ]);
}

/** A bucket that divides the range into no more than some hundred. */
export function bucketFor(from: string, to: string): 'hour' | 'day' | 'week' | 'month' | 'year' {
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days <= 2) return 'hour';
  if (days <= 62) return 'day';
  if (days <= 430) return 'week';
  return days <= 3000 ? 'month' : 'year';
}

function wide({ low, high }: Point): number {
  return (high ?? 1) - (low ?? 0);
}
