import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { makeThumbnail } from '../../src/intake/make-thumbnail.ts';
import { findMediaType } from '../../src/intake/media-type.ts';
import { readFacts } from '../../src/intake/read-facts.ts';
import { redactPicture } from '../../src/intake/redact-picture.ts';
import { viewPicture } from '../../src/intake/view-picture.ts';
import { makeDng, makeTiff16 } from './raw/raw-file.ts';
import { makeTiff, plainPage } from './tiff-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-view-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Size of a picture, and the colour of a place in it, from 0 to 1 a side. */
async function lookOf(bytes: Uint8Array, x: number, y: number) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return { width: info.width, height: info.height, colour: [...data.subarray(at, at + 3)] };
}

/** Wide, red, with a blue left half. */
function halves(width = 80, height = 40) {
  const blue = { create: { width: width / 2, height, channels: 3 as const, background: '#0000ff' } };
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: blue, left: 0, top: 0 },
  ]);
}

describe('the view of a TIFF', () => {
  test('is upright', async () => {
    const tiff = await halves().withMetadata({ orientation: 6 }).tiff().toBuffer();
    const { width, height, colour } = await lookOf(await viewPicture(tiff, 'image/tiff'), 0.5, 0.1);
    expect({ width, height }).toEqual({ width: 40, height: 80 });
    // Turned clockwise by a quarter, what was left is above.
    expect(colour[2]).toBeGreaterThan(200);
  });

  test('of 16 bits a colour is of its colours', async () => {
    const pixels = new Uint16Array(80 * 40 * 3);
    for (let at = 0; at < pixels.length; at += 3) pixels[at] = 65_000;
    const tiff = makeTiff16(80, 40, pixels);
    expect((await sharp(tiff).metadata()).depth).toBe('ushort');
    const { colour } = await lookOf(await viewPicture(tiff, 'image/tiff'), 0.9, 0.5);
    expect(colour[0]).toBeGreaterThan(230);
    expect(colour[2]).toBeLessThan(30);
  });

  test('of inks for print is of its colours', async () => {
    const tiff = await halves().toColourspace('cmyk').tiff().toBuffer();
    expect((await sharp(tiff).metadata()).space).toBe('cmyk');
    const { colour } = await lookOf(await viewPicture(tiff, 'image/tiff'), 0.9, 0.5);
    expect(colour[0]).toBeGreaterThan(180);
    expect(colour[2]).toBeLessThan(90);
  });

  test('with more pixels than are shown is refused before they are decoded', async () => {
    const tiff = makeTiff16(9000, 8000, new Uint16Array(300));
    await expect(viewPicture(tiff, 'image/tiff')).rejects.toMatchObject({ code: 'picture-undecodable' });
  });

  test('with several pages is of the page that is asked for, each upright and of its own size', async () => {
    const { bytes } = makeTiff([
      plainPage(10),
      { ...plainPage(120, 60, 20), orientation: 6 },
      plainPage(240),
    ]);
    const shown = await Promise.all(
      [1, 2, 3].map(async (page) => lookOf(await viewPicture(bytes, 'image/tiff', page), 0.5, 0.5)),
    );
    expect(shown.map(({ width, height }) => [width, height])).toEqual([
      [40, 30],
      [20, 60],
      [40, 30],
    ]);
    for (const [at, shade] of [10, 120, 240].entries())
      expect(Math.abs((shown[at]?.colour[0] ?? 0) - shade)).toBeLessThan(4);
    await expect(viewPicture(bytes, 'image/tiff', 4)).rejects.toMatchObject({ code: 'picture-undecodable' });
  });

  test('with a damaged page, or one that is too large, is of the others all the same', async () => {
    const { bytes, places } = makeTiff([plainPage(10), plainPage(120), plainPage(240), plainPage(60)]);
    // The second has no width any more, and the third says that it is larger than is shown.
    const entries = (page: number): number => (places[page]?.directory ?? 0) + 2;
    bytes.writeUInt32LE(0, entries(1) + 8);
    bytes.writeUInt32LE(60_000, entries(2) + 8);
    bytes.writeUInt32LE(60_000, entries(2) + 12 + 8);
    for (const page of [2, 3])
      await expect(viewPicture(bytes, 'image/tiff', page)).rejects.toMatchObject({
        code: 'picture-undecodable',
      });
    const { colour } = await lookOf(await viewPicture(bytes, 'image/tiff', 4), 0.5, 0.5);
    expect(Math.abs((colour[0] ?? 0) - 60)).toBeLessThan(4);
  });

  test('with a damaged first page is of the second', async () => {
    const { bytes, places } = makeTiff([plainPage(10), plainPage(120)]);
    bytes.fill(0xff, (places[0]?.directory ?? 0) + 2, places[0]?.link ?? 0);
    await expect(viewPicture(bytes, 'image/tiff', 1)).rejects.toMatchObject({ code: 'picture-undecodable' });
    const { colour } = await lookOf(await viewPicture(bytes, 'image/tiff', 2), 0.5, 0.5);
    expect(Math.abs((colour[0] ?? 0) - 120)).toBeLessThan(4);
  });

  test('with thousands of pages is of the last of them', async () => {
    const { bytes } = makeTiff(Array.from({ length: 3000 }, (_, at) => plainPage(at % 250, 4, 4)));
    const { colour } = await lookOf(await viewPicture(bytes, 'image/tiff', 3000), 0.5, 0.5);
    expect(Math.abs((colour[0] ?? 0) - (2999 % 250))).toBeLessThan(4);
  });

  test('that is none is refused', async () => {
    await expect(viewPicture(Buffer.from('II*\0none'), 'image/tiff')).rejects.toMatchObject({
      code: 'picture-undecodable',
    });
  });
});

