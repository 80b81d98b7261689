import { expect, inject, test } from 'vitest';
import type { PostsAnswer } from '../../src/api/answers.ts';
import { ask, settled, withBrowser, written } from './browser.ts';

const open = withBrowser();
const base = inject('platform');
const start = `${base}/?corpus=demo&tab=posts`;

test('posts come page after page as the reader goes down', async () => {
  const { total } = await ask<PostsAnswer>(base, '/v1/corpora/demo/posts?pageSize=1');
  const { page, complaints } = await open(start);
  await settled(page);
  expect(await page.locator('posts-view h2').innerText()).toBe(`${written(total)} posts`);
  const first = await page.locator('posts-view post-card').count();
  await page.locator('posts-view .end').scrollIntoViewIfNeeded();
  await page.waitForFunction((n) => document.querySelector('chancery-page')!.shadowRoot!.querySelector('posts-view')!.shadowRoot!.querySelector('post-list')!.shadowRoot!.querySelectorAll('post-card').length > n, first);
  const ids = await page.locator('posts-view post-card').evaluateAll((cards) => cards.map((card) => (card as unknown as { post: { id: string } }).post.id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(complaints).toEqual([]);
});

test('the order is part of the URL', async () => {
  const { page } = await open(start);
  await settled(page);
  await page.locator('posts-view select').selectOption('oldest');
  await page.waitForURL((url) => url.searchParams.get('sort') === 'oldest');
  await settled(page);
  const times = await page.locator('posts-view post-card time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
  expect(times).toEqual([...times].sort());
});

test('text runs in its own direction, with its language marked', async () => {
  for (const [lang, direction] of [['ar', 'rtl'], ['ru', 'ltr']] as const) {
    const { page } = await open(`${start}&q=lang:${lang}`);
    await settled(page);
    const texts = await page.locator('posts-view post-card .text').evaluateAll((all) => all.map((p) => [getComputedStyle(p).direction, (p as HTMLElement).lang]));
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts.map(([, marked]) => marked))).toEqual(new Set([lang]));
    expect(texts.filter(([way]) => way === direction).length / texts.length).toBeGreaterThan(0.9);
  }
});

test('j and k walk through the posts', async () => {
  const { page } = await open(start);
  await settled(page);
  const chosen = () => page.locator('posts-view post-card').evaluateAll((cards) => cards.findIndex((card) => card.matches(':focus')));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await chosen()).toBe(1);
  await page.keyboard.press('k');
  expect(await chosen()).toBe(0);
});

test('links in posts lead to the web, in a page of their own', async () => {
  const { page } = await open(`${start}&q=lang:en`);
  await settled(page);
  const links = await page.locator('posts-view post-card a[target]').evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.getAttribute('rel')]));
  expect(links.length).toBeGreaterThan(0);
  for (const [href, rel] of links) {
    expect(href).toMatch(/^https?:/);
    expect(rel).toContain('noopener');
  }
});
