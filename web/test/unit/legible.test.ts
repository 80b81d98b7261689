import { expect, test } from 'vitest';
import { Legible } from '../../src/theme/legible.ts';

const LIGHT: Record<string, string> = { paper: 'rgb(253, 253, 252)', ink: 'rgb(22, 24, 29)', accent: 'rgb(11, 93, 151)', bad: 'rgb(208, 114, 26)' };
const DARK: Record<string, string> = { paper: 'rgb(18, 20, 23)', ink: 'rgb(231, 233, 236)', accent: 'rgb(121, 184, 236)', bad: 'rgb(232, 145, 63)' };

test('a figure is written in what stands out from its shade, in both themes', () => {
  const light = new Legible((name) => LIGHT[name]!);
  const dark = new Legible((name) => DARK[name]!);
  expect([0, 0.3, 0.6, 1].map((full) => light.on('accent', full))).toEqual(['ink', 'ink', 'ink', 'paper']);
  expect([0, 0.3, 0.8, 1].map((full) => dark.on('accent', full))).toEqual(['ink', 'ink', 'paper', 'paper']);
  expect([light.on('bad', 1), dark.on('bad', 1)]).toEqual(['ink', 'paper']);
});
