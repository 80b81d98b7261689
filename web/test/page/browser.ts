import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** Without a screen, without a graphics card, and without calls home. */
const FLAGS = [
  '--headless=new', '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export interface Opened {
  readonly page: Page;
  /** Errors on the console, exceptions, and violations of the content security policy. */
  readonly complaints: string[];
}

/** A browser for the tests of a file. Each page is a stranger: no history, no choices kept. */
export function withBrowser(): (url: string, options?: BrowserContextOptions & { cookie?: string }) => Promise<Opened> {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = process.env['CHROMIUM'] ?? PLACES.find(existsSync);
    if (!executablePath) throw new Error(`No Chromium found; set CHROMIUM to its path. Looked at ${PLACES.join(', ')}`);
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser?.close());
  return async (url, { cookie, ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', acceptDownloads: true, ...options });
    if (cookie) await context.addCookies([{ name: cookie, value: '1', url: new URL(url).origin }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
    return { page, complaints };
  };
}

/** Waits until the page stops changing: no panel on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const all = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    const elements = all(document);
    return elements.some((e) => e.matches('.content, .state')) && !elements.some((e) => e.matches('.skeleton, [aria-busy="true"]'));
  });
}

/** What the API answers, for comparison with what the page says. */
export async function ask<T>(base: string, path: string): Promise<T> {
  const response = await fetch(base + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

export const written = (n: number) => new Intl.NumberFormat('en').format(n);
