import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { settled, withBrowser } from './browser.ts';

const open = withBrowser();
const base = inject('platform');
const start = `${base}/?corpus=demo`;
const TABS = ['overview', 'posts', 'network', 'content', 'opinion', 'accounts', 'trends', 'claims', 'coordination'];
/** For tests that open every view. */
const LONG = 120_000;
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));

test('no view scrolls sideways at 390 pixels', async () => {
  for (const tab of TABS) {
    const { page } = await open(`${start}&tab=${tab}&q=lang:ru`, { viewport: { width: 390, height: 844 } });
    await settled(page);
    expect([tab, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([tab, true]);
  }
}, LONG);

test('the page is dark where the system is, and the reader’s choice is kept', async () => {
  const { page } = await open(start, { colorScheme: 'dark' });
  await settled(page);
  const dark = await paper(page);
  await page.locator('theme-toggle button').click();
  const light = await paper(page);
  expect(light).not.toBe(dark);
  await page.reload();
  await settled(page);
  expect(await paper(page)).toBe(light);
});

test('text stands out from its paper as WCAG 2.2 AA asks, in both themes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open(start, { colorScheme });
    const contrasts = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const luminance = (name: string) => {
        const [r, g, b] = style.getPropertyValue(name).match(/[\d.]+/g)!.map((n) => (Number(n) / 255 <= 0.04045 ? Number(n) / 255 / 12.92 : ((Number(n) / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const paper = luminance('--paper');
      return ['--ink', '--muted', '--accent'].map((name) => {
        const [low, high] = [luminance(name), paper].sort((a, b) => a - b);
        return (high! + 0.05) / (low! + 0.05);
      });
    });
    expect(Math.min(...contrasts), colorScheme).toBeGreaterThanOrEqual(4.5);
  }
});

test('the keys do what their list says', async () => {
  const { page } = await open(start);
  await settled(page);
  await page.keyboard.press('?');
  expect(await page.locator('key-help dialog').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('key-help dialog').isVisible()).toBe(false);
  await page.keyboard.press('/');
  expect(await page.locator('query-box input').evaluate((input) => input.matches(':focus'))).toBe(true);
  await page.keyboard.type('gn?');
  expect(await page.locator('query-box input').inputValue()).toBe('gn?');
  await page.keyboard.press('Escape');
  for (const [key, tab] of [['n', 'network'], ['p', 'posts'], ['c', 'content'], ['s', 'opinion'], ['a', 'accounts'], ['t', 'trends'], ['l', 'claims'], ['d', 'coordination'], ['o', null]] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.searchParams.get('tab') === tab);
  }
});

test('everything that can be used has a name, and the headings a beginning', async () => {
  for (const tab of TABS) {
    const { page } = await open(`${start}&tab=${tab}`);
    await settled(page);
    const nameless = await page.evaluate(() => {
      const all = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
      const named = (e: Element) =>
        e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.textContent?.trim() || e.closest('label') || (e as HTMLInputElement).labels?.length;
      return all(document).filter((e) => e.matches('a[href], button, input, select, [role=img], dialog') && !named(e)).map((e) => e.outerHTML);
    });
    expect([tab, nameless]).toEqual([tab, []]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').count()).toBe(1);
  }
}, LONG);

test('every view is at peace with the content security policy', async () => {
  for (const tab of TABS) {
    const { page, complaints } = await open(`${start}&tab=${tab}`);
    await settled(page);
    await page.locator('range-chooser button[aria-expanded]').click();
    await page.locator('query-help button[aria-expanded]').click();
    expect([tab, complaints]).toEqual([tab, []]);
  }
}, LONG);

test('nothing comes from anywhere but the gateway', async () => {
  const { page } = await open('about:blank');
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(start);
  await settled(page);
  expect([...hosts]).toEqual([new URL(base).host]);
});

test('the scripts of the first view stay under 350 KB compressed', () => {
  const assets = 'target/classes/META-INF/resources/assets';
  const first = readdirSync(assets).filter((name) => /^index-.*\.js$/.test(name));
  expect(first.length).toBe(1);
  expect(gzipSync(readFileSync(`${assets}/${first[0]}`)).length).toBeLessThan(350_000);
});
