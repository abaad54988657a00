import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { makeDng } from '../intake/raw/raw-file.ts';
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

test('a TIFF, and the picture in a raw file, are shown upright, and it is said what is shown', {
  timeout: 240_000,
}, async () => {
  const { page, folder } = window;
  const blue = { create: { width: 400, height: 400, channels: 3 as const, background: '#2030c0' } };
  await sharp({ create: { width: 800, height: 400, channels: 3, background: '#c03020' } })
    .composite([{ input: blue, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .tiff()
    .toFile(join(folder, 'pindai.tif'));
  writeFileSync(join(folder, 'mentah.dng'), await makeDng());
  await person.createLocker('Gambar');
  await person.openCase('1', 'Satu');
  const kinds = [
    ['pindai.tif', 'view.made', 400, 800],
    ['mentah.dng', 'view.raw', 200, 320],
  ] as const;
  for (const [at, [name, said, width, height]] of kinds.entries()) {
    await person.bringIn(join(folder, name), at + 1);
    await page.getByText(name).first().dblclick();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText(person.say(said)).waitFor();
    const size = () =>
      page
        .getByRole('img', { name })
        .evaluate((picture: HTMLImageElement) => [picture.naturalWidth, picture.naturalHeight]);
    await expect.poll(size, { timeout: 30_000 }).toEqual([width, height]);
    expect(await lookAt(page, `id-view-${name}`)).toEqual([]);
    // Also where its words are marked on it.
    await person.tab('item.tab-text');
    await expect.poll(size, { timeout: 30_000 }).toEqual([width, height]);
    expect(await lookAt(page, `id-view-text-${name}`)).toEqual([]);
    await person.press('top.back');
  }
  expect(window.complaints).toEqual([]);
});
