import { expect, test } from 'vitest';
import type { CoordinatedGroup } from '../../src/api/coordination.ts';
import { leftOut, originals, sameFollowers } from '../../src/coordination/group-figures.ts';

const group = { memberCount: 3, posts: { posts: 50, originals: 5 } } as CoordinatedGroup;

test('originals are told beside those of all', () => {
  expect(originals(group, { posts: 1000, originals: 600 })).toBe('Own posts, neither passed on nor replies: 10 % of 50 posts of the members, 60 % of all');
  expect(originals({ ...group, posts: { posts: 0, originals: 0 } }, { posts: 0, originals: 0 })).toContain('of 0 posts');
});

test('the same followers are told where they were compared', () => {
  expect(sameFollowers(group)).toBe('');
  const followers = { members: 2, followed: 2, compared: 2 };
  expect(sameFollowers({ ...group, followers: { ...followers, mean: 0.25, greatest: 0.5 } })).toBe(
    'Same followers: 25 % of two members’ followers in the mean, 50 % at most (2 of 3 members in the network of followers, 2 compared)',
  );
  expect(sameFollowers({ ...group, followers: { members: 1, followed: 1, compared: 1 } })).toContain('too few are followed');
});

test('what was left out of the search for near copies is told', () => {
  const total = { texts: 9, candidates: 3, alike: 2, unverified: 0, uncompared: 0, clusters: 1 };
  expect(leftOut(total)).toBe('');
  expect(leftOut({ ...total, uncompared: 1, unverified: 2 })).toBe('1 pair of texts within the window were not compared; 2 pairs that may be near copies were not verified.');
});
