import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDisplay } from './display.ts';
import { lookAt } from './pictures.ts';
import { Person } from './steps.ts';
import { openWindow, type TestWindow } from './window.ts';

const width = 1280;
const height = 40_000;
/** Rows of one colour. */
const band = 100;
/** A row of the one band that is another in the later picture. */
const changed = 36_050;

let window: TestWindow;
let person: Person;

beforeEach(async () => {
  window = await openWindow({ language: 'id' });
  person = new Person(window, 'id');
}, 120_000);
afterEach(() => window.close());
afterAll(closeDisplay);

type Colour = readonly [red: number, green: number, blue: number];

/** No two bands have the same. */
function colourOf(row: number): Colour {
  const at = Math.floor(row / band);
  return [40 + (at % 16) * 12, 40 + Math.floor(at / 16) * 6, 128];
}

async function drawPicture(path: string, isLater: boolean): Promise<void> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    const isOther = isLater && Math.floor(row / band) === Math.floor(changed / band);
    const colour = isOther ? [255, 255, 0] : colourOf(row);
    pixels.fill(Buffer.from(colour), row * width * 3, (row + 1) * width * 3);
  }
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toFile(path);
}

/** Brings a row to the middle, and gives what is seen there that is not what the file has there. */
async function wrongAround(area: Locator, row: number): Promise<string[]> {
  const { top, scale, left } = await area.evaluate(
    (element, { row, high }) => {
      const canvas = element.firstElementChild;
      if (canvas === null) throw new Error('no picture');
      const scale = canvas.getBoundingClientRect().height / high;
      const topOf = (): number => canvas.getBoundingClientRect().top - element.getBoundingClientRect().top;
      element.scrollTop += topOf() + row * scale - element.clientHeight / 2;
      const { left, right } = canvas.getBoundingClientRect();
      return {
        top: topOf(),
        scale,
        left: Math.round(left + (right - left) * 0.3 - element.getBoundingClientRect().left),
      };
    },
    { row, high: height },
  );
  const { data, info } = await sharp(await area.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wrong: string[] = [];
  let seen = 0;
  for (let y = 4; y < info.height - 20; y += 3) {
    const at = (y + 0.5 - top) / scale;
    const inBand = at % band;
    // Where two bands meet a pixel may be of both; on what differs lies a mark.
    if (at < 0 || at >= height || inBand < 4 / scale || inBand > band - 4 / scale) continue;
    if (Math.abs(at - changed) < band) continue;
    seen += 1;
    const start = (y * info.width + left) * info.channels;
    const pixel = [...data.subarray(start, start + 3)];
    if (pixel.join() !== colourOf(at).join())
      wrong.push(`row ${Math.round(at)}: ${pixel.join()} for ${colourOf(at).join()}`);
  }
  return seen < 20 ? ['no rows are seen'] : wrong.slice(0, 3);
}

const places = [500, 32_900, 36_000, 39_900];

async function isRight(area: Locator): Promise<void> {
  for (const row of places)
    await expect.poll(() => wrongAround(area, row), { timeout: 20_000, message: `row ${row}` }).toEqual([]);
}

test('a picture of 40,000 rows is drawn as it is down to its last row: alone, to be covered, and compared', {
  timeout: 240_000,
}, async () => {
  const { page, folder } = window;
  await person.createLocker('Tinggi');
  await person.openCase('1', 'Satu');
  for (const [at, name] of ['awal.png', 'akhir.png'].entries()) {
    await drawPicture(join(folder, name), at === 1);
    await person.bringIn(join(folder, name), at + 1);
  }
  await page.getByText('awal.png').first().dblclick();
  await page.getByRole('heading', { name: 'awal.png' }).waitFor();
  await page.getByRole('img', { name: 'awal.png' }).waitFor();
  const area = page.getByRole('region', { name: person.say('item.picture-area') });
  await person.press('item.zoom-width');
  await isRight(area);
  expect(await lookAt(page, 'id-item-tall')).toEqual([]);
  await person.press('item.zoom-real');
  await isRight(area);
  await page.keyboard.press('r');
  await page.getByText(person.say('redact.empty')).waitFor();
  await isRight(area);
  await person.press('redact.close');

  await person.press('top.back');
  await page.getByText('akhir.png').first().click();
  await page.keyboard.press('Shift+ArrowDown');
  await page
    .getByText(person.say('items.selected', { count: 2 }))
    .first()
    .waitFor();
  await page.keyboard.press('c');
  await page
    .getByText(person.say('compare.count', { count: 1 }), { exact: true })
    .waitFor({ timeout: 60_000 });
  for (const side of ['older', 'newer'] as const)
    await isRight(page.getByRole('region', { name: person.say(`compare.area-${side}`) }));
  for (const mode of ['swipe', 'blink'] as const) {
    await page.getByText(person.say(`compare.mode-${mode}`), { exact: true }).click();
    await isRight(page.getByRole('region', { name: person.say('compare.area-both') }));
  }
  expect(window.complaints).toEqual([]);
});
