import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { startIntakeProcess } from '../../src/intake/client.ts';

const intake = startIntakeProcess();
afterAll(() => intake.close());

const texts = (older: string, newer: string) => intake.compareTexts(Buffer.from(older), Buffer.from(newer));

describe('two texts', () => {
  test('differ word by word, and what replaces something comes after it', async () => {
    const older = 'Camat hadir di acara itu.\nBaris dua\nBaris tiga\n';
    const newer = 'Pak Lurah hadir di acara besar itu!\nBaris dua\nBaris baru\nBaris tiga\n';
    const found = await texts(older, newer);
    if (found.result !== 'compared') throw new Error(found.result);
    expect(found).toMatchObject({ differences: 4, addedWords: 5, removedWords: 1, left: 0 });
    expect(found.parts.slice(0, 3)).toEqual([
      { is: 'removed', text: 'Camat ', cut: 0 },
      { is: 'added', text: 'Pak Lurah ', cut: 0 },
      { is: 'same', text: 'hadir di acara ', cut: 0 },
    ]);
    const read = (left: string) =>
      found.parts.flatMap(({ is, text }) => (is === left ? [] : [text])).join('');
    expect([read('added'), read('removed')]).toEqual([older, newer]);
  });

  test('that are the same are said to be, and long parts that are the same are cut and counted', async () => {
    expect(await texts('satu dua', 'satu dua')).toEqual({ result: 'same', words: 2 });
    const long = 'kata '.repeat(10_000);
    const found = await texts(`awal ${long}akhir`, `mula ${long}usai`);
    if (found.result !== 'compared') throw new Error(found.result);
    expect(found.differences).toBe(2);
    expect(found.parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(2000);
    expect(found.parts.reduce((sum, { cut }) => sum + cut, 0)).toBeGreaterThan(9500);
  });

  test('of ten million signs end in bounded time with a plain word, whatever they are', {
    timeout: 90_000,
  }, async () => {
    const begun = performance.now();
    expect(await texts('\n'.repeat(10_000_000), `${'\n'.repeat(9_999_999)}x`)).toEqual({
      result: 'too-large',
    });
    expect(await texts('a\nb\n'.repeat(700_000), 'b\na\nc\n'.repeat(450_000))).toMatchObject({
      result: 'too-different',
    });
    const words = (by: number) =>
      Array.from({ length: 1_000_000 }, (_, at) => `kata${(at * by) % 100_003}`).join(' ');
    const found = await texts(words(3), words(7));
    expect(found).toMatchObject({ result: 'compared', differences: 1, addedWords: 1_000_000 });
    expect(JSON.stringify(found).length).toBeLessThan(100_000);
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});

/** A long page of rows of many colours, as PNG; `change` draws over its pixels. */
async function page(
  height: number,
  change: (pixels: Uint32Array, width: number) => void = () => undefined,
  width = 300,
) {
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1)
    pixels.fill(0xff000000 + ((y * 2_654_435) & 0xffffff), y * width, (y + 1) * width);
  change(pixels, width);
  return pngOf(pixels, width);
}
function pngOf(pixels: Uint32Array, width: number) {
  const raw = { width, height: pixels.length / width, channels: 4 as const };
  return sharp(Buffer.from(pixels.buffer), { raw }).png({ compressionLevel: 1 }).toBuffer();
}

describe('two pictures', () => {
  test('differ where they do, also below a block that was put in', async () => {
    const older = await page(1000);
    const changed = await page(1000, (pixels, width) => {
      for (let y = 700; y < 720; y += 1) pixels.fill(0xff00ff00, y * width + 64, y * width + 96);
    });
    const raw = await sharp(changed).raw().toBuffer();
    const all = new Uint32Array(raw.buffer, raw.byteOffset, raw.length / 4);
    const put = new Uint32Array(300 * 120).fill(0xff123456);
    const newer = await pngOf(
      Uint32Array.from([...all.subarray(0, 300 * 200), ...put, ...all.subarray(300 * 200)]),
      300,
    );
    expect(await intake.comparePictures(older, newer)).toEqual({
      ...{ result: 'compared', aligned: true, left: 0, barerBy: 0, shrunk: 1 },
      ...{ older: { width: 300, height: 1000 }, newer: { width: 300, height: 1120 } },
      rows: [
        { older: 0, newer: 0, height: 200 },
        { older: 200, newer: 320, height: 500 },
        { older: 720, newer: 840, height: 280 },
      ],
      regions: [
        { is: 'added', older: null, newer: { x: 0, y: 200, width: 300, height: 120 } },
        {
          is: 'changed',
          older: { x: 64, y: 700, width: 32, height: 20 },
          newer: { x: 64, y: 820, width: 32, height: 20 },
        },
      ],
    });
  });

  test('of which one has more bare ground at its end differ above it alone, and by that where all else is the same', async () => {
    const [white, width] = [0xffffffff, 300];
    const text = (from: number, rows: number) =>
      Array.from({ length: rows * width }, (_, at) => 0xff000000 + (from + Math.floor(at / width)) * 7919);
    const ground = (rows: number) => Array<number>(rows * width).fill(white);
    const picture = (...parts: number[][]) => pngOf(Uint32Array.from(parts.flat()), width);
    const older = await picture(text(0, 100), text(100, 60), ground(140));
    const newer = await picture(text(0, 100), text(900, 30), text(100, 60), ground(110));
    const regionsOf = async (one: Buffer, other: Buffer) => {
      const found = await intake.comparePictures(one, other);
      return found.result === 'compared' ? found.regions : found.result;
    };
    const put = { x: 0, y: 100, width, height: 30 };
    expect(await regionsOf(older, newer)).toEqual([{ is: 'added', older: null, newer: put }]);
    expect(await regionsOf(newer, older)).toEqual([{ is: 'removed', older: put, newer: null }]);
    expect(await intake.comparePictures(older, newer)).toMatchObject({ barerBy: -30 });
    expect(await intake.comparePictures(newer, older)).toMatchObject({ barerBy: 30 });
    const shorter = await picture(text(0, 100), text(100, 60), ground(40));
    expect(await regionsOf(older, shorter)).toHaveLength(1);
    // Marked, and so not said beside.
    expect(await intake.comparePictures(older, shorter)).toMatchObject({ barerBy: 0 });
    // A bar of another colour is no ground.
    const bar = await picture(
      text(0, 100),
      text(900, 30),
      text(100, 60),
      ground(20),
      ground(30).fill(0xff112233),
    );
    const withoutBar = await picture(text(0, 100), text(100, 60), ground(20));
    expect(await regionsOf(bar, withoutBar)).toHaveLength(2);
  });

  test('that are the same, of other widths, or none at all, are said to be', async () => {
    const picture = await page(50);
    expect(await intake.comparePictures(picture, picture)).toEqual({
      result: 'same',
      size: { width: 300, height: 50 },
    });
    const other = await page(50, undefined, 200);
    expect(await intake.comparePictures(picture, other)).toMatchObject({ result: 'other-width' });
    expect(await intake.comparePictures(picture, picture.subarray(0, 60))).toEqual({
      result: 'unreadable',
      which: 'newer',
    });
    expect(await intake.comparePictures(Buffer.from('<svg/>'), picture)).toEqual({
      result: 'unreadable',
      which: 'older',
    });
  });

  test('of forty thousand rows are compared, and where all differs each pixel is with the one at its place', {
    timeout: 90_000,
  }, async () => {
    const [older, newer] = await Promise.all([
      page(40_000, undefined, 1280),
      page(40_000, (pixels) => pixels.fill(0xff0000ff, 1280 * 39_000, 1280 * 39_050), 1280),
    ]);
    expect(await intake.comparePictures(older, newer)).toMatchObject({
      aligned: true,
      regions: [{ is: 'changed', older: { x: 0, y: 39_000, width: 1280, height: 50 } }],
    });
    const noise = await page(
      40_000,
      (pixels) =>
        pixels.forEach((pixel, at) => {
          pixels[at] = pixel ^ ((at * 40_503) & 0xffff);
        }),
      1280,
    );
    const found = await intake.comparePictures(older, noise);
    expect(found).toMatchObject({ result: 'compared', aligned: false, rows: [] });
  });
});
