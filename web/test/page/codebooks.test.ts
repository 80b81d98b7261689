import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { settled, withBrowser } from './browser.ts';

const open = withBrowser();
const mock = inject('mock');
const content = `${mock}/?corpus=demo&tab=content`;
const area = (page: Page) => page.locator('codebook-form textarea');
const save = (page: Page) => page.locator('codebook-form button', { hasText: 'Save' }).first();
const RIVERS = `title: Rivers
categories:
  water:
    en:
      - dam*
      - reservoir
`;

test('the built-in codebook is shown as it is written', async () => {
  const { page, complaints } = await open(`${content}&show=definition`);
  await settled(page);
  expect(await area(page).inputValue()).toMatch(/^# digital-diplomacy, version 1\ntitle: Digital technology in international relations\n/);
  expect(await page.locator('codebook-form button', { hasText: 'Delete' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a codebook is made, refused at its line, mended, changed, read in its versions, and deleted', async () => {
  const { page, complaints } = await open(`${content}&show=new`);
  await settled(page);
  await page.locator('codebook-form input[required]').fill('rivers');
  expect(await page.locator('codebook-form input[required]').evaluate((input: HTMLInputElement) => input.checkValidity())).toBe(true);
  expect(complaints).toEqual([]);
  await area(page).fill(RIVERS.replace('reservoir', 'reser**ir'));
  await save(page).click();
  await page.locator('codebook-form .faults').waitFor();
  expect(await page.locator('codebook-form .faults li').innerText()).toBe('line 6, column 14 categories.water.en: a * stands at the end of a word that has a beginning');
  expect(await page.locator('source-editor .gutter .wrong').innerText()).toBe('6');
  await page.locator('codebook-form .faults button').click();
  expect(await area(page).evaluate((e: HTMLTextAreaElement) => e.value.slice(e.selectionStart, e.selectionStart + 4))).toBe('**ir');

  await area(page).fill(RIVERS);
  await save(page).click();
  await page.waitForURL((url) => url.searchParams.get('codebook') === 'rivers' && url.searchParams.get('show') === 'definition');
  await page.locator('codebook-definition .said', { hasText: 'Saved as version 1.' }).waitFor();
  expect(await area(page).inputValue()).toBe(RIVERS);
  expect(await page.locator('content-view .chooser option:checked').innerText()).toBe('Rivers');

  await area(page).fill(RIVERS.replace('dam*', 'weir'));
  await page.locator('content-view .chooser a', { hasText: 'Results' }).click();
  await page.locator('content-view .chooser a', { hasText: 'Definition' }).click();
  expect(await area(page).inputValue()).toContain('weir');
  await save(page).click();
  await page.locator('codebook-definition .said', { hasText: 'Saved as version 2.' }).waitFor();
  await page.locator('codebook-definition select[aria-label=Version]').selectOption('1');
  await page.locator('codebook-definition .note', { hasText: 'an earlier one' }).waitFor();
  expect(await area(page).inputValue()).toBe(RIVERS);
  expect(await save(page).isEnabled()).toBe(true);

  await page.locator('codebook-form button', { hasText: 'Delete …' }).click();
  await page.locator('codebook-form button', { hasText: 'Delete rivers' }).click();
  await page.waitForURL((url) => !url.searchParams.has('codebook'));
  await page.locator('content-view .chooser option[value=rivers]').waitFor({ state: 'detached' });
});

test('a dictionary of LIWC becomes a codebook', async () => {
  const { page } = await open(`${content}&show=new`);
  await settled(page);
  await page.locator('codebook-form input[type=file]').setInputFiles({ name: 'High Places.dic', mimeType: 'text/plain', buffer: Buffer.from('%\n1\tHigh Places\n%\ntower*\t1\n') });
  await page.waitForFunction(() => (document.querySelector('chancery-page')?.shadowRoot?.querySelector('content-view')?.shadowRoot?.querySelector('codebook-definition')?.shadowRoot?.querySelector('codebook-form')?.shadowRoot?.querySelector('input') as HTMLInputElement | null)?.value === 'high-places');
  const [sent] = await Promise.all([page.waitForRequest((r) => r.method() === 'PUT'), save(page).click()]);
  expect(sent.url()).toContain('/codebooks/high-places');
  expect(sent.headers()['content-type']).toBe('text/x-dic');
  await page.waitForURL((url) => url.searchParams.get('codebook') === 'high-places');
  await page.locator('codebook-definition .said', { hasText: 'Saved' }).waitFor();
  expect(await area(page).inputValue()).toContain('tower*');
});

test('people’s codes are held against the codebook’s, and the disputed posts told', async () => {
  const posts = ((await (await fetch(`${mock}/v1/corpora/demo/posts?q=topic:internet-governance&pageSize=30`)).json()) as { items: { id: string }[] }).items;
  const table = ['post_id,coder,category', ...posts.map(({ id }, i) => `${id},ann,${i % 2 ? 'internet-governance' : ''}`)].join('\n');
  const { page, complaints } = await open(`${content}&show=people`);
  const input = page.locator('people-codes input[type=file]');
  await input.setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.locator('agreement-tables tbody tr:has(b)', { hasText: 'Internet governance' }).waitFor();
  expect(await page.locator('agreement-tables .figures').innerText()).toContain('α 0.71');
  expect(await page.locator('agreement-tables tbody tr:has(b)', { hasText: 'Internet governance' }).first().innerText()).toContain('0.50');
  expect(await page.locator('agreement-tables heat-table td[title]').count()).toBeGreaterThan(1);
  await page.locator('disputed-posts post-card').nth(9).waitFor();
  expect(await page.locator('disputed-posts dl').first().innerText()).toContain('none (ann)');
  await page.locator('disputed-posts button', { hasText: 'More' }).click();
  await page.locator('disputed-posts post-card').nth(14).waitFor();
  expect(complaints).toEqual([]);

  await input.setInputFiles({ name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from('id,who\n1,2') });
  await page.locator('people-codes .faults').waitFor();
  expect(await page.locator('people-codes .faults').innerText()).toContain('the table has no such column; it has id,who');
});

test('a post tells why it has its topics', async () => {
  const { page, complaints } = await open(`${mock}/?corpus=demo&tab=posts&q=topic:internet-governance`);
  await settled(page);
  const card = page.locator('posts-view post-card').first();
  await card.locator('.why').click();
  await card.locator('coding-reasons mark').first().waitFor();
  expect(await card.locator('coding-reasons section').first().innerText()).toMatch(/Internet governance[\s\S]+English/);
  await card.locator('.why').click();
  await card.locator('coding-reasons').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
