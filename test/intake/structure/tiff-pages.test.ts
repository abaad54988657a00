import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readFactsOfBytes } from '../../../src/intake/read-facts.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';
import { fromPage, mostPages, readTiffPages } from '../../../src/intake/structure/tiff-pages.ts';
import { makeTiff, plainPage } from '../tiff-file.ts';

const pagesOf = (bytes: Uint8Array) => {
  const found = readTiffPages(sourceOfBytes(bytes));
  return found === null ? null : { count: found.directories.length, isCut: found.isCut };
};

/** Directories alone, each of one entry, one behind the other; the last links to `end`. */
function manyDirectories(count: number, end = 0): Buffer {
  const bytes = Buffer.alloc(8 + count * 18);
  bytes.write('II*\0', 'latin1');
  for (let nth = 0; nth < count; nth += 1) {
    const at = 8 + nth * 18;
    bytes.writeUInt32LE(at, nth === 0 ? 4 : at - 4);
    bytes.writeUInt16LE(1, at);
    bytes.writeUInt32LE(nth === count - 1 ? end : 0, at + 14);
  }
  return bytes;
}

/** The same as BigTIFF, with its numbers the other way round. */
function bigTiff(count: number): Buffer {
  const bytes = Buffer.alloc(16 + count * 36);
  bytes.write('MM\0+\0\b\0\0', 'latin1');
  for (let nth = 0; nth < count; nth += 1) {
    const at = 16 + nth * 36;
    bytes.writeBigUInt64BE(BigInt(at), nth === 0 ? 8 : at - 8);
    bytes.writeBigUInt64BE(1n, at);
  }
  return bytes;
}

describe('the pages of a TIFF', () => {
  test('are counted, of both kinds and both orders', () => {
    expect(pagesOf(makeTiff([plainPage(10)]).bytes)).toEqual({ count: 1, isCut: false });
    expect(pagesOf(makeTiff([plainPage(10), plainPage(20), plainPage(30)]).bytes)).toEqual({
      count: 3,
      isCut: false,
    });
    expect(pagesOf(bigTiff(4))).toEqual({ count: 4, isCut: false });
  });

  test('are counted up to a bound, and it is said that there may be more', () => {
    expect(pagesOf(manyDirectories(5000))).toEqual({ count: 5000, isCut: false });
    expect(pagesOf(manyDirectories(mostPages + 1))).toEqual({ count: mostPages, isCut: true });
  });

  test('that lead back into themselves, or out of the file, are counted once', () => {
    expect(pagesOf(manyDirectories(3, 8))).toEqual({ count: 3, isCut: true });
    expect(pagesOf(manyDirectories(3, 1_000_000))).toEqual({ count: 3, isCut: true });
    const { bytes, places } = makeTiff([plainPage(10), plainPage(20)]);
    const cutOff = bytes.subarray(0, (places[1]?.directory ?? 0) + 5);
    // The second has begun: that it cannot be drawn is said where it is looked at.
    expect(pagesOf(cutOff)).toEqual({ count: 2, isCut: true });
  });

  test('are none of what is no TIFF', () => {
    expect(pagesOf(Buffer.from('GIF89a, and not more'))).toBeNull();
    expect(pagesOf(Buffer.from('II'))).toBeNull();
    expect(pagesOf(Buffer.from('II*\0\0\0\0\0', 'latin1'))).toEqual({ count: 0, isCut: false });
  });

  test('can each be the first of a file that is the same else', () => {
    for (const bytes of [manyDirectories(5), bigTiff(5)]) {
      const before = Buffer.from(bytes);
      expect(pagesOf(fromPage(bytes, 3))).toEqual({ count: 3, isCut: false });
      expect(bytes.equals(before)).toBe(true);
      expect(() => fromPage(bytes, 6)).toThrow('no page 6');
    }
  });

  test('are those of a picture also where its directory stands behind all of its pixels', async () => {
    const page = plainPage(10, 1600, 1200);
    expect(await readFactsOfBytes(makeTiff([page]).bytes, 'pindai.tif')).toMatchObject({
      ...{ mediaType: 'image/tiff', itemKind: 'photo', photo: { width: 1600, height: 1200 }, warnings: [] },
    });
    const written = await sharp(page.pixels, { raw: { width: 1600, height: 1200, channels: 1 } })
      .tiff({ compression: 'none' })
      .toBuffer();
    expect(await readFactsOfBytes(written, 'pindai.tif')).toMatchObject({
      ...{ mediaType: 'image/tiff', itemKind: 'photo', photo: { width: 1600, height: 1200 }, warnings: [] },
    });
    const { bytes, places } = makeTiff([page]);
    const cutOff = bytes.subarray(0, (places[0]?.directory ?? 0) - 1);
    expect((await readFactsOfBytes(cutOff, 'putus.tif')).itemKind).toBe('file');
  });

  test('stand in what is said of the picture, where it has more than one', async () => {
    const three = await readFactsOfBytes(
      makeTiff([10, 20, 30].map((shade) => plainPage(shade))).bytes,
      'a.tif',
    );
    expect(three).toMatchObject({ mediaType: 'image/tiff', photo: { pages: 3 }, warnings: [] });
    const one = await readFactsOfBytes(makeTiff([plainPage(10)]).bytes, 'b.tif');
    expect(one.photo).not.toHaveProperty('pages');
    const { bytes, places } = makeTiff([plainPage(10), plainPage(20)]);
    bytes.writeUInt32LE(places[0]?.directory ?? 0, places[1]?.link ?? 0);
    const circle = await readFactsOfBytes(bytes, 'c.tif');
    expect(circle.photo?.pages).toBe(2);
    expect(circle.warnings.map(({ code }) => code)).toContain('pages-cut');
  });
});
