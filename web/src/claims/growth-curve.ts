import type { GrowthPoint } from '../api/claims.ts';
import type { Lines } from '../chart/lines-drawing.ts';
import { count } from '../text/numbers.ts';

const BUCKETS = 120;

/** How many posts there were at equal steps of time: the last point known at each. */
export function growthLines(curve: readonly GrowthPoint[]): Lines {
  const times = curve.map(({ at }) => Date.parse(at));
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? first;
  const step = Math.max(1000, (last - first) / BUCKETS);
  const starts = Array.from({ length: Math.max(1, Math.ceil((last - first) / step)) }, (_, i) => first + i * step);
  let known = 0;
  const points = starts.map((start) => {
    while (known + 1 < times.length && times[known + 1]! <= start + step) known++;
    return { value: curve[known]?.posts ?? 0 };
  });
  const most = Math.max(1, curve.at(-1)?.posts ?? 1);
  const iso = (time: number) => new Date(time).toISOString();
  return { from: starts.map(iso), to: starts.map((start) => iso(start + step)), lines: [{ name: 'posts', colour: 'accent', points }], least: 0, most, marks: [0, most], written: count };
}
