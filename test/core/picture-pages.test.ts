import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawBanners } from '../../bench/banners/draw-banners.ts';
import { characterErrorRate } from '../../bench/banners/error-rate.ts';
import type { OcrReading } from '../../src/contract/ocr.ts';
import { mostOcrBytes } from '../../src/contract/ocr-names.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { ocrOf, pictureTexts, readPictureText, readPictureTexts } from '../../src/core/picture-text.ts';
import { type IntakeProcess, startIntakeProcess } from '../../src/intake/client.ts';
import { makeTiff, plainPage, type TiffPage } from '../intake/tiff-file.ts';
import { newLocker, removeFolders, type TestLocker } from '../locker/temporary-locker.ts';

/** A browser draws. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

let made: TestLocker;
let caseId: string;
let intake: IntakeProcess;
let banners: { text: string; page: TiffPage }[];
beforeAll(async () => {
  made = await newLocker();
  intake = startIntakeProcess();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  banners = await Promise.all(
    (await drawBanners([2, 14])).map(async ({ lines, jpeg }) => {
      const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
      return { text: lines.join('\n'), page: { width: info.width, height: info.height, pixels: data } };
    }),
  );
});
afterAll(async () => {
  await intake.close();
  await made.locker.close();
  removeFolders();
});

async function bringIn(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(made.base, name);
  writeFileSync(path, bytes);
  const { items } = await importFiles(made.locker, { paths: [path], caseId }, silently());
  return items[0]?.item ?? '';
}

async function readingOf(item: string): Promise<OcrReading> {
  const said = (await pictureTexts(made.locker, made.locker.item(item))).said.at(-1)?.said;
  if (said?.what !== 'reading') throw new Error('no reading');
  return said;
}

/** A page without a width, which nothing can decode. */
function damage({ bytes, places }: ReturnType<typeof makeTiff>, page: number): Buffer {
  bytes.writeUInt32LE(0, (places[page - 1]?.directory ?? 0) + 2 + 8);
  return bytes;
}

test('all pages are read, one that is damaged is named, and what stands on the third is found', async () => {
  const { locker } = made;
  const [first, third] = banners;
  if (first === undefined || third === undefined) throw new Error('no banners');
  const item = await bringIn('pindai.tif', damage(makeTiff([first.page, plainPage(90), third.page]), 2));
  expect(locker.item(item).photo).toMatchObject({ pages: 3, width: 1600, height: 1200 });
  const { read, failed } = await readPictureTexts(locker, [item], silently());
  expect(failed).toEqual([]);
  const reading = await readingOf(item);
  expect(reading.pages).toMatchObject({
    ...{ count: 3, others: [{ page: 3, width: 1600, height: 1200 }] },
    notRead: [{ from: 2, to: 2, why: 'undecodable' }],
  });
  const words = (lines: OcrReading['lines'] = []): string =>
    lines.map((line) => line.words.map(({ text }) => text).join(' ')).join('\n');
  expect(characterErrorRate(first.text, words(reading.lines))).toBeLessThan(0.15);
  expect(characterErrorRate(third.text, words(reading.pages?.others[0]?.lines))).toBeLessThan(0.15);
  expect(reading.text).toBe(`${words(reading.lines)}\n\n${words(reading.pages?.others[0]?.lines)}`);
  expect(read[0]?.ocr.pages).toEqual({ count: 3, notRead: reading.pages?.notRead });
  // A word that stands on the third page alone.
  const own = third.text.split(/\s+/u).filter((word) => word.length > 5 && !first.text.includes(word));
  const onThird = words(reading.pages?.others[0]?.lines);
  const word = own.find((each) => onThird.includes(each)) ?? 'none';
  expect((await locker.search(word)).hits).toMatchObject([{ item, role: 'ocr' }]);
  expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
});

test('where the first page is damaged the others are read, and no word is said to stand on it', async () => {
  const [second] = banners;
  if (second === undefined) throw new Error('no banners');
  const item = await bringIn('rusak.tif', damage(makeTiff([plainPage(80), second.page]), 1));
  await readPictureText(made.locker, intake, item);
  const { lines, text, pages } = await readingOf(item);
  expect(lines).toEqual([]);
  expect(text).not.toBe('');
  expect(pages).toMatchObject({ others: [{ page: 2 }], notRead: [{ from: 1, to: 1, why: 'undecodable' }] });
});

test('of thousands of pages some are read, and it is said which are not', async () => {
  const pages = Array.from({ length: 2500 }, (_, at) => plainPage(at % 250, 40, 40));
  const item = await bringIn('ribuan.tif', makeTiff(pages).bytes);
  expect(made.locker.item(item).photo?.pages).toBe(2500);
  let rests = 0;
  const rest = (): Promise<void> => Promise.resolve(void (rests += 1));
  await readPictureText(made.locker, intake, item, {
    rest,
    bounds: { pages: 3, ms: 600_000, bytes: mostOcrBytes },
  });
  expect(rests).toBe(3);
  const { pages: told } = await readingOf(item);
  expect(told?.others.map(({ page }) => page)).toEqual([2, 3]);
  expect(told).toMatchObject({ count: 2500, notRead: [{ from: 4, to: 2500, why: 'limit' }] });
  expect((await ocrOf(made.locker, made.locker.item(item)))?.pages?.notRead).toHaveLength(1);
});

test('more text than a reading has, or more time than there is for one picture, ends it where it is', async () => {
  const [one] = banners;
  if (one === undefined) throw new Error('no banners');
  const pages = [one.page, one.page, plainPage(80)];
  const bounds = { pages: 10, ms: 600_000, bytes: mostOcrBytes };
  for (const [name, less] of [
    ['panjang.tif', { bytes: 1000 }],
    ['lama.tif', { ms: 0 }],
  ] as const) {
    const item = await bringIn(name, Buffer.concat([makeTiff(pages).bytes, Buffer.from(name)]));
    await readPictureText(made.locker, intake, item, { bounds: { ...bounds, ...less } });
    expect((await readingOf(item)).pages).toEqual({
      ...{ count: 3, others: [] },
      notRead: [{ from: 2, to: 3, why: 'limit' }],
    });
  }
});

test('a picture of which no page can be read says why, and is not tried again', async () => {
  const pages = makeTiff([plainPage(80), plainPage(90)]);
  damage(pages, 1);
  const item = await bringIn('semua.tif', damage(pages, 2));
  const { failed } = await readPictureTexts(made.locker, [item], silently());
  expect(failed).toMatchObject([{ error: { code: 'ocr-undecodable' } }]);
  expect(made.locker.unread(item)).toBe('ocr-undecodable');
});
