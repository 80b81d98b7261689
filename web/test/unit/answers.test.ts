import { describe, expect, test } from 'vitest';
import * as gateway from '../../src/api/gateway.ts';
import { Problem } from '../../src/api/problem.ts';
import { pauseAfter } from '../../src/frame/live-channel.ts';
import { Rate } from '../../src/frame/rate.ts';
import { csv } from '../../src/save/csv.ts';
import { START } from '../../src/slice/view.ts';

const slice = { ...START, corpus: 'demo', q: 'a & b', from: '2026-07-01' };

describe('a question', () => {
  test('says what the slice says and leaves the usual out', () => {
    expect(gateway.timeline(slice, 'auto', 'none').url).toBe('/v1/corpora/demo/timeline?q=a+%26+b&from=2026-07-01');
    expect(gateway.top({ ...START, corpus: 'demo', minPosition: 7 }, 'hashtag', 12).url).toBe('/v1/corpora/demo/top?dimension=hashtag&limit=12&minPosition=7');
  });
});

describe('a problem', () => {
  const refused = (body: unknown, headers = {}) => Problem.of(new Response(JSON.stringify(body), { status: 400, statusText: 'Bad Request', headers }));

  test('tells the column of a query that cannot be read', async () => {
    const problem = await refused({ title: 'Bad request', detail: 'Query: a bracket is open at column 7', errors: [{ field: 'q', description: 'a bracket is open' }] });
    expect(problem.query).toEqual({ message: 'a bracket is open', column: 7 });
  });

  test('is not the query’s where another field is wrong', async () => {
    expect((await refused({ detail: 'bucket: no fortnight', errors: [{ field: 'bucket', description: 'no fortnight' }] })).query).toBeUndefined();
  });

  test('carries the trace, wherever it is said', async () => {
    expect((await refused({ traceId: 'abc' })).traceId).toBe('abc');
    expect((await refused({}, { 'x-trace-id': 'def' })).traceId).toBe('def');
  });

  test('is told even where the answer is no JSON', async () => {
    const problem = await Problem.of(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    expect([problem.status, problem.title]).toEqual([502, '502 Bad Gateway']);
  });
});

describe('a CSV file', () => {
  test('quotes what needs it, and disarms formulas', () => {
    expect(csv(['text', 'n'], [['a "b", c', 1], ['=1+1', -2], [undefined, 3]])).toBe('text,n\r\n"a ""b"", c",1\r\n\'=1+1,-2\r\n,3\r\n');
  });
});

describe('the rate of the live channel', () => {
  test('forgets what is older than a minute', () => {
    const rate = new Rate();
    rate.add(3, 0);
    rate.add(4, 30_000);
    expect([rate.perMinute(59_999), rate.perMinute(60_000), rate.perMinute(90_000)]).toEqual([7, 4, 0]);
  });
});

test('a live channel that is refused waits longer each time, up to half a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});
