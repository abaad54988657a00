import { Buffer } from 'node:buffer';
import sharp, { type Sharp } from 'sharp';
import { JejakError } from '../../contract/error.ts';
import { isRawPicture } from '../../contract/viewed.ts';
import { hasTooManyPixels, mostHeifPixels, mostPixels } from '../pixel-limits.ts';
import { sourceOfBytes } from '../source-file.ts';
import { readHeifSize } from '../structure/heif-size.ts';
import { pageOf } from '../structure/page-of.ts';
import { viewPicture } from '../view-picture.ts';
import type { PictureToRead } from './picture-to-read.ts';
import type { Raster } from './raster.ts';

/** The shorter side of what is read is not made less, where the picture has as much. */
const narrowest = 720;
/** Pixels that are read at most. */
const mostReadPixels = 8_000_000;

sharp.cache(false);
sharp.concurrency(1);

/** A picture as it is shown upright: its own size, and what is grey of it at the size at which it is read. */
export interface GreyPicture {
  width: number;
  height: number;
  raster: Raster;
}

/**
 * @param readAt pixels of the longer side of what is read
 * @param mostEnlarged how much larger than the picture that may be
 * @throws JejakError `ocr-undecodable`, `ocr-too-large`
 */
export async function decodeGrey(
  { bytes, mediaType, orientation, page }: PictureToRead,
  readAt: number,
  mostEnlarged: number,
): Promise<GreyPicture> {
  try {
    const input = pageOf(bytes, mediaType, page);
    const upright = /^image\/hei[cf]/.test(mediaType)
      ? await fromHeif(input)
      : isRawPicture(mediaType)
        ? await fromOther(Buffer.from(await viewPicture(bytes, mediaType)), 'image/jpeg', 1)
        : await fromOther(input, mediaType, mediaType === 'image/avif' ? 1 : orientation);
    const { width, height, picture } = upright;
    const scale = scaleOf({ width, height }, readAt, mostEnlarged);
    const size = (side: number): number => Math.max(1, Math.round(side * scale));
    const { data, info } = await picture
      .flatten({ background: '#fff' })
      .resize({ width: size(width), height: size(height), fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      width,
      height,
      raster: { width: info.width, height: info.height, pixels: new Uint8Array(data) },
    };
  } catch (error) {
    if (error instanceof JejakError) throw error;
    const detail = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
    throw /pixel limit|exceeds/i.test(detail)
      ? tooMany(detail)
      : new JejakError('ocr-undecodable', 'wrong-use', { detail: detail.slice(0, 200) });
  }
}

/**
 * A long picture, such as that of a whole conversation, is not made so narrow that its letters are lost, as far as memory
 * and time allow.
 */
function scaleOf(
  { width, height }: { width: number; height: number },
  readAt: number,
  mostEnlarged: number,
): number {
  const ordinarily = Math.min(mostEnlarged, readAt / Math.max(width, height));
  const wideEnough = Math.min(1, narrowest / Math.min(width, height));
  const atMost = Math.sqrt(mostReadPixels / (width * height));
  return Math.max(ordinarily, Math.min(wideEnough, atMost));
}

interface Upright {
  width: number;
  height: number;
  picture: Sharp;
}

async function fromOther(input: Buffer, mediaType: string, orientation: number | null): Promise<Upright> {
  const open = (): Sharp =>
    sharp(input, { failOn: 'none', limitInputPixels: mostPixels, sequentialRead: true, animated: false });
  const head = await open().metadata();
  const { width, height, orientation: own } = head;
  if (hasTooManyPixels(head, mediaType)) throw tooMany(`${width} × ${height}`);
  const turned = orientation ?? own ?? 1;
  const [wide, high] = turned >= 5 ? [height, width] : [width, height];
  return { width: wide, height: high, picture: turn(open(), turned) };
}

async function fromHeif(input: Buffer): Promise<Upright> {
  const size = readHeifSize(sourceOfBytes(input));
  if (size === null) throw new Error('no size of the primary picture');
  if (size.width * size.height > mostHeifPixels) throw tooMany(`${size.width} × ${size.height}`);
  const { default: decode } = await import('heic-decode');
  // The decoder turns the picture itself.
  const { width, height, data } = await decode({ buffer: input });
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return { width, height, picture: sharp(raw, { raw: { width, height, channels: 4 } }) };
}

/** Exif's eight orientations: 5 and 7 mirror before they turn. */
function turn(picture: Sharp, orientation: number): Sharp {
  const quarter = [0, 0, 0, 180, 180, 270, 90, 90, 270][orientation] ?? 0;
  const mirrored = orientation === 2 || orientation === 4 || orientation === 5 || orientation === 7;
  return (mirrored ? picture.flop() : picture).rotate(quarter);
}

function tooMany(size: string): JejakError {
  return new JejakError('ocr-too-large', 'wrong-use', { size });
}
