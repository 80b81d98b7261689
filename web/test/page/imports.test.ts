import { expect, inject, test } from 'vitest';
import { settled, withBrowser } from './browser.ts';

const open = withBrowser();
const start = `${inject('mock')}/?corpus=demo&tab=network`;

const GML = 'graph [ directed 1 node [ id 1 label "ada" side "left" ] edge [ source 1 target 2 ] edge [ source 2 target 3 ] ]';

test('a network is imported, looked at by what it tells, and taken away', async () => {
  const { page, complaints } = await open(start);
  await settled(page);
  const imports = page.locator('network-imports');
  await imports.locator('input[type=file]').setInputFiles({ name: 'Blogs of 2004.gml', mimeType: 'text/plain', buffer: Buffer.from(GML) });
  expect(await imports.locator('input[name=name]').inputValue()).toBe('blogs-of-2004');
  await imports.locator('button', { hasText: 'Import' }).click();
  await imports.locator('[role=status]', { hasText: 'version 1' }).waitFor();
  await imports.locator('li a', { hasText: 'blogs-of-2004' }).click();
  await page.waitForURL((url) => url.searchParams.get('imported') === 'blogs-of-2004');
  await settled(page);
  expect(await page.locator('network-view panel-frame h2').first().innerText()).toBe('Imported: blogs-of-2004');
  expect(await page.locator('network-view panel-frame .note').first().innerText()).toContain('3 nodes, 2 ties');
  await page.locator('network-controls label', { hasText: 'coloured by' }).locator('select').selectOption('attribute:side');
  await page.waitForURL((url) => url.searchParams.get('attribute') === 'side');
  await settled(page);
  expect(await page.locator('network-legend h3').first().innerText()).toBe('Side');

  await page.locator('network-controls select').first().selectOption('accounts');
  await page.waitForURL((url) => !url.searchParams.has('imported') && !url.searchParams.has('attribute'));
  await settled(page);
  await imports.getByText('Delete …').click();
  await imports.getByText('Delete blogs-of-2004').click();
  await imports.locator('h2 + .note', { hasText: 'none yet' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a file that is no network is refused with what is wrong', async () => {
  const { page } = await open(start);
  await settled(page);
  const imports = page.locator('network-imports');
  await imports.locator('input[type=file]').setInputFiles({ name: 'prices.csv', mimeType: 'text/csv', buffer: Buffer.from('month,price\n1,2\n') });
  await imports.locator('button', { hasText: 'Import' }).click();
  expect(await imports.locator('[role=alert]').innerText()).toContain("no column 'source'");
});
