import { expect, inject, test } from 'vitest';
import type { WindowsAnswer } from '../../src/api/network.ts';
import { ask, settled, withBrowser, written } from './browser.ts';

const open = withBrowser();
const base = inject('platform');
const start = `${base}/?corpus=demo&tab=network&windows=week`;

const weeks = async () => (await ask<WindowsAnswer>(base, '/v1/corpora/demo/network/windows?bucket=week&seed=1&limit=100')).items;

test('windows are stepped through by keys, and stay in the URL', async () => {
  const items = await weeks();
  const { page, complaints } = await open(start);
  await settled(page);
  expect(await page.locator('network-windows .column').count()).toBe(items.length);
  await page.locator('network-windows [role=slider]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL((url) => url.searchParams.get('window') === items[1]!.from.slice(0, 10));
  await settled(page);
  const told = await page.locator('network-windows .told').innerText();
  expect(told).toContain(`${written(items[1]!.nodes)} account`);
  expect(told).toContain(`${written(items[1]!.came)} account`);
  expect(await page.locator('network-view panel-frame h2').first().innerText()).toContain('week of');
  await page.reload();
  await settled(page);
  expect(await page.locator('network-windows .told').innerText()).toBe(told);
  await page.locator('network-windows [role=slider]').focus();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('window'));
  expect(complaints).toEqual([]);
});

test('a window is chosen by a click, and leads to the posts of that time', async () => {
  const items = await weeks();
  const { page } = await open(start);
  await settled(page);
  await page.locator('network-windows .column').nth(2).click();
  await page.waitForURL((url) => url.searchParams.get('window') === items[2]!.from.slice(0, 10));
  await settled(page);
  await page.locator('.leading button').first().click();
  await page.locator('account-details a', { hasText: 'Its posts' }).click();
  await page.waitForURL((url) => url.searchParams.get('tab') === 'posts');
  const { searchParams } = new URL(page.url());
  expect(Date.parse(searchParams.get('from')!)).toBe(Date.parse(items[2]!.from));
  expect(Date.parse(searchParams.get('to')!)).toBe(Date.parse(items[2]!.to));
});

test('windows are played', async () => {
  const items = await weeks();
  const { page, complaints } = await open(`${start}&window=${items.at(-3)!.from.slice(0, 10)}`);
  await settled(page);
  await page.locator('network-windows button[aria-label="Play the windows"]').click();
  await page.waitForURL((url) => url.searchParams.get('window') === items.at(-1)!.from.slice(0, 10));
  await page.locator('network-windows button[aria-label="Play the windows"]').waitFor();
  expect(complaints).toEqual([]);
});

for (const [width, height, colorScheme] of [[390, 844, 'dark'], [1024, 768, 'light']] as const) {
  test(`windows fit a screen of ${width} pixels`, async () => {
    const { page } = await open(start, { viewport: { width, height }, colorScheme });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
