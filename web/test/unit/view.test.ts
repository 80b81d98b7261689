import { describe, expect, test } from 'vitest';
import { START, formatView, parseView, type View } from '../../src/slice/view.ts';

describe('a view', () => {
  test('survives its own URL', () => {
    const view: View = {
      ...START,
      corpus: 'demo',
      q: 'hashtag:"мир & труд" AND author:"x:1"',
      from: '2026-07-01',
      to: '2026-07-02T12:30:00Z',
      tab: 'network',
      by: 'kind',
      bucket: 'hour',
      sort: 'oldest',
      kinds: ['mention', 'quote'],
      limit: 1000,
      seed: 0,
      node: 'x:ministry',
      imported: 'blogs',
      grouped: 'attribute',
      attribute: 'side',
      windows: 'week',
      window: '2026-07-06',
    };
    expect(parseView(formatView(view))).toEqual(view);
  });

  test('says only what differs from the usual', () => {
    expect(formatView({ ...START, corpus: 'demo', minPosition: 12 })).toBe('?corpus=demo');
  });

  test('takes the usual for what it does not understand', () => {
    expect(parseView('?tab=dreams&limit=-4&seed=x&from=yesterday&kinds=like,reply&bucket=fortnight')).toEqual({ ...START, kinds: ['reply'] });
  });
});
