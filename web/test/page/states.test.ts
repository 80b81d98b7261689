import type { Request } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { ask, settled, withBrowser } from './browser.ts';

const open = withBrowser();
const base = inject('platform');
const mock = inject('mock');

test('a query that cannot be read is marked where it breaks', async () => {
  const { page } = await open(`${base}/?corpus=demo&q=${encodeURIComponent('text:("open')}`);
  await page.locator('query-box [role=alert]').waitFor();
  expect(await page.locator('query-box input').getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('query-box mark').count()).toBe(1);
  await page.locator('query-box input').fill('');
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await page.locator('query-box [role=alert]').count()).toBe(0);
  expect(await page.locator('slice-totals .figure').first().innerText()).not.toBe('–');
});

test('a slice without posts says so, and what to do', async () => {
  const { page, complaints } = await open(`${base}/?corpus=demo&q=zzyzxqwv`);
  await settled(page);
  expect(await page.locator('time-line .state').innerText()).toContain('No post in this slice');
  await page.locator('slice-chips .all').click();
  await page.locator('time-line time-chart').waitFor();
  expect(await page.locator('time-line .state').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a corpus that is not there says so in its panels', async () => {
  const { page } = await open(`${base}/?corpus=nowhere`);
  await settled(page);
  expect(await page.locator('time-line [role=alert]').innerText()).toMatch(/nowhere|not found/i);
});

test('a failure tells what failed, its trace, and tries again', async () => {
  const { page } = await open(`${mock}/?corpus=broken`);
  await settled(page);
  const failure = page.locator('time-line [role=alert]');
  expect(await failure.innerText()).toContain('analysis-service is not reachable');
  expect(await failure.innerText()).toContain('0af7651916cd43dd8448eb211c80319c');
  const [again] = await Promise.all([page.waitForRequest(/broken\/timeline/), failure.locator('button').click()]);
  expect(again.method()).toBe('GET');
});

test('a gateway that is gone is said to be gone', async () => {
  const { page } = await open(`${mock}/?corpus=demo`);
  await settled(page);
  await page.context().setOffline(true);
  await page.locator('top-values[dimension=lang] li a').first().click();
  await page.locator('time-line [role=alert]').waitFor();
  expect(await page.locator('time-line [role=alert]').innerText()).toContain('did not answer');
});

test('what is on its way keeps its place', async () => {
  const { page } = await open(`${mock}/?corpus=slow`);
  await page.locator('time-line .skeleton').waitFor();
  const top = () => page.locator('top-values').first().evaluate((e) => Math.round(e.getBoundingClientRect().top));
  const before = await top();
  await settled(page);
  expect(Math.abs((await top()) - before)).toBeLessThan(32);
});

test('questions of a slice that was left are taken back', async () => {
  const { page } = await open(`${mock}/?corpus=slow`);
  const [dropped] = await Promise.all([
    page.waitForEvent('requestfailed', (request) => request.url().includes('/slow/timeline')),
    page.locator('corpus-chooser select').selectOption('demo'),
  ]);
  expect(dropped.failure()?.errorText).toContain('ABORTED');
});

test('a newcomer is told how to begin', async () => {
  const { page, complaints } = await open(mock, { cookie: 'no-corpora' });
  await page.locator('no-corpus').waitFor();
  expect(await page.locator('no-corpus panel-frame').innerText()).toContain('./chancery demo');
  expect(complaints).toEqual([]);
});

test('new posts are counted, and shown when the reader asks', async () => {
  const { page } = await open(`${mock}/?corpus=demo`);
  await settled(page);
  const button = page.locator('live-counter button');
  await button.waitFor();
  expect(await button.innerText()).toMatch(/^\d+ new posts$/);
  const [asked] = await Promise.all([page.waitForRequest(/timeline.*minPosition=4712/), page.waitForRequest(/corpora\?/), button.click()]);
  expect(asked.url()).toContain('/demo/');
  expect(new URL(page.url()).searchParams.has('minPosition')).toBe(false);
});

test('a live channel that is refused is opened anew', async () => {
  const { page } = await open(`${mock}/?corpus=demo`, { cookie: 'no-live' });
  await page.locator('live-counter .lost').waitFor();
  const again = await page.waitForResponse((response) => response.url().endsWith('/live'));
  expect(again.status()).toBe(503);
  await page.context().clearCookies();
  await page.locator('live-counter .on').waitFor({ timeout: 10_000 });
});

test('the live channel is open on the platform', async () => {
  await ask(base, '/v1/corpora/demo');
  const { page } = await open('about:blank');
  const answers: string[] = [];
  const live = (request: Request) => request.url().endsWith('/live');
  page.on('response', (response) => live(response.request()) && answers.push(`${response.status()} ${response.headers()['content-type']}`));
  page.on('requestfailed', (request) => live(request) && answers.push(request.failure()!.errorText));
  await page.goto(`${base}/?corpus=demo`);
  const counter = page.locator('live-counter [role=img]');
  const opened = await page.locator('live-counter .on').waitFor({ timeout: 20_000 }).then(() => true, () => false);
  const told = `the counter says “${await counter.getAttribute('aria-label')}”; /live answered ${answers.join(', ') || 'nothing'}`;
  expect(opened, told).toBe(true);
});
