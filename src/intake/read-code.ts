import decodeCode from 'qr/decode.js';
import { JejakError } from '../contract/error.ts';
import { guardProcess } from '../processes/guard.ts';
import { findMediaType } from './media-type.ts';
import { sourceOfBytes } from './source-file.ts';
import { readTypeHead } from './type-head.ts';
import { openViewed } from './view-picture.ts';

/** Memory of the process in bytes. */
const mostResident = 1536 * 1024 * 1024;
/**
 * The longest side, in pixels, of what is looked at, one size after the other: a code that fills the picture is found
 * in the smallest, one that is a part of a page in a larger. The decoder takes none of more than 2,048 a side.
 */
const sides = [1000, 2000, 600] as const;

/**
 * What a QR code in a picture says; null where none is found in it.
 *
 * @throws JejakError `picture-undecodable`
 */
export async function readCode(bytes: Uint8Array): Promise<string | null> {
  guardProcess(mostResident);
  for (const side of sides) {
    const picture = await pixelsOf(bytes, side);
    try {
      return decodeCode(picture);
    } catch {
      // No code is found at this size: that is what the decoder throws for, and the next is looked at.
    }
  }
  return null;
}

async function pixelsOf(
  bytes: Uint8Array,
  side: number,
): Promise<{ width: number; height: number; data: Uint8Array }> {
  try {
    const { mediaType } = await findMediaType(readTypeHead(sourceOfBytes(bytes)), '');
    const picture = await openViewed(bytes, mediaType);
    const { data, info } = await picture
      .flatten({ background: '#fff' })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: new Uint8Array(data) };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    throw new JejakError('picture-undecodable', 'wrong-use', { detail }, { cause: error });
  }
}
