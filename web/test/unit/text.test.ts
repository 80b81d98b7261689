import { describe, expect, test } from 'vitest';
import { languageName, valueName } from '../../src/text/names.ts';
import { count, counted, share } from '../../src/text/numbers.ts';
import { parts, webAddress } from '../../src/text/parts.ts';
import { bucketName, rangeName, ticks, urlInstant } from '../../src/text/times.ts';

describe('numbers', () => {
  test('carry separators', () => expect(count(1234567)).toBe('1,234,567'));
  test('agree with their noun', () => expect([counted(1, 'post'), counted(2, 'post')]).toEqual(['1 post', '2 posts']));
  test('do not round a small share to nothing', () => expect([share(1, 100_000), share(1, 230), share(1, 40), share(1, 2), share(0, 9)]).toEqual(['< 0.01 %', '0.43 %', '2.5 %', '50 %', '0 %']));
});

describe('times', () => {
  test('name a range with its last day inside', () => {
    expect(rangeName('2017-08-01', '2017-09-01')).toBe('1 Aug – 31 Aug 2017');
    expect(rangeName('2017-08-01', '2017-08-02')).toBe('1 Aug 2017');
    expect(rangeName('2016-12-31', '2017-01-02')).toBe('31 Dec 2016 – 1 Jan 2017');
    expect(rangeName('2017-08-01T12:00:00Z', '2017-08-01T13:00:00Z')).toBe('1 Aug 2017, 12:00 – 13:00');
    expect(rangeName('', '2017-09-01')).toBe('until 31 Aug 2017');
    expect(rangeName('', '')).toBe('all time');
  });

  test('name a bucket as long as it is', () => {
    expect(bucketName('2017-08-12T00:00:00Z', 'DAY')).toBe('Sat 12 Aug 2017');
    expect(bucketName('2017-08-12T14:00:00Z', 'HOUR')).toBe('12 Aug 2017, 14:00');
    expect(bucketName('2017-09-01T00:00:00Z', 'MONTH')).toBe('Sep 2017');
  });

  test('are plain dates in the URL where they can be', () => {
    expect(urlInstant('2017-08-12T00:00:00Z')).toBe('2017-08-12');
    expect(urlInstant('2017-08-12T14:00:00Z')).toBe('2017-08-12T14:00:00Z');
  });

  test('label an axis at round times, no closer than there is room', () => {
    const days = Array.from({ length: 62 }, (_, n) => Date.UTC(2026, 6, 1 + n));
    const weekly = ticks(days, 10);
    expect([...weekly.values()]).toEqual(['6 Jul 2026', '13 Jul', '20 Jul', '27 Jul', '3 Aug', '10 Aug', '17 Aug', '24 Aug', '31 Aug']);
    expect([...ticks(days, 3).values()]).toEqual(['Jul 2026', 'Aug']);
    expect([...ticks([days[0]!], 5).keys()]).toEqual([0]);
    const years = [2015, 2016, 2017, 2018].map((year) => Date.UTC(year));
    expect([...ticks(years, 4).values()]).toEqual(['2015', '2016', '2017', '2018']);
  });
});

describe('a text', () => {
  const text = 'Привет @ministry! Read https://a.example/x?y=1, (https://b.example/z) about #Карск and #معاهدة_المياه. mail@host.example &#39; #1';

  test('is the sum of its parts', () => expect(parts(text).map((part) => part.text).join('')).toBe(text));

  test('has links, hashtags and mentions of any script', () => {
    expect(parts(text).filter(({ type }) => type !== 'text').map((part) => part.text)).toEqual([
      '@ministry',
      'https://a.example/x?y=1',
      'https://b.example/z',
      '#Карск',
      '#معاهدة_المياه',
    ]);
  });

  test('leads to the web only', () => {
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('https://a.example')).toBe('https://a.example');
  });
});

describe('names', () => {
  test('are English for languages, and the code where there is none', () => {
    expect([languageName('ru'), languageName('und'), languageName('x')]).toEqual(['Russian', 'undetermined', 'x']);
  });
  test('mark hashtags and accounts', () => {
    expect([valueName('hashtag', 'карск'), valueName('author', 'x:1', 'ministry'), valueName('author', 'x:1')]).toEqual(['#карск', '@ministry', 'x:1']);
  });
});
