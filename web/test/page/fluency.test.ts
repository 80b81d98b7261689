import { expect, inject, test } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import type { Edge, NetworkAnswer, Node } from '../../src/api/answers.ts';
import { settled, withBrowser } from './browser.ts';

/** Of the page's own time, in ms: what is left of a frame's 16.7 belongs to the browser. */
const BUDGET = 8;
const NODES = 5000;
const TIES = 50_000;

const open = withBrowser();

/** Every account has ties to ten others, most of them to the same few. */
function largeNetwork(): NetworkAnswer {
  const node = (n: number): Node => ({ id: `x:${n}`, handle: `account${n}`, inDegree: 10, outDegree: 10, weightedInDegree: 10, weightedOutDegree: 10, pageRank: 1 / (n + 10), community: n % 12, x: Math.cos(n) * Math.sqrt(n), y: Math.sin(n) * Math.sqrt(n) });
  const tie = (n: number): Edge => {
    const source = n % NODES;
    const step = 1 + Math.floor(n / NODES);
    return { source: `x:${source}`, target: `x:${(Math.floor(source ** 2 / NODES) + step * 31) % NODES}`, kind: 'MENTION', weight: 1 + (n % 7) };
  };
  return { nodes: Array.from({ length: NODES }, (_, n) => node(n)), edges: Array.from({ length: TIES }, (_, n) => tie(n)), total: { nodes: NODES, edges: TIES }, asOf: { position: 1, recordedAt: '2026-01-01T00:00:00Z' } };
}

async function opened(): Promise<{ page: Page; cdp: CDPSession; x: number; y: number }> {
  const { page } = await open('about:blank');
  await page.route('**/v1/corpora/demo/network?*', (route) => route.fulfill({ json: largeNetwork() }));
  await page.goto(`${inject('mock')}/?corpus=demo&tab=network&limit=5000`);
  await settled(page);
  await page.locator('network-picture canvas').first().waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const box = (await page.locator('network-picture').boundingBox())!;
  return { page, cdp, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What the page's thread works for each picture that it draws meanwhile, in ms. Without a graphics card, drawing takes others far longer. */
async function perFrame({ page, cdp }: { page: Page; cdp: CDPSession }, act: () => Promise<void>): Promise<number> {
  const worked = async () => 1000 * (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value;
  await page.evaluate(() => {
    const frame = window.requestAnimationFrame.bind(window);
    let last = 0;
    Object.assign(window, { drawn: 0 });
    window.requestAnimationFrame = (draw) =>
      frame((time) => {
        if (time !== last) (window as unknown as { drawn: number }).drawn++;
        last = time;
        draw(time);
      });
  });
  const before = await worked();
  await act();
  const after = await worked();
  const drawn = await page.evaluate(() => (window as unknown as { drawn: number }).drawn);
  expect(drawn).toBeGreaterThan(5);
  return (after - before) / drawn;
}

test('a network of 50,000 ties is moved within half a frame', async () => {
  const at = await opened();
  const { page, x, y } = at;
  const took = await perFrame(at, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 30; step++) await page.mouse.move(x + step * 6, y - step * 4);
    await page.mouse.up();
  });
  expect(took).toBeLessThan(BUDGET);
}, 120_000);

test('the pointer crosses the accounts of a network of 50,000 ties within half a frame', async () => {
  const at = await opened();
  const { page } = at;
  const box = (await page.locator('network-picture').boundingBox())!;
  const places = await page.locator('network-picture').evaluate((picture, count) => Array.from({ length: count }, (_, n) => (picture as unknown as { whereIs(n: number): { x: number; y: number } }).whereIs(n)), 24);
  const took = await perFrame(at, async () => {
    for (const place of places) await page.mouse.move(box.x + place.x, box.y + place.y);
  });
  expect(took).toBeLessThan(BUDGET);
}, 120_000);
