import { expect, inject, test } from 'vitest';
import { settled, withBrowser } from './browser.ts';

const open = withBrowser();
const start = `${inject('platform')}/?corpus=demo&tab=coordination`;

test('groups lead to their members and to what they shared, side by side', async () => {
  const { page, complaints } = await open(`${start}&within=60`);
  await page.locator('coordination-view .groups li').first().waitFor();
  expect(await page.locator('coordination-view svg circle').count()).toBeGreaterThan(2);
  expect(await page.locator('coordination-view .members li').count()).toBeGreaterThan(2);
  const shared = page.locator('shared-objects li').first();
  expect(await shared.locator('.posts > div').count()).toBe(2);
  expect(await shared.locator('.apart').innerText()).toMatch(/apart|same second/);
  await shared.getByText('trace', { exact: true }).first().click();
  await page.waitForURL((url) => url.searchParams.get('claim')?.startsWith('post:') ?? false);
  expect(complaints).toEqual([]);
});

test('the window is chosen, and none may be found in it', async () => {
  const { page } = await open(start);
  await settled(page);
  await page.locator('coordination-controls select').first().selectOption('60');
  await page.waitForURL((url) => url.searchParams.get('within') === '60');
  const { page: none } = await open(`${start}&q=zzyzxqwv`);
  await none.getByText('No accounts shared the same').waitFor();
});

test('what a group wrote itself is told beside what everyone did', async () => {
  const { page } = await open(`${start}&within=60`);
  await page.locator('coordination-view').getByText(/^Own posts.* of all$/).waitFor();
});

test('nearly copied texts tell their versions, what changed, and what was not compared', async () => {
  const { page, complaints } = await open(`${inject('mock')}/?corpus=demo&tab=coordination&within=600&layers=near_copy`);
  await page.getByText('12 pairs of texts within the window were not compared').waitFor();
  const versions = page.locator('text-versions').first();
  expect(await versions.locator('del').count()).toBe(1);
  expect(await versions.locator('ins').innerText()).toBe('Today');
  expect(await versions.getByText('84 % like the first').count()).toBe(1);
  expect(await versions.getByText('and 1 more version').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a group is saved as a finding, with its accounts and where it can be seen', async () => {
  const { page, complaints } = await open(`${inject('mock')}/?corpus=demo&tab=coordination&within=60`);
  await settled(page);
  await page.locator('save-finding button', { hasText: 'Save as a finding' }).click();
  const form = page.locator('finding-form');
  expect(await form.locator('input[name=title]').inputValue()).toMatch(/^12 accounts around @.+ that share links and copied texts within 1 min$/);
  expect((await form.locator('textarea[name=accounts]').inputValue()).split('\n')).toHaveLength(12);
  expect(await form.locator('textarea[name=objects]').inputValue()).toContain('link https://thedelta-herald.example/');
  expect(await form.locator('textarea[name=evidence]').inputValue()).toMatch(/^http:.+tab=coordination/);
  await form.locator('input[name=techniques]').fill('T0049.003');
  await form.locator('button', { hasText: 'Save the finding' }).click();
  await form.locator('[role=status]', { hasText: 'version 1' }).waitFor();
  expect(await page.locator('save-finding a', { hasText: 'Report' }).getAttribute('href')).toContain('?format=html');
  expect(complaints).toEqual([]);
});

test('followers are compared where a network tells of them', async () => {
  const { page, complaints } = await open(`${inject('mock')}/?corpus=demo&tab=coordination&within=60&follows=friends`);
  await page.getByText(/Same followers: 21 % of two members’ followers in the mean, 64 % at most \(11 of 12 members/).waitFor();
  await page.locator('coordination-controls select').last().selectOption('');
  await page.waitForURL((url) => !url.searchParams.has('follows'));
  await page.getByText('Same followers').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
