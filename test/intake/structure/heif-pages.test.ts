import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeThumbnail } from '../../../src/intake/make-thumbnail.ts';
import { decodeGrey } from '../../../src/intake/ocr/decode-grey.ts';
import { readFactsOfBytes } from '../../../src/intake/read-facts.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';
import { heifPage, readHeifPages } from '../../../src/intake/structure/heif-pages.ts';
import { viewPicture } from '../../../src/intake/view-picture.ts';
import { codedAv1, makeHeif, plainHevc } from '../heif-file.ts';

const [dark, mid, light] = [plainHevc('dark'), plainHevc('mid'), plainHevc('light')];

const pagesOf = (bytes: Uint8Array): number[] | undefined =>
  readHeifPages(sourceOfBytes(bytes))?.pages.map(({ id }) => id);

/** The grey of the middle of a picture. */
async function shadeOf(bytes: Uint8Array): Promise<number> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return data[(Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels] ?? 0;
}

/** Three pictures of which the last is the primary one. */
const burst = makeHeif({
  primary: 3,
  items: [
    { id: 1, coded: dark },
    { id: 2, coded: mid },
    { id: 3, coded: light },
  ],
});

describe('the pictures of a HEIF', () => {
  test('are all counted, the primary one first', async () => {
    expect(pagesOf(burst)).toEqual([3, 1, 2]);
    expect(await readFactsOfBytes(burst, 'rentetan.heic')).toMatchObject({
      ...{ mediaType: 'image/heic', itemKind: 'photo', warnings: [] },
      photo: { width: 64, height: 64, pages: 3 },
    });
    const one = makeHeif({ primary: 1, items: [{ id: 1, coded: dark }] });
    expect((await readFactsOfBytes(one, 'satu.heic')).photo).not.toHaveProperty('pages');
    expect(heifPage(one, 1).equals(one)).toBe(true);
  });

  test('are each shown, read and made small as what they are', async () => {
    const shades = [];
    for (const page of [1, 2, 3]) {
      shades.push(await shadeOf(await viewPicture(burst, 'image/heic', page)));
      const { raster } = await decodeGrey(
        { bytes: burst, mediaType: 'image/heic', orientation: null, page },
        64,
        1,
      );
      expect(Math.abs((raster.pixels[32 * 64 + 32] ?? 0) - (shades.at(-1) ?? 0))).toBeLessThan(6);
    }
    for (const [at, shade] of [220, 40, 128].entries())
      expect(Math.abs((shades[at] ?? 0) - shade)).toBeLessThan(8);
    const small = await makeThumbnail({
      ...{ mediaType: 'image/heic', orientation: null, from: { bytes: burst } },
    });
    if (!('webp' in small)) throw new Error(small.damage.detail);
    expect(Math.abs((await shadeOf(small.webp)) - 220)).toBeLessThan(8);
    await expect(viewPicture(burst, 'image/heic', 4)).rejects.toMatchObject({ code: 'picture-undecodable' });
  });

  test('are no others than pictures of their own', () => {
    const items = [1, 2, 3, 4, 5, 6].map((id) => ({ id, coded: mid }));
    expect(
      pagesOf(
        makeHeif({
          ...{ primary: 1, items: [...items, { id: 7, coded: mid, isHidden: true }] },
          // A small picture, a map of depths, and another form of the first and of the fifth.
          references: [
            ['thmb', 2, [1]],
            ['auxl', 3, [1]],
          ],
          groups: [
            ['altr', [4, 1]],
            ['altr', [5, 6]],
          ],
        }),
      ),
    ).toEqual([1, 5]);
  });

  test('with one that is damaged are shown but for that one', async () => {
    const broken = makeHeif({
      primary: 1,
      items: [
        { id: 1, coded: dark },
        { id: 2, coded: { ...mid, bytes: Buffer.alloc(40, 0xff) } },
        { id: 3, coded: light },
      ],
    });
    await expect(viewPicture(broken, 'image/heic', 2)).rejects.toMatchObject({ code: 'picture-undecodable' });
    expect(Math.abs((await shadeOf(await viewPicture(broken, 'image/heic', 3))) - 220)).toBeLessThan(8);
  });

  test('that are lied about take nothing down', () => {
    for (let at = 0; at < burst.length; at += 3)
      for (const value of [0, 0xff]) {
        const bytes = Buffer.from(burst);
        bytes[at] = value;
        const found = readHeifPages(sourceOfBytes(bytes));
        expect(found?.pages.length ?? 0).toBeLessThan(5);
        readHeifPages(sourceOfBytes(burst.subarray(0, at)));
      }
  });
});

test('the pictures of an AVIF are shown as those of a HEIF, and what moves in it is said not to be', async () => {
  const plain = (background: string) =>
    codedAv1(sharp({ create: { width: 80, height: 60, channels: 3, background } }));
  const [black, white] = [await plain('#101010'), await plain('#f0f0f0')];
  const bytes = makeHeif({
    brand: 'avif',
    primary: 2,
    items: [
      { id: 1, coded: black },
      { id: 2, coded: white },
    ],
  });
  const facts = await readFactsOfBytes(bytes, 'dua.avif');
  expect(facts).toMatchObject({ mediaType: 'image/avif', photo: { pages: 2, width: 80 }, warnings: [] });
  const shades = [1, 2].map(async (page) => shadeOf(await viewPicture(bytes, 'image/avif', page)));
  const [first = 0, second = 0] = await Promise.all(shades);
  expect(first).toBeGreaterThan(225);
  expect(second).toBeLessThan(30);
  const small = await makeThumbnail({
    ...{ mediaType: 'image/avif', orientation: null, from: { bytes } },
  });
  if (!('webp' in small)) throw new Error(small.damage.detail);
  expect(await shadeOf(small.webp)).toBeGreaterThan(225);
  const moving = Buffer.concat([bytes, Buffer.from([0, 0, 0, 8]), Buffer.from('moov')]);
  expect((await readFactsOfBytes(moving, 'gerak.avif')).warnings.map(({ code }) => code)).toEqual([
    'moving-not-shown',
  ]);
});
