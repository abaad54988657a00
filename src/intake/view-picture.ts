import { Buffer } from 'node:buffer';
import sharp, { type Sharp } from 'sharp';
import { JejakError } from '../contract/error.ts';
import { isRawPicture } from '../contract/viewed.ts';
import { guardProcess } from '../processes/guard.ts';
import { readRaw } from './raw/read-raw.ts';
import { sourceOfBytes } from './source-file.ts';
import { readHeifSize } from './structure/heif-size.ts';
import { pageOf } from './structure/page-of.ts';

/** Pixels that are decoded at most; a picture that is decoded whole takes eight bytes of each. */
const mostPixels = 64_000_000;
/** A browser draws no more in one. */
const longestSide = 16_384;
/** Memory of the process in bytes. */
const mostResident = 1536 * 1024 * 1024;
const quality = 92;

/**
 * A JPEG of a picture that a browser cannot draw, upright, of its own size: of a camera's raw file the picture that the
 * camera put into it.
 *
 * @param page of a file with several pictures (TIFF, HEIF, AVIF) which of them, from 1; of any other the first is shown
 * @throws JejakError `picture-undecodable`
 */
export async function viewPicture(bytes: Uint8Array, mediaType: string, page = 1): Promise<Uint8Array> {
  guardProcess(mostResident);
  try {
    const picture = await openViewed(bytes, mediaType, page);
    const jpeg = await picture
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .jpeg({ quality, chromaSubsampling: '4:4:4' })
      .toBuffer();
    return new Uint8Array(jpeg);
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    throw new JejakError('picture-undecodable', 'wrong-use', { detail }, { cause: error });
  }
}

/** Upright, of what the view shows. @throws where it cannot be had */
export async function openViewed(bytes: Uint8Array, mediaType: string, page = 1): Promise<Sharp> {
  if (/^image\/hei[cf]/.test(mediaType)) return fromHeif(pageOf(bytes, mediaType, page));
  if (!isRawPicture(mediaType)) return bounded(pageOf(bytes, mediaType, page));
  const { preview, orientation } = await readRaw(bytes);
  if (preview === null) throw new Error('no picture was put into the raw file');
  return upright(preview, orientation);
}

/** The preview of a raw file as its camera was held: by what it says itself, else by what the raw file says. */
export async function upright(preview: Uint8Array, orientation: number): Promise<Sharp> {
  const own = (await sharp(preview).metadata()).orientation ?? 1;
  if (own !== 1) return bounded(preview);
  const turns = new Map([
    [3, 180],
    [6, 90],
    [8, 270],
  ]);
  return (await bounded(preview)).rotate(turns.get(orientation) ?? 0);
}

async function bounded(bytes: Uint8Array): Promise<Sharp> {
  const options = {
    failOn: 'none',
    limitInputPixels: mostPixels,
    sequentialRead: true,
    animated: false,
  } as const;
  const { width, height } = await sharp(bytes, options).metadata();
  if (Math.max(width, height) > longestSide || width * height > mostPixels)
    throw new Error(`${String(width)} × ${String(height)} pixels are more than are shown`);
  return sharp(bytes, options).autoOrient();
}

async function fromHeif(bytes: Buffer): Promise<Sharp> {
  const size = readHeifSize(sourceOfBytes(bytes));
  if (size === null || size.width * size.height > mostPixels)
    throw new Error('no size of the primary picture, or more pixels than are shown');
  const { default: decode } = await import('heic-decode');
  // The decoder turns the picture itself, as its own boxes say.
  const { width, height, data } = await decode({ buffer: bytes });
  if (Math.max(width, height) > longestSide) throw new Error('more pixels than are shown');
  const raw = { width, height, channels: 4 as const };
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw });
}
