import { expect, inject, test } from 'vitest';
import { settled, withBrowser } from './browser.ts';

const open = withBrowser();
const mock = inject('mock');
const start = `${mock}/?corpus=demo`;

test('the mood stands beside the totals, over time, and on posts', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  expect(await page.locator('slice-totals .mood').innerText()).toMatch(/mood [+−]0\.\d\d/);
  expect(await page.locator('mood-line line-chart svg rect').count()).toBeGreaterThan(10);
  await page.locator('post-card .chip.mood').first().focus();
  expect(await page.locator('post-card .chip.mood .exact').first().innerText()).toMatch(/negative .+%, neutral .+%, positive .+%\. chancery-sentiment/);
  await page.locator('post-card .chip.mood').first().click();
  await page.waitForURL((url) => url.searchParams.get('q')?.startsWith('sentiment:') ?? false);
  expect(complaints).toEqual([]);
});

test('a panel tells its evidence, and leads to the posts it considered', async () => {
  const { page } = await open(`${start}&tab=content`);
  await settled(page);
  await page.locator('category-shares panel-actions button[aria-expanded]').click();
  const sheet = page.locator('category-shares evidence-sheet');
  expect(await sheet.locator('dl').innerText()).toContain('12 posts: in a language that the codebook has no patterns for');
  await sheet.locator('a').first().click();
  await page.waitForURL((url) => url.searchParams.get('tab') === 'posts' && url.searchParams.get('q') === 'lang:en');
});

test('a category narrows the slice, and so does a field of the comparison', async () => {
  const { page, complaints } = await open(`${start}&tab=content`);
  await settled(page);
  await page.locator('category-shares li a').first().click();
  await page.waitForURL((url) => url.searchParams.get('q') === 'topic:public-diplomacy');
  await page.goBack();
  await settled(page);
  await page.locator('content-comparison heat-table td a').first().click();
  await page.waitForURL((url) => /country:\w\w AND topic:/.test(url.searchParams.get('q') ?? ''));
  expect(complaints).toEqual([]);
});

test('a category is compared by year, and its tables are saved', async () => {
  const { page } = await open(`${start}&tab=content`);
  await settled(page);
  await page.locator('content-comparison select[aria-label=Category]').selectOption('public-diplomacy');
  await page.waitForURL((url) => url.searchParams.get('category') === 'public-diplomacy');
  await settled(page);
  await page.locator('content-comparison heat-table thead th', { hasText: '2026' }).waitFor();
  await page.locator('content-comparison panel-actions button[aria-expanded]').click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('content-comparison panel-actions button', { hasText: 'Save as PNG' }).click()]);
  expect(file.suggestedFilename()).toBe('demo-comparison.png');
});

test('the totals of a topic lead to their posts', async () => {
  const { page, complaints } = await open(`${start}&tab=content`);
  await settled(page);
  expect(await page.locator('structure-totals .conversations p a').count()).toBe(0);
  await page.locator('structure-totals dd:has(+ dt:text-is("likes")) a').click();
  await page.waitForURL((url) => url.searchParams.get('tab') === 'posts' && url.searchParams.get('sort') === 'engagement');
  await page.goto(`${start}&tab=content&q=lang:ru`);
  await settled(page);
  await page.locator('structure-totals .conversations p a').click();
  await page.waitForURL((url) => url.searchParams.get('tab') === 'posts' && url.searchParams.get('q') === 'kind:reply');
  expect(complaints).toEqual([]);
});

test('a slice that is everything has no rest to be held against', async () => {
  const { page } = await open(`${start}&tab=content`);
  await settled(page);
  expect(await page.locator('word-keyness .state').innerText()).toContain('no rest to hold it against');
  await page.locator('word-keyness input').fill('lang:ru');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('against') === 'lang:ru');
  await settled(page);
  expect(await page.locator('word-keyness li').count()).toBeGreaterThan(10);
});

test('an actor’s place comes with its interval; its name leads to the profile', async () => {
  const { page, complaints } = await open(`${start}&tab=accounts`);
  await settled(page);
  expect(await page.locator('actor-ranking tbody tr').count()).toBe(5);
  expect(await page.locator('actor-ranking .track s').count()).toBe(5);
  expect(await page.locator('actor-ranking .without').innerText()).toContain('Consulate in Karsk');
  expect(await page.locator('actor-ranking a[target]').first().getAttribute('href')).toContain('/rankings/report?');
  await page.locator('actor-ranking tbody th a').first().click();
  await page.waitForURL((url) => url.searchParams.get('account')?.startsWith('x:') ?? false);
  await settled(page);
  expect(await page.locator('account-profile heat-table tbody tr').count()).toBe(7);
  expect(complaints).toEqual([]);
});

