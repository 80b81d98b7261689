import { expect, inject, test } from 'vitest';
import { settled, withBrowser } from './browser.ts';

const open = withBrowser();
const start = `${inject('mock')}/?corpus=demo`;

test('any post of the platform can be traced', async () => {
  const { page, complaints } = await open(`${inject('platform')}/?corpus=demo&tab=posts`);
  await settled(page);
  await page.locator('post-card').first().getByText('trace', { exact: true }).click();
  await page.locator('claim-timeline svg circle').first().waitFor();
  await page.locator('claim-origin p').first().waitFor();
  expect(complaints).toEqual([]);
});

test('a post leads to where it came from, and to what came of it', async () => {
  const { page, complaints } = await open(`${start}&tab=posts`);
  await settled(page);
  await page.locator('post-card').first().getByText('trace', { exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('claim')?.startsWith('post:') ?? false);
  await settled(page);
  expect(await page.locator('claim-timeline svg circle').count()).toBeGreaterThan(1);
  expect(await page.locator('claim-origin h3').innerText()).toContain('Not in the corpus');
  await page.locator('claim-carriers').getByText('nothing about intent').waitFor();
  await page.locator('claims-view').getByText('cascade', { exact: true }).first().click();
  await page.waitForURL((url) => url.searchParams.has('cascade'));
  await settled(page);
  expect(await page.locator('cascade-panel post-tree svg circle').count()).toBeGreaterThan(20);
  expect(await page.locator('conversation-panel .told p').first().innerText()).toContain('answered back');
  expect(complaints).toEqual([]);
});

test('a claim is traced from what is written', async () => {
  const { page } = await open(`${start}&tab=claims`);
  await settled(page);
  expect(await page.locator('claims-view .state').innerText()).toContain('Give a link');
  await page.locator('claim-form select').selectOption('hashtag');
  await page.locator('claim-form input').fill('#LindhavenTalks');
  await page.locator('claim-form button').click();
  await page.waitForURL((url) => url.searchParams.get('claim') === 'hashtag:#LindhavenTalks');
  await settled(page);
  expect(await page.locator('claim-crossings li').count()).toBeGreaterThan(2);
});

test('a claim that nobody made says so', async () => {
  const { page } = await open(`${start}&tab=claims&claim=text:zzyzxqwv+zzyzxqwv+zzyzxqwv`);
  await settled(page);
  expect(await page.locator('claims-view .state').innerText()).toContain('No post of this slice shows it');
});

test('a traced claim is saved as a finding, with who carried it', async () => {
  const { page, complaints } = await open(`${start}&tab=claims&claim=hashtag:%23LindhavenTalks`);
  await settled(page);
  await page.locator('save-finding button', { hasText: 'Save as a finding' }).click();
  const form = page.locator('finding-form');
  expect(await form.locator('select').inputValue()).toBe('claim');
  expect(await form.locator('input[name=title]').inputValue()).toMatch(/^“.+”, earliest by @/);
  expect((await form.locator('textarea[name=accounts]').inputValue()).split('\n').length).toBeGreaterThan(1);
  expect(await form.locator('textarea[name=objects]').inputValue()).toMatch(/^post \S+:/m);
  expect(await form.locator('textarea[name=evidence]').inputValue()).toContain('/v1/corpora/demo/trace?');
  await form.locator('button', { hasText: 'Save the finding' }).click();
  await form.locator('[role=status]', { hasText: 'version 1' }).waitFor();
  expect(complaints).toEqual([]);
});
