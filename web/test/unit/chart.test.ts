import { describe, expect, test } from 'vitest';
import type { TimelineAnswer } from '../../src/api/answers.ts';
import { barChartOption, roundStep } from '../../src/chart/bar-chart-option.ts';
import { ColourSlots } from '../../src/chart/colour-slots.ts';
import { seriesOf } from '../../src/chart/series.ts';

const item = (day: number, group: string, posts: number) => ({ from: `2026-07-0${day}T00:00:00Z`, to: `2026-07-0${day + 1}T00:00:00Z`, group, posts });
const answer: TimelineAnswer = {
  bucket: 'DAY',
  total: 25,
  asOf: { position: 1 },
  items: [item(1, 'other', 9), item(2, 'other', 8), item(1, 'en', 1), item(2, 'en', 2), item(1, 'ru', 5), item(2, 'ru', 0), item(1, 'fr', 0), item(2, 'fr', 0)],
};

describe('the series of a timeline', () => {
  const table = seriesOf(answer, new ColourSlots(7).of);

  test('come by size, the rest last, the empty not at all', () => {
    expect(table.series.map(({ value, total }) => [value, total])).toEqual([['ru', 5], ['en', 3], ['other', 17]]);
  });

  test('align with their buckets', () => {
    expect(table.from).toEqual(['2026-07-01T00:00:00Z', '2026-07-02T00:00:00Z']);
    expect(table.series[1]?.posts).toEqual([1, 2]);
  });

  test('stack on a zero-based axis that ends at a round number', () => {
    const option = barChartOption(table, 600, () => '#000') as { yAxis: { max: number; interval: number }; series: { stack: string }[] };
    expect(option.yAxis).toMatchObject({ max: 15, interval: 5 });
    expect(option.series.every(({ stack }) => stack === 'posts')).toBe(true);
  });

  test('have round steps', () => expect([0, 0.3, 2.2, 3, 20, 21, 700].map(roundStep)).toEqual([1, 1, 5, 5, 20, 25, 1000]));
});

describe('colours', () => {
  test('stay with their value when the slice narrows', () => {
    const slots = new ColourSlots(3);
    expect([...slots.of(['en', 'ru', 'ar']).values()]).toEqual([0, 1, 2]);
    expect(slots.of(['ru']).get('ru')).toBe(1);
  });

  test('are never shared, and the last values go without', () => {
    const slots = new ColourSlots(2);
    slots.of(['en', 'ru']);
    const given = slots.of(['es', 'fr', 'ar']);
    expect(new Set(given.values()).size).toBe(given.size);
    expect(given.has('ar')).toBe(false);
  });
});
