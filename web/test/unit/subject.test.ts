import { describe, expect, test } from 'vitest';
import { subject } from '../../src/api/gateway.ts';
import { clauseOf, heading, noun } from '../../src/network/subject.ts';
import { relationHeat } from '../../src/network/relation-heat.ts';
import type { Relation } from '../../src/api/network.ts';

describe('the subject of a network', () => {
  test('asks for interactions only of accounts, and for a side only where there are two', () => {
    expect(subject({ of: 'accounts', project: 'contents', kinds: ['reply'] })).toEqual({ kinds: 'reply' });
    expect(subject({ of: 'hashtags', project: 'contents', kinds: ['reply'] })).toEqual({ of: 'hashtags' });
    expect(subject({ of: 'account_domain', project: 'contents', kinds: [] })).toEqual({ of: 'account_domain', project: 'contents' });
    expect(subject({ of: 'account_domain', project: 'none', kinds: [] })).toEqual({ of: 'account_domain' });
  });

  test('names the network and its nodes', () => {
    expect(heading({ of: 'account_domain', project: 'contents' })).toBe('Domains of the same accounts');
    expect(heading({ of: 'account_hashtag', project: 'accounts' })).toBe('Accounts that use the same hashtags');
    expect([noun({ of: 'accounts', project: 'none' }), noun({ of: 'account_hashtag', project: 'none' }), noun({ of: 'hashtags', project: 'none' })]).toEqual(['account', 'node', 'hashtag']);
  });

  test('finds the posts of a node', () => {
    expect(clauseOf({ id: '#news', type: 'HASHTAG' })).toEqual(['hashtag', 'news']);
    expect(clauseOf({ id: 'example.org', type: 'DOMAIN' })).toEqual(['domain', 'example.org']);
    expect(clauseOf({ id: 'x:1' })).toEqual(['author', 'x:1']);
  });
});

describe('relations as a table', () => {
  const relation = (from: string, to: string, posts: number, mean: number, tone: Relation['tone']): Relation => ({
    from: { value: from },
    to: { value: to },
    posts,
    back: 1,
    reciprocity: 0.5,
    sentiment: { posts: 5, mean, negative: 0.2 },
    tone,
  });

  test('has who says most first, and what is open in grey', () => {
    const heat = relationHeat([relation('A', 'B', 3, 0.4, 'FRIENDLY'), relation('C', 'B', 9, -0.2, 'OPEN')], 'x', ({ q }) => q ?? '');
    expect(heat.rows.map(({ name }) => name)).toEqual(['B', 'C', 'A']);
    expect(heat.rows[0]).toMatchObject({ href: 'x AND country:B' });
    expect(heat.cells[2]![0]).toMatchObject({ text: '3', value: 0.4, few: false });
    expect(heat.cells[1]![0]).toMatchObject({ text: '9', few: true });
    expect(heat.cells[0]).toEqual([undefined, undefined, undefined]);
  });
});
