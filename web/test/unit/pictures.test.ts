import { describe, expect, test } from 'vitest';
import { formatWeights, parseWeights } from '../../src/accounts/measures.ts';
import type { CodingAnswer } from '../../src/api/content.ts';
import { fullness, greatest } from '../../src/chart/heat.ts';
import { linesDrawing, runs, type Lines } from '../../src/chart/lines-drawing.ts';
import { bucketFor, topicLines } from '../../src/content/topic-lines.ts';
import { both } from '../../src/slice/query.ts';
import { moodColour, moodName } from '../../src/text/mood.ts';
import { topicName } from '../../src/text/names.ts';
import { signed } from '../../src/text/numbers.ts';
import { duration } from '../../src/text/times.ts';
import { burstRows, Stretch } from '../../src/trends/burst-strip.ts';

describe('a mood', () => {
  test('is written with its sign and interval', () => {
    expect([signed(-0.123), signed(0.5), signed(-0.001)]).toEqual(['−0.12', '+0.50', '0.00']);
    const shares = { negative: 0.4, neutral: 0.3, positive: 0.3 };
    expect(moodName({ posts: 1234, mean: -0.12, meanLow: -0.15, meanHigh: -0.09, ...shares })).toBe('mood −0.12 (−0.15 to −0.09), 1,234 posts judged');
    expect(moodName({ posts: 0, ...shares })).toBe('mood not known');
  });

  test('is grey at zero and full at one half', () => {
    expect(moodColour(0)).toContain('0%, var(--rest)');
    expect(moodColour(-0.7)).toContain('var(--bad) 100%');
    expect(moodColour(0.25)).toContain('var(--good) 50%');
  });
});

describe('lines', () => {
  const day = (n: number) => `2026-07-0${n}T00:00:00Z`;
  const lines: Lines = {
    from: [day(1), day(2), day(3)],
    to: [day(2), day(3), day(4)],
    lines: [{ name: 'a <b>', colour: 'accent', points: [{ value: 0.5, low: 0.4, high: 0.6 }, undefined, { value: 0.2 }] }],
    least: 0,
    most: 1,
    marks: [0, 1],
    written: String,
  };

  test('break where nothing is known', () => {
    expect(runs(lines.lines[0]!.points).map((run) => run.map(([bucket]) => bucket))).toEqual([[0], [2]]);
    const drawn = linesDrawing(lines, { width: 300, height: 100 }, () => '#000');
    expect(drawn.match(/<circle/g)?.length).toBe(2);
    expect(drawn).not.toContain('NaN');
  });
});

describe('a coloured table', () => {
  const cell = (value: number, few = false) => ({ value, text: '', title: '', few });

  test('takes its scale from fields with enough posts', () => {
    expect(greatest([[cell(0.2), cell(0.9, true)], [undefined, cell(-0.4)]])).toBe(0.4);
    expect(fullness(cell(-0.1), { most: 0.4 })).toBe(0.25);
  });
});

describe('the weights of an index', () => {
  test('are all alike where the URL says nothing, and then it says nothing', () => {
    expect(new Set(parseWeights('').values())).toEqual(new Set([1]));
    expect(formatWeights(parseWeights(''))).toBe('');
  });

  test('survive their own URL, without what weighs nothing', () => {
    expect(formatWeights(parseWeights('reach:2,activity:1,dreams:3'))).toBe('reach:2,activity:1');
  });
});

describe('bursts', () => {
  const burst = (value: string, from: number, strength: number) => ({ value, from: `2026-07-0${from}T00:00:00Z`, to: `2026-07-0${from + 1}T00:00:00Z`, strength, posts: 20, slicePosts: 50, total: 80, postsLink: '' });

  test('stand in one row for each value, the strongest value first', () => {
    const rows = burstRows([burst('a', 5, 2), burst('b', 3, 9), burst('a', 1, 3)]);
    expect(rows.map(({ value, bursts }) => [value, bursts.map(({ from }) => from.slice(8, 10))])).toEqual([['b', ['03']], ['a', ['01', '05']]]);
  });

  test('lie where their time is', () => {
    const stretch = new Stretch('2026-07-01', '2026-07-05');
    expect([stretch.at('2026-07-02'), stretch.at('2026-06-01'), stretch.at('2026-08-01')]).toEqual([0.25, 0, 1]);
  });
});

describe('two queries', () => {
  test('are joined without changing what either means', () => {
    expect(both('lang:ru', 'water OR treaty')).toBe('lang:ru AND (water OR treaty)');
    expect(both('', 'water treaty')).toBe('water treaty');
    expect(both('lang:ru', 'lang:ru')).toBe('lang:ru');
  });
});

describe('names and times', () => {
  test('are plain', () => {
    expect([topicName('internet-governance'), topicName('trade/tariffs-eu')]).toEqual(['Internet governance', 'Trade: tariffs eu']);
    expect([duration(40_000), duration(5_400_000), duration(400_000_000)]).toEqual(['40 s', '1 h 30 min', '5 days']);
  });
});

describe('topics over time', () => {
  const coded = (posts: number, n: number) => ({ posts, coded: n, categories: [{ category: 'a', posts: n, share: n / posts, low: n / posts - 0.05, high: n / posts + 0.05 }, { category: 'b', posts: 0, share: 0, low: 0, high: 0.1 }] });

  test('show what is found, on one scale, and leave small buckets open', () => {
    const item = (day: number, posts: number, n: number) => ({ from: `2026-07-0${day}T00:00:00Z`, to: `2026-07-0${day + 1}T00:00:00Z`, coded: coded(posts, n) });
    const answer = { items: [item(1, 100, 15), item(2, 4, 4)], all: coded(104, 19) } as unknown as CodingAnswer;
    const [only, ...rest] = topicLines(answer);
    expect([only?.[0], only?.[1].most, rest.length]).toEqual(['a', 0.2, 0]);
    expect(only?.[1].lines[0]?.points.map((point) => point?.value)).toEqual([0.15, undefined]);
    expect([bucketFor('2026-07-01', '2026-07-02'), bucketFor('2015-01-01', '2021-01-01')]).toEqual(['hour', 'month']);
  });
});
