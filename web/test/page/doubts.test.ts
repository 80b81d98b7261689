import { expect, inject, test } from 'vitest';
import { settled, withBrowser } from './browser.ts';

const open = withBrowser();
const start = `${inject('mock')}/?corpus=demo&tab=accounts`;

test('an impersonator is shown with what was compared, and saved as a finding', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  const list = page.locator('impersonator-list');
  expect(await list.locator('.reasons').innerText()).toContain('mfa_veIdania');
  expect(await list.locator('.reasons').innerText()).toContain('looks like');
  await list.locator('button', { hasText: 'Save as a finding' }).click();

  const form = page.locator('finding-form');
  expect(await form.locator('input[name=title]').inputValue()).toContain('resembles Ministry of Foreign Affairs of Veldania');
  expect(await form.locator('select').inputValue()).toBe('impersonator');
  await form.locator('input[name=confidence]').fill('70');
  await form.locator('input[name=techniques]').fill('T0099.005, T0143');
  await form.locator('button', { hasText: 'Save the finding' }).click();

  await form.locator('[role=status]', { hasText: 'version 1' }).waitFor();
  const saved = page.locator('finding-list .list li', { hasText: 'resembles' });
  await saved.first().waitFor();
  expect(await saved.innerText()).toContain('confidence 70');
  expect(await saved.locator('a').first().getAttribute('href')).toMatch(/findings\/[a-z0-9-]+\?format=html$/);
  expect(complaints).toEqual([]);
});

test('a finding about nothing is refused with what is wrong', async () => {
  const { page } = await open(start);
  await settled(page);
  await page.locator('finding-list button', { hasText: 'New finding' }).click();
  const form = page.locator('finding-form');
  await form.locator('input[name=title]').fill('Nothing yet');
  await form.locator('button', { hasText: 'Save the finding' }).click();
  expect(await form.locator('[role=alert]').innerText()).toContain('a finding is about some');
});

test('an account’s signals stand in its profile, and lead from the ranking', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  const ranking = page.locator('signal-ranking li');
  expect(await ranking.count()).toBeGreaterThan(3);
  await ranking.first().locator('a').click();
  await page.waitForURL((url) => url.searchParams.has('account'));
  await settled(page);
  const rows = page.locator('account-signals tbody tr');
  expect(await rows.count()).toBe(13);
  expect(await page.locator('account-signals p.small').first().innerText()).toMatch(/Score 0\.\d\d/);
  expect(await page.locator('signal-ranking li[aria-current]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

for (const [width, height, scheme] of [[1440, 900, 'light'], [390, 844, 'dark']] as const) {
  test(`doubts fit a screen of ${width} pixels`, async () => {
    const { page } = await open(start, { viewport: { width, height }, colorScheme: scheme });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
