import { describe, expect, test } from 'vitest';
import type { TraceAnswer } from '../../src/api/claims.ts';
import type { CoordinatedGroup, CoordinationAnswer } from '../../src/api/coordination.ts';
import { claimFinding } from '../../src/claims/claim-finding.ts';
import { groupFinding } from '../../src/coordination/group-finding.ts';
import { readObject, readSighting, writeObject, writeSighting } from '../../src/finding/lines.ts';

const page = 'http://127.0.0.1:8080/?corpus=demo';

describe('a finding', () => {
  const example = (id: string) => ({ id, authorId: 'x:1', createdAt: '2026-07-01T10:00:00Z', text: 'a' });
  const group = {
    number: 1, memberCount: 3, members: [{ id: 'x:1', handle: 'ada', pairs: 2, partners: 1 }, { id: 'x:2', pairs: 2, partners: 1 }], edges: 1, pairs: 2, objectCount: 2,
    objects: [
      { layer: 'HASHTAGS', name: 'peace water', pairs: 2, examples: [example('x:10'), example('x:11')], postsLink: '/v1/corpora/demo/posts?q=hashtag:peace', versions: [], versionCount: 0 },
      { layer: 'TEXT', pairs: 1, examples: [], postsLink: '', versions: [], versionCount: 0 },
    ],
    lags: { least: 0, lower: 1, median: 4, upper: 5, greatest: 9 }, firstAt: '2026-07-01T10:00:00Z', lastAt: '2026-07-02T10:00:00Z', p: 3e-9, posts: { posts: 9, originals: 4 },
  } satisfies CoordinatedGroup;
  const answer = { method: { window: 10, minParticipation: 2, version: '1' }, asOf: { position: 7 } } as CoordinationAnswer;

  test('of a group names its accounts, what they shared and where that can be seen', () => {
    const draft = groupFinding(answer, group, { corpus: 'demo', page });
    expect(draft).toMatchObject({ kind: 'GROUP', title: '3 accounts around @ada that share sets of hashtags within 10 s', accounts: ['x:1', 'x:2'], from: group.firstAt, to: group.lastAt });
    expect(draft.objects).toEqual([{ type: 'hashtag', value: 'peace' }, { type: 'hashtag', value: 'water' }]);
    expect(draft.evidence).toEqual([page, '/v1/corpora/demo/posts?q=hashtag:peace', '/v1/corpora/demo/posts/x%3A10', '/v1/corpora/demo/posts/x%3A11']);
    expect(draft.sightings).toEqual(['x:10', 'x:11'].map((post) => ({ at: '2026-07-01T10:00:00Z', account: 'x:1', post })));
    expect(draft.notes).toContain('1 further account of the group is not listed');
  });

  test('of a claim begins with the earliest known account, and says what is missing before it', () => {
    const carrier = (id: string) => ({ account: { id }, order: 1, firstAt: '2026-07-01T10:00:00Z', firstPostId: `${id}0`, appearances: 1, reposts: 0, passedOn: 0 });
    const trace = {
      claim: { links: [], text: 'The water\nis gone', postMissing: false },
      total: { appearances: 5, reposts: 2, accounts: 3, reach: 0, reachKnown: 0, ways: [], firstAt: '2026-07-01T10:00:00Z' },
      origin: { earliest: { postId: 'x:90', author: { id: 'x:9', handle: 'eve' }, createdAt: '2026-07-01T10:00:00Z' }, missing: [{ appearances: 1, before: '', mayBeEarlier: true }], missingTotal: 1 },
      appearances: [{ postId: 'x:90', author: { id: 'x:9' }, createdAt: '2026-07-01T10:00:00Z' }],
      first: [carrier('x:9'), carrier('x:2')],
      leading: [carrier('x:3')],
      asOf: { position: 7 },
    } as unknown as TraceAnswer;
    const draft = claimFinding(trace, { corpus: 'demo', page, answer: '/v1/corpora/demo/trace?text=a' });
    expect(draft).toMatchObject({ kind: 'CLAIM', title: '“The water is gone”, earliest by @eve', accounts: ['x:9', 'x:2', 'x:3'], from: '2026-07-01T10:00:00Z' });
    expect(draft.objects).toEqual([{ type: 'text', value: 'The water is gone' }, { type: 'post', value: 'x:90' }]);
    expect(draft.evidence!.slice(0, 3)).toEqual([page, '/v1/corpora/demo/trace?text=a', '/v1/corpora/demo/posts/x%3A90']);
    expect(draft.notes).toContain('may be earlier');
    expect(draft.sightings).toEqual([{ at: '2026-07-01T10:00:00Z', account: 'x:9', post: 'x:90' }]);
    expect(draft).not.toHaveProperty('to');
  });

  test('has objects and sightings as lines that are read back', () => {
    expect(readObject(writeObject({ type: 'LINK', value: 'https://example.org/a b' }))).toEqual({ type: 'link', value: 'https://example.org/a b' });
    const sighting = { at: '2026-07-01T10:00:00Z', account: 'x:1', post: 'x:2' };
    expect(readSighting(writeSighting(sighting))).toEqual(sighting);
    expect(readSighting('2026-07-01T10:00:00Z  x:1')).toEqual({ at: '2026-07-01T10:00:00Z', account: 'x:1' });
  });
});
