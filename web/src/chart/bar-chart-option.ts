import type { EChartsCoreOption } from 'echarts/core';
import { count } from '../text/numbers.ts';
import { ticks } from '../text/times.ts';
import type { Series, SeriesTable } from './series.ts';

/** Width of an axis label in pixels, near enough to keep labels apart. */
const LABEL = 84;
const DIGIT = 7;

/** Stacked bars over time: zero-based, thin axes, one bar per bucket, labels at round times only. */
export function barChartOption(table: SeriesTable, width: number, colour: (name: string) => string): EChartsCoreOption {
  const { step, top, left } = barScale(Math.max(0, ...table.from.map((_, i) => table.series.reduce((sum, { posts }) => sum + posts[i]!, 0))));
  const named = ticks(table.from.map(Date.parse), Math.max(2, Math.floor((width - left) / LABEL)));
  const label = { color: colour('muted'), fontSize: 12, fontFamily: 'system-ui, sans-serif' };
  return {
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    grid: { left, right: 8, top: 8, bottom: 24, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: table.from as string[],
      axisLine: { lineStyle: { color: colour('muted'), width: 1 } },
      axisTick: { interval: (i: number) => named.has(i), lineStyle: { color: colour('muted') }, length: 4 },
      axisLabel: { ...label, interval: (i: number) => named.has(i), formatter: (_: string, i: number) => named.get(i) ?? '', align: 'left', padding: [0, 0, 0, -2], hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      max: top,
      interval: step,
      axisLabel: { ...label, formatter: count },
      splitLine: { lineStyle: { color: colour('line'), width: 1 } },
    },
    series: table.series.map((series) => ({
      type: 'bar',
      name: series.value,
      stack: 'posts',
      data: series.posts as number[],
      barCategoryGap: table.from.length > width / 5 ? '0%' : '16%',
      itemStyle: { color: colour(colourName(series)) },
      emphasis: { disabled: true },
      silent: true,
    })),
  };
}

/** The value axis of bars, by the highest of them: its marks, its end, and the pixels that it takes. */
export function barScale(highest: number): { readonly step: number; readonly top: number; readonly left: number } {
  const step = roundStep(highest / 5);
  const top = Math.max(step, Math.ceil(highest / step) * step);
  return { step, top, left: count(top).length * DIGIT + 10 };
}

export function colourName({ slot, value }: Pick<Series, 'slot' | 'value'>): string {
  return slot === undefined ? (value === '' ? 'accent' : 'rest') : `series-${slot}`;
}

/** The next of 1, 2, 2.5 and 5 times a power of ten that is a whole number: steps that are easily read. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 2.5, 5, 10].map((n) => n * power).find((step) => step >= least && Number.isInteger(step)) ?? 1;
}
