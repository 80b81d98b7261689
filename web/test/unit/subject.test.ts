import { describe, expect, test } from 'vitest';
import { network, networkFile, type Relation } from '../../src/api/network.ts';
import { clauseOf, heading, noun } from '../../src/network/subject.ts';
import { relationHeat } from '../../src/network/relation-heat.ts';
import { START, type View } from '../../src/slice/view.ts';

describe('the subject of a network', () => {
  const asked = (change: Partial<View>) => Object.fromEntries(new URL(network({ ...START, corpus: 'demo', ...change }, START).url, 'http://x').searchParams);
  const usual = { limit: '500', seed: '1' };

  test('asks for interactions only of accounts, and for a side only where there are two', () => {
    expect(asked({ project: 'contents', kinds: ['reply'] })).toEqual({ kinds: 'reply', ...usual });
    expect(asked({ of: 'hashtags', project: 'contents', kinds: ['reply'] })).toEqual({ of: 'hashtags', ...usual });
    expect(asked({ of: 'account_domain', project: 'contents' })).toEqual({ of: 'account_domain', project: 'contents', ...usual });
    expect(asked({ of: 'account_domain' })).toEqual({ of: 'account_domain', ...usual });
  });

  test('of an imported network is that alone, and may be grouped by what it tells', () => {
    const imported = { imported: 'blogs', q: 'water', from: '2024-01-01' };
    expect(asked({ ...imported, kinds: ['reply'] })).toEqual({ imported: 'blogs', ...usual });
    expect(asked({ ...imported, grouped: 'attribute', attribute: 'side' })).toEqual({ imported: 'blogs', by: 'attribute', attribute: 'side', ...usual });
    expect(asked({ grouped: 'attribute', attribute: 'side' })).toEqual(usual);
    expect(asked({ ...imported, grouped: 'language' })).toEqual({ imported: 'blogs', ...usual });
  });

  test('is grouped in answers, but not in files', () => {
    expect(asked({ grouped: 'country' })).toEqual({ by: 'country', ...usual });
    expect(asked({ grouped: 'stance', target: 'pact' })).toEqual({ by: 'stance', target: 'pact', ...usual });
    expect(asked({ grouped: 'stance' })).toEqual(usual);
    expect(networkFile({ ...START, corpus: 'demo' }, START, 'gexf')).toBe('/v1/corpora/demo/network?limit=500&seed=1&format=gexf');
  });

  test('names the network and its nodes', () => {
    const of = (change: Partial<View>) => ({ ...START, ...change });
    expect(heading(of({ of: 'account_domain', project: 'contents' }))).toBe('Domains of the same accounts');
    expect(heading(of({ of: 'account_hashtag', project: 'accounts' }))).toBe('Accounts that use the same hashtags');
    expect(heading(of({ imported: 'blogs' }))).toBe('Imported: blogs');
    expect([noun(of({})), noun(of({ of: 'account_hashtag' })), noun(of({ of: 'hashtags' })), noun(of({ imported: 'blogs' }))]).toEqual(['account', 'node', 'hashtag', 'node']);
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
    expect(heat.cells[2]![0]).toMatchObject({ text: '3', value: 0.4, few: false, href: 'x AND country:A AND addresses:B' });
    expect(heat.cells[1]![0]).toMatchObject({ text: '9', few: true });
    expect(heat.cells[0]).toEqual([undefined, undefined, undefined]);
  });
});
