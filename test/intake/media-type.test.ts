import { describe, expect, test } from 'vitest';
import { findMediaType } from '../../src/intake/media-type.ts';
import { plainPicture } from './exif-photo.ts';

describe('the type of a file', () => {
  test.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
    ['tiff', 'image/tiff'],
    ['gif', 'image/gif'],
  ] as const)('comes from the bytes of a %s, not from its name', async (format, mediaType) => {
    const bytes = await plainPicture(format);
    expect(await findMediaType(bytes, 'a.pdf')).toEqual({ mediaType, itemKind: 'photo', nameDiffers: true });
    expect(await findMediaType(bytes, 'no ending')).toEqual({
      mediaType,
      itemKind: 'photo',
      nameDiffers: false,
    });
    expect((await findMediaType(bytes, `a.${format}`)).nameDiffers).toBe(false);
  });

  test('of text is told by the ending, of which text has no mark of its own', async () => {
    const bytes = Buffer.from('Pemilih, spanduk\n1,2\n');
    expect((await findMediaType(bytes, 'a.csv')).mediaType).toBe('text/csv');
    expect((await findMediaType(bytes, 'a.unknown')).mediaType).toBe('text/plain');
    expect(await findMediaType(bytes, 'a.JPG')).toEqual({
      mediaType: 'text/plain',
      itemKind: 'file',
      nameDiffers: true,
    });
    expect((await findMediaType(Buffer.from('<!DOCTYPE html><p>'), 'a')).mediaType).toBe('text/html');
  });

  test('that is not known is said to be unknown', async () => {
    const bytes = Buffer.from([0, 1, 2, 3, 0x9f, 0xff, 0, 7]);
    expect(await findMediaType(bytes, 'a.jpg')).toEqual({
      mediaType: 'application/octet-stream',
      itemKind: 'file',
      nameDiffers: true,
    });
    expect((await findMediaType(bytes, 'a.xyz')).nameDiffers).toBe(false);
    expect((await findMediaType(new Uint8Array(0), 'a.jpg')).nameDiffers).toBe(false);
  });
});
