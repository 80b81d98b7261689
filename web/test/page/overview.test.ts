import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { TimelineAnswer, TopAnswer } from '../../src/api/answers.ts';
import { ask, settled, withBrowser, written } from './browser.ts';

const open = withBrowser();
const base = inject('platform');
const start = `${base}/?corpus=demo`;
const api = '/v1/corpora/demo';
const figures = (page: Page) => page.locator('slice-totals .figure').allInnerTexts();
const rows = (page: Page, dimension: string) => page.locator(`top-values[dimension=${dimension}] li a`);

test('the first view shows what the API answers', async () => {
  const timeline = await ask<TimelineAnswer>(base, `${api}/timeline`);
  const authors = await ask<TopAnswer>(base, `${api}/top?dimension=author&limit=12`);
  const { page, complaints } = await open(start);
  await settled(page);
  expect(await figures(page)).toEqual([written(timeline.total), written(authors.values)]);
  for (const dimension of ['hashtag', 'author', 'domain', 'lang']) {
    const top = await ask<TopAnswer>(base, `${api}/top?dimension=${dimension}&limit=12`);
    expect(await rows(page, dimension).locator('.number').allInnerTexts()).toEqual(top.items.map(({ posts }) => written(posts)));
  }
  expect(await page.locator('post-card').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('without a corpus in the URL it shows the largest', async () => {
  const { page } = await open(base);
  await settled(page);
  expect(new URL(page.url()).searchParams.get('corpus')).toBeTruthy();
});

test('a query changes the URL and the numbers', async () => {
  const { page } = await open(start);
  await settled(page);
  const before = await figures(page);
  await page.locator('query-box input').fill('lang:ru');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'lang:ru');
  await settled(page);
  const narrowed = await ask<TimelineAnswer>(base, `${api}/timeline?q=lang:ru`);
  expect(narrowed.total).toBeGreaterThan(0);
  expect((await figures(page))[0]).toBe(written(narrowed.total));
  expect(await figures(page)).not.toEqual(before);
});

test('clicking a hashtag narrows, going back widens', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  const before = await figures(page);
  const row = rows(page, 'hashtag').nth(1);
  const posts = await row.locator('.number').innerText();
  await row.click();
  await page.waitForURL((url) => url.searchParams.get('q')?.startsWith('hashtag:') ?? false);
  await settled(page);
  expect((await figures(page))[0]).toBe(posts);
  expect(await page.locator('slice-chips li').count()).toBe(2);
  await page.goBack();
  await settled(page);
  expect(await figures(page)).toEqual(before);
  await page.goForward();
  await settled(page);
  await page.locator('slice-chips li a').first().click();
  await settled(page);
  expect(await figures(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test('clicking an account, a domain or a language narrows to as many posts as its bar says', async () => {
  for (const dimension of ['author', 'domain', 'lang']) {
    const { page } = await open(start);
    await settled(page);
    const posts = await rows(page, dimension).first().locator('.number').innerText();
    await rows(page, dimension).first().click();
    await page.waitForURL((url) => url.searchParams.has('q'));
    await settled(page);
    expect([dimension, (await figures(page))[0]]).toEqual([dimension, posts]);
  }
});

test('dragging over the timeline chooses a range', async () => {
  const { page } = await open(start);
  await settled(page);
  const box = (await page.locator('time-chart').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.4, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 100, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL((url) => url.searchParams.has('from') && url.searchParams.has('to'));
  await settled(page);
  const { searchParams } = new URL(page.url());
  const chosen = await ask<TimelineAnswer>(base, `${api}/timeline?from=${searchParams.get('from')}&to=${searchParams.get('to')}`);
  expect((await figures(page))[0]).toBe(written(chosen.total));
});

test('the arrow keys choose a range too', async () => {
  const { page } = await open(start);
  await settled(page);
  await page.locator('time-chart .surface').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.waitForURL((url) => url.searchParams.has('from'));
});

test('the timeline is split as asked, and screen readers get its table', async () => {
  const { page } = await open(`${start}&by=kind`);
  await settled(page);
  const timeline = await ask<TimelineAnswer>(base, `${api}/timeline?by=kind`);
  const groups = new Set(timeline.items.filter(({ posts }) => posts > 0).map(({ group }) => group));
  expect(await page.locator('time-line .key li').count()).toBe(groups.size);
  const sums = await page.locator('time-line table tbody tr td:nth-of-type(1)').allTextContents();
  expect(sums.reduce((sum, n) => sum + Number(n.replaceAll(',', '')), 0)).toBe(timeline.total);
});

test('panels are saved as CSV, SVG and PNG', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  for (const panel of ['time-line', 'top-values[dimension=hashtag]']) {
    for (const [label, ending] of [['Save as CSV', 'csv'], ['Save as SVG', 'svg'], ['Save as PNG', 'png']] as const) {
      if (!(await page.locator(`${panel} panel-actions button`, { hasText: label }).isVisible())) await page.locator(`${panel} panel-actions button[aria-expanded]`).click();
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`${panel} panel-actions button`, { hasText: label }).click()]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^demo-\\w+\\.${ending}$`));
    }
  }
  expect(complaints).toEqual([]);
});

test('a panel says how it was computed', async () => {
  const { page } = await open(start);
  await settled(page);
  const { asOf } = await ask<TopAnswer>(base, `${api}/top?dimension=lang`);
  await page.locator('top-values[dimension=lang] panel-actions button[aria-expanded]').click();
  const said = await page.locator('top-values[dimension=lang] panel-actions dl').allInnerTexts();
  expect(said.join(' ')).toContain(written(asOf.position));
});
