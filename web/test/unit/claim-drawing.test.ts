import { expect, test } from 'vitest';
import type { Appearance } from '../../src/api/claims.ts';
import { heightScale } from '../../src/claims/claim-drawing.ts';

function by(id: string, followers?: number): Appearance {
  return { author: { id }, createdAt: '2026-01-01T00:00:00Z', postId: id, text: '', ways: ['LINK'], ...(followers === undefined ? {} : { followers }) } as unknown as Appearance;
}

test('appearances stand by followers, those of unknown ones on the axis', () => {
  const scale = heightScale([by('a', 100), by('b'), by('c', 10_000)]);
  expect([by('a', 100), by('b'), by('c', 10_000)].map(scale.of)).toEqual([0.5, 0, 1]);
  expect(scale.lines.map(({ label }) => label)).toEqual(['1', '10', '100', '1,000', '10,000']);
  expect(scale.name).toContain('followers (log)');
});

test('where no followers are known they stand by account, in the order of their first', () => {
  const all = [by('a'), by('b'), by('a'), by('c')];
  const scale = heightScale(all);
  expect(all.map(scale.of)).toEqual([0, 0.5, 0, 1]);
  expect(scale.lines.map(({ label }) => label)).toEqual(['1', '3']);
  expect(scale.name).toContain('accounts');
});

test('a single account stands on the axis', () => {
  const scale = heightScale([by('a'), by('a')]);
  expect(scale.of(by('a'))).toBe(0);
  expect(scale.lines).toEqual([{ at: 0, label: '1' }]);
});
