import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { NetworkAnswer, PostsAnswer } from '../../src/api/answers.ts';
import { ask, settled, withBrowser, written } from './browser.ts';

const open = withBrowser();
const base = inject('platform');
const start = `${base}/?corpus=demo&tab=network`;

/** Different colours in the picture of the network's canvases. */
async function colours(page: Page): Promise<number> {
  const shot = (await page.locator('network-picture .canvas').screenshot()).toString('base64');
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
  }, shot);
}

test('the network is drawn as the API answers it', async () => {
  const answer = await ask<NetworkAnswer>(base, '/v1/corpora/demo/network?limit=100&seed=1');
  const { page, complaints } = await open(`${start}&limit=100`);
  await settled(page);
  expect(await page.locator('network-picture .canvas').getAttribute('aria-label')).toContain(`${answer.nodes.length} accounts`);
  expect(await page.locator('network-view panel-frame .note').first().innerText()).toContain(`${written(answer.nodes.length)} accounts`);
  expect(await colours(page)).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});

test('what the limit left out is said', async () => {
  const { total, nodes } = await ask<NetworkAnswer>(base, '/v1/corpora/demo/network?limit=100&seed=1');
  const { page } = await open(`${start}&limit=100`);
  await settled(page);
  expect(await page.locator('network-view panel-frame .note').first().innerText()).toContain(`left out ${written(total.nodes - nodes.length)} accounts`);
});

test('its part of the page is loaded when it is opened', async () => {
  const { page } = await open(`${base}/?corpus=demo`);
  await settled(page);
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('network-view')).length);
  expect(await loaded()).toBe(0);
  await page.locator('nav a', { hasText: 'Network' }).click();
  await settled(page);
  expect(await loaded()).toBe(1);
});

test('an account is chosen in the list, stays chosen in the URL, and leads to its posts', async () => {
  const { page } = await open(start);
  await settled(page);
  await page.locator('.leading button').first().click();
  await page.waitForURL((url) => url.searchParams.has('node'));
  await page.reload();
  await settled(page);
  const id = new URL(page.url()).searchParams.get('node')!;
  expect(await page.locator('account-details section').innerText()).toContain(id);
  await page.locator('account-details a', { hasText: 'Its posts' }).click();
  await settled(page);
  const authors = await page.locator('posts-view post-card').evaluateAll((cards) => cards.map((card) => (card as unknown as { post: { author: { id: string } } }).post.author.id));
  expect(new Set(authors)).toEqual(new Set([id]));
});

test('a click on an account in the picture chooses it', async () => {
  const { page } = await open(`${start}&limit=100`);
  await settled(page);
  const at = await page.locator('network-picture').evaluate((picture) => (picture as unknown as { whereIs(n: number): { x: number; y: number } }).whereIs(0));
  const box = (await page.locator('network-picture').boundingBox())!;
  await page.mouse.move(box.x + at.x, box.y + at.y);
  await page.mouse.click(box.x + at.x, box.y + at.y);
  await page.waitForURL((url) => url.searchParams.has('node'));
});

test('accounts are sized by another measure, which stays in the URL', async () => {
  const { page, complaints } = await open(`${start}&limit=100`);
  await settled(page);
  await page.locator('network-controls label', { hasText: 'sized by' }).locator('select').selectOption('betweenness');
  await page.waitForURL((url) => url.searchParams.get('sized') === 'betweenness');
  await settled(page);
  expect(await page.locator('network-view section[aria-label="Leading accounts"] h3').innerText()).toContain('betweenness');
  expect(complaints).toEqual([]);
});

test('the network is described as a whole and by its communities', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  expect(await page.locator('network-structure dl.small').innerText()).toContain('reciprocity');
  expect(await page.locator('network-groups table').first().locator('tbody tr').count()).toBeGreaterThan(1);
  expect(complaints).toEqual([]);
});

test('kinds of interaction are chosen', async () => {
  const { page } = await open(start);
  await settled(page);
  const { nodes } = await ask<NetworkAnswer>(base, '/v1/corpora/demo/network?kinds=reply,repost,quote&limit=500&seed=1');
  await page.locator('network-controls label', { hasText: 'mentions' }).click();
  await page.waitForURL((url) => url.searchParams.get('kinds') === 'reply,repost,quote');
  await settled(page);
  expect(await page.locator('network-view panel-frame .note').first().innerText()).toContain(`${written(nodes.length)} accounts`);
});

test('another network is chosen, and its groups', async () => {
  const { page } = await open(start);
  await settled(page);
  await page.locator('network-controls select').first().selectOption('account_hashtag');
  await page.waitForURL((url) => url.searchParams.get('of') === 'account_hashtag');
  await settled(page);
  expect(await page.locator('network-view panel-frame h2').first().innerText()).toBe('Who uses which hashtags');
  await page.locator('network-controls select').nth(1).selectOption('contents');
  await page.waitForURL((url) => url.searchParams.get('project') === 'contents');
  await page.locator('network-controls label', { hasText: 'coloured by' }).locator('select').selectOption('country');
  await page.waitForURL((url) => url.searchParams.get('grouped') === 'country');
  await settled(page);
  expect(await page.locator('network-view panel-frame h2').first().innerText()).toBe('Hashtags of the same accounts');
});

test('colours follow what is known of the accounts, and are told', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  expect(await page.locator('network-legend h3').first().innerText()).toBe('Communities');
  await page.locator('network-controls label', { hasText: 'coloured by' }).locator('select').selectOption('country');
  await page.waitForURL((url) => url.searchParams.get('grouped') === 'country');
  await settled(page);
  const { nodes } = await ask<NetworkAnswer>(base, '/v1/corpora/demo/network?by=country&limit=500&seed=1');
  const countries = new Set(nodes.flatMap(({ group }) => group ?? []));
  expect(await page.locator('network-legend section').first().locator('li').count()).toBe(Math.min(countries.size, 8) + (countries.size > 8 ? 1 : 0) + 1);
  expect(await page.locator('network-legend section').first().locator('li').last().innerText()).toContain('in none');
  expect(await page.locator('network-groups h2').innerText()).toBe('Between countries');
  expect(complaints).toEqual([]);
});

test('countries that address each other are a table', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  const table = page.locator('relation-matrix heat-table');
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(2);
  expect(await table.locator('td[title*="mean sentiment"]').first().getAttribute('title')).toMatch(/ to .+ back; mean sentiment .+, (friendly|neutral|hostile|open)$/);
  const cell = table.locator('td a').first();
  const said = await cell.innerText();
  await cell.click();
  await page.waitForURL((url) => /country:\S+ AND addresses:/.test(url.searchParams.get('q') ?? ''));
  // The invented table is not of the invented posts.
  if (base !== inject('mock')) {
    const { total } = await ask<PostsAnswer>(base, `/v1/corpora/demo/posts?${new URLSearchParams({ q: new URL(page.url()).searchParams.get('q')! })}`);
    expect(said).toBe(written(total));
  }
  expect(complaints).toEqual([]);
});

test('a picture that a panel hides, or that a screen changes under, draws on', async () => {
  const { page, complaints } = await open(`${start}&limit=100`);
  await settled(page);
  await page.screenshot({ fullPage: true });
  await page.locator('query-box input').fill('text:("open');
  await page.keyboard.press('Enter');
  await page.locator('query-box [role=alert]').waitFor();
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.locator('theme-toggle button').click();
  await page.goBack();
  await settled(page);
  expect(await colours(page)).toBeGreaterThan(20);
  expect(complaints.filter((said) => !said.includes('Failed to load resource'))).toEqual([]);
});