test('labels are sent, and the answers after them include them', async () => {
  const { page, complaints } = await open(`${start}&tab=opinion`);
  await settled(page);
  expect(await page.locator('stance-line .judge').innerText()).toContain('weaker than labels');
  const button = page.locator('post-labels .favour').first();
  const [sent] = await Promise.all([page.waitForRequest((r) => r.method() === 'POST'), page.waitForRequest(/stance\?.*minPosition=4713/), button.click()]);
  expect(sent.url()).toContain('/targets/water-treaty/labels');
  expect(sent.postDataJSON()).toEqual({ labels: [{ postId: expect.stringMatching(/^x:/), stance: 'favour' }] });
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(complaints).toEqual([]);
});

test('a stance target is made, refused, mended and deleted', async () => {
  const { page } = await open(`${start}&tab=opinion&show=new`);
  await settled(page);
  const form = page.locator('target-form');
  await form.locator('input[name=title]').fill('The dam');
  await form.locator('input[name=query]').fill('dam OR (');
  await form.locator('textarea[name=for]').click();
  await form.locator('[role=status] .faults').waitFor();
  expect(await page.locator('query-box [role=alert]').count()).toBe(0);
  await form.locator('input[name=query]').fill('dam OR presa');
  await form.locator('textarea[name=for]').fill('build it\nnow');
  await form.locator('textarea[name=against]').fill('now');
  await form.locator('[role=status]', { hasText: /of the range match/ }).waitFor();
  expect(await form.locator('input.name').inputValue()).toBe('the-dam');
  await form.locator('button', { hasText: 'Save' }).click();
  await form.locator('.faults', { hasText: 'stands for and against' }).waitFor();
  await form.locator('textarea[name=against]').fill('never');
  const [sent] = await Promise.all([page.waitForRequest((r) => r.method() === 'PUT'), form.locator('button', { hasText: 'Save' }).click()]);
  expect(sent.postDataJSON()).toEqual({ title: 'The dam', query: 'dam OR presa', for: ['build it', 'now'], against: ['never'] });
  await page.waitForURL((url) => url.searchParams.get('target') === 'the-dam' && url.searchParams.get('show') === 'definition');
  await form.locator('[role=status]', { hasText: 'Saved as version 1.' }).waitFor();
  await page.locator('opinion-view .targets li a', { hasText: 'The dam' }).waitFor();
  await form.locator('take-away button', { hasText: 'Delete …' }).click();
  await form.locator('take-away button', { hasText: 'Delete the-dam' }).click();
  await page.waitForURL((url) => !url.searchParams.has('target'));
  await page.locator('opinion-view .targets li a', { hasText: 'The dam' }).waitFor({ state: 'detached' });
});

test('supporters and opponents show the posts that tell it', async () => {
  const { page } = await open(`${start}&tab=opinion&target=water-treaty`);
  await settled(page);
  const opponents = page.locator('stance-side[side=against]');
  await opponents.locator('button[aria-expanded=false]').nth(1).click();
  await opponents.locator('post-examples post-card').first().waitFor();
});

test('a burst narrows to its time, its hashtag tells how it spread', async () => {
  const { page, complaints } = await open(`${start}&tab=trends`);
  await settled(page);
  await page.locator('burst-panel .block').first().click();
  await page.waitForURL((url) => url.searchParams.has('from') && url.searchParams.get('q')!.startsWith('hashtag:'));
  await page.goBack();
  await settled(page);
  await page.locator('burst-panel .name').first().click();
  await page.waitForURL((url) => url.searchParams.has('tag'));
  await settled(page);
  expect(await page.locator('hashtag-profile line-chart svg path').count()).toBeGreaterThan(1);
  expect(complaints).toEqual([]);
});

test('without posts each view says so', async () => {
  for (const [tab, panel, words] of [
    ['content', 'category-shares', 'No category'],
    ['accounts', 'actor-ranking', 'has a post in this slice'],
    ['trends', 'burst-panel', 'No post in this slice'],
    ['opinion', 'stance-line', 'about the target'],
  ] as const) {
    const { page } = await open(`${start}&tab=${tab}&q=zzyzxqwv`);
    await settled(page);
    expect(await page.locator(`${panel} .state`).innerText()).toContain(words);
  }
});
