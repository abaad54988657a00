import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { drawBanners } from '../../bench/banners/draw-banners.ts';
import { makeTiff, plainPage, type TiffPage } from '../intake/tiff-file.ts';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let person: Person;

beforeEach(async () => {
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

/** A banner as a page of grey. */
async function bannerPage(seed: number): Promise<{ page: TiffPage; lines: readonly string[] }> {
  const [banner] = await drawBanners([seed]);
  if (banner === undefined) throw new Error('no banner');
  const { data, info } = await sharp(banner.jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { page: { width: info.width, height: info.height, pixels: data }, lines: banner.lines };
}

test('all pages of a scan can be looked at, one that is damaged is said to be, and words are marked on their page', {
  timeout: 300_000,
}, async () => {
  const { page, folder } = window;
  const banner = await bannerPage(14);
  const scan = makeTiff([plainPage(60, 800, 500), plainPage(90), banner.page, plainPage(200, 300, 900)]);
  scan.bytes.writeUInt32LE(0, (scan.places[1]?.directory ?? 0) + 10);
  writeFileSync(join(folder, 'pindai.tif'), scan.bytes);
  await person.createLocker('Pindai');
  await person.openCase('1', 'Satu');
  await person.bringIn(join(folder, 'pindai.tif'), 1);
  await page.getByText('pindai.tif').first().dblclick();
  await page.getByRole('heading', { name: 'pindai.tif' }).waitFor();
  const which = (shown: number) => page.getByText(person.say('pages.of', { page: shown, pages: 4 })).first();
  const size = () =>
    page
      .getByRole('img', { name: 'pindai.tif' })
      .evaluate((picture: HTMLImageElement) => [picture.naturalWidth, picture.naturalHeight]);
  await which(1).waitFor();
  await expect.poll(size, { timeout: 30_000 }).toEqual([800, 500]);
  expect(await lookAt(page, 'id-pages-first')).toEqual([]);

  // By keyboard: the second cannot be drawn, and does not keep anybody from the third.
  await page.keyboard.press('.');
  await which(2).waitFor();
  await page.getByText(person.say('pages.failed', { page: 2 })).waitFor({ timeout: 30_000 });
  expect(await lookAt(page, 'id-pages-damaged')).toEqual([]);
  await page.keyboard.press('.');
  await expect.poll(size, { timeout: 30_000 }).toEqual([1600, 1200]);
  await page.getByText(person.say('pages.first-only')).waitFor();
  expect(await page.getByRole('button', { name: person.say('mark.begin') }).count()).toBe(0);
  expect(await lookAt(page, 'id-pages-third')).toEqual([]);

  // By its buttons, which keep the keyboard; at the end there is no further page.
  const next = page.getByRole('button', { name: person.say('pages.after') });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect.poll(size, { timeout: 30_000 }).toEqual([300, 900]);
  await person.hasKeyboard(next);
  await page.keyboard.press('Enter');
  await which(4).waitFor();

  await person.tab('item.tab-facts');
  await page.getByText(person.say('pages.fact'), { exact: true }).waitFor();

  // What was read of all pages, each word on its own.
  await person.tab('item.tab-text');
  await person.press('ocr.read');
  const text = page.getByRole('region', { name: person.say('ocr.title') });
  await text.getByText(person.say('ocr.is-reading')).waitFor({ timeout: 120_000 });
  await text.getByText(person.say('page-not-read.undecodable')).waitFor();
  const marked = page.locator('svg polygon');
  await which(1).waitFor();
  expect(await marked.count()).toBe(0);
  await text.getByRole('button', { name: person.say('pages.of', { page: 3, pages: 4 }) }).click();
  await expect.poll(size, { timeout: 30_000 }).toEqual([1600, 1200]);
  await expect.poll(() => marked.count()).toBeGreaterThan(2);
  expect(await lookAt(page, 'id-pages-text')).toEqual([]);
  // Of the page that cannot be drawn, and of nothing else.
  expect(window.complaints).toEqual([expect.stringContaining('404 (Not Found)')]);
});