test.each([
  ['a TIFF', 'image/tiff', 40, 80],
  ['a raw file', 'image/x-adobe-dng', 200, 320],
] as const)('a redacted copy of %s covers what its view shows', async (_, mediaType, width, height) => {
  const bytes =
    mediaType === 'image/tiff'
      ? await halves().withMetadata({ orientation: 6 }).tiff().toBuffer()
      : await makeDng();
  const copy = await redactPicture(bytes, [{ x: 0, y: 0, width, height: height / 2 }], mediaType);
  expect(await lookOf(copy, 0.5, 0.1)).toEqual({ width, height, colour: [0, 0, 0] });
  expect((await lookOf(copy, 0.5, 0.9)).colour[0]).toBeGreaterThan(150);
});

describe("a camera's raw file", () => {
  test('is told by its bytes, and where these say only TIFF by its ending and its maker', async () => {
    const dng = await makeDng();
    expect(await findMediaType(dng, 'a.dng')).toEqual({
      mediaType: 'image/x-adobe-dng',
      itemKind: 'photo',
      nameDiffers: false,
    });
    const tiff = Buffer.concat([await halves().tiff().toBuffer(), Buffer.from('PENTAX K-1')]);
    expect((await findMediaType(tiff, 'a.pef')).mediaType).toBe('image/x-pentax-pef');
    expect((await findMediaType(tiff, 'a.tif')).mediaType).toBe('image/tiff');
    const plain = await halves().tiff().toBuffer();
    expect(await findMediaType(plain, 'a.pef')).toMatchObject({ mediaType: 'image/tiff', nameDiffers: true });
  });

  test('is shown, and made small, by the picture that the camera put into it, as the camera was held', async () => {
    const dng = await makeDng();
    const view = await lookOf(await viewPicture(dng, 'image/x-adobe-dng'), 0.5, 0.1);
    expect(view).toMatchObject({ width: 200, height: 320 });
    expect(view.colour[2]).toBeGreaterThan(150);
    const made = await makeThumbnail({
      ...{ type: 'thumbnail', id: 1, from: { bytes: new Uint8Array(dng) } },
      ...{ mediaType: 'image/x-adobe-dng', orientation: 6 },
    });
    if (!('webp' in made)) throw new Error('no small picture');
    expect((await lookOf(made.webp, 0.5, 0.1)).colour[2]).toBeGreaterThan(150);
    expect({ width: made.width, height: made.height }).toEqual({ width: 200, height: 320 });
  });

  test('says its maker, its orientation and the size of its own picture', async () => {
    const path = join(folder, 'a.dng');
    writeFileSync(path, await makeDng());
    const { photo, damage } = await readFacts(path);
    expect(damage).toBeUndefined();
    expect(photo).toMatchObject({ make: 'Contoh', model: 'HP-1', orientation: 6, width: 320, height: 200 });
  });

  test('that lies of the length of its picture, or is cut off, takes nothing down', async () => {
    const lies = await makeDng({ previewLength: 0x7fff_ffff });
    const whole = await makeDng();
    for (const bytes of [lies, whole.subarray(0, 20_000), whole.subarray(0, 16)]) {
      await viewPicture(bytes, 'image/x-adobe-dng').catch((error: unknown) =>
        expect(error).toMatchObject({ code: 'picture-undecodable' }),
      );
    }
    // And the next one is shown as before.
    expect(await lookOf(await viewPicture(whole, 'image/x-adobe-dng'), 0.5, 0.1)).toMatchObject({
      width: 200,
    });
  });
});
