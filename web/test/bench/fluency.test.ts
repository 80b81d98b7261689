import { inject, test } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import type { Edge, NetworkAnswer, Node } from '../../src/api/answers.ts';
import { settled, withBrowser } from '../page/browser.ts';

const TIES = [50_000, 500];
const EACH = 10;

const open = withBrowser();

/** Every account has ties to ten others, most of them to the same few. */
function network(ties: number): NetworkAnswer {
  const nodes = ties / EACH;
  const node = (n: number): Node => ({ id: `x:${n}`, handle: `account${n}`, inDegree: 10, outDegree: 10, weightedInDegree: 10, weightedOutDegree: 10, pageRank: 1 / (n + 10), community: n % 12, x: Math.cos(n) * Math.sqrt(n), y: Math.sin(n) * Math.sqrt(n) });
  const tie = (n: number): Edge => {
    const source = n % nodes;
    const step = 1 + Math.floor(n / nodes);
    return { source: `x:${source}`, target: `x:${(Math.floor(source ** 2 / nodes) + step * 31) % nodes}`, kind: 'MENTION', weight: 1 + (n % 7) };
  };
  return { nodes: Array.from({ length: nodes }, (_, n) => node(n)), edges: Array.from({ length: ties }, (_, n) => tie(n)), total: { nodes, edges: ties }, asOf: { position: 1, recordedAt: '2026-01-01T00:00:00Z' } };
}

async function opened(ties: number): Promise<{ page: Page; cdp: CDPSession; x: number; y: number }> {
  const { page } = await open('about:blank');
  await page.route('**/v1/corpora/demo/network?*', (route) => route.fulfill({ json: network(ties) }));
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
  return (after - before) / drawn;
}

type Opened = Awaited<ReturnType<typeof opened>>;

const moved = (at: Opened) =>
  perFrame(at, async () => {
    const { page, x, y } = at;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 30; step++) await page.mouse.move(x + step * 6, y - step * 4);
    await page.mouse.up();
  });

async function crossed(at: Opened): Promise<number> {
  const picture = at.page.locator('network-picture');
  const box = (await picture.boundingBox())!;
  const places = await picture.evaluate((drawn, count) => Array.from({ length: count }, (_, n) => (drawn as unknown as { whereIs(n: number): { x: number; y: number } }).whereIs(n)), 24);
  return perFrame(at, async () => {
    for (const place of places) await at.page.mouse.move(box.x + place.x, box.y + place.y);
  });
}

for (const [what, act] of [['moved', moved], ['crossed by the pointer', crossed]] as const) {
  test(`a network that is ${what}`, async () => {
    const [large, small] = [await act(await opened(TIES[0]!)), await act(await opened(TIES[1]!))];
    console.log(`${what}: ${large.toFixed(1)} ms a frame with ${TIES[0]} ties, ${small.toFixed(1)} ms with ${TIES[1]}`);
  }, 240_000);
}
