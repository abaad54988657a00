import sharp from 'sharp';
import { coarseBytes } from '../../contract/picture-hash.ts';
import { sourceOfBytes } from '../source-file.ts';
import { findEmbeddedPicture } from '../structure/exif-block.ts';
import { readJpegHeader } from '../structure/jpeg.ts';
import { hashedSide, hashPicture } from './picture-hash.ts';

/** Of the 63 signs of the lowest waves of two pictures that show the same, a few differ; of others about half. */
const mostOfSame = 18;
/** A smaller one says too little. */
const leastSide = 48;
/** Cameras put bars at the edges of a small picture whose shape is another than the picture's. */
const sameShape = 0.03;

/**
 * Whether the small picture inside a JPEG looks like another than the picture. It is held against it straight and in
 * each quarter turn, since some programs turn only the one. False where there is none, or it cannot be read.
 *
 * @param shown the picture as it is shown, upright
 */
export async function embeddedDiffers(
  bytes: Buffer,
  shown: { width: number; height: number; hash: Uint8Array },
): Promise<boolean> {
  const source = sourceOfBytes(bytes);
  const header = readJpegHeader(source);
  const [exif] = 'code' in header ? [] : header.exif;
  const picture = exif === undefined ? null : findEmbeddedPicture(source.read(exif.at, exif.length));
  if (picture === null) return false;
  try {
    return await differs(picture, shown);
  } catch {
    return false; // what is no picture shows no other one
  }
}

async function differs(
  picture: Buffer,
  shown: { width: number; height: number; hash: Uint8Array },
): Promise<boolean> {
  const options = { failOn: 'none', limitInputPixels: 4_000_000 } as const;
  const { width, height } = await sharp(picture, options).metadata();
  if (Math.min(width, height) < leastSide) return false;
  for (const turn of [0, 90, 180, 270]) {
    const lies = turn % 180 !== 0;
    // In the shape that the picture has where it lies as the small one does.
    const shape = lies ? shown.height / shown.width : shown.width / shown.height;
    const grey = await sharp(
      await sharp(picture, options)
        .extract(within(width, height, shape))
        .rotate(turn)
        .toBuffer(),
    )
      .greyscale()
      .resize({ width: hashedSide, height: hashedSide, fit: 'fill', kernel: 'linear' })
      .raw()
      .toBuffer();
    if (unlike(hashPicture(grey), shown.hash) <= mostOfSame) return false;
  }
  return true;
}

/** The middle of the small picture, without bars above and below or at its sides. */
function within(
  width: number,
  height: number,
  shape: number,
): { left: number; top: number; width: number; height: number } {
  if (Math.abs(width / height / shape - 1) <= sameShape) return { left: 0, top: 0, width, height };
  const wide = Math.min(width, Math.round(height * shape));
  const tall = Math.min(height, Math.round(width / shape));
  return { left: (width - wide) >> 1, top: (height - tall) >> 1, width: wide, height: tall };
}

/** How many of the coarse signs of two whole pictures differ. */
function unlike(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let n = 0; n < coarseBytes; n++)
    for (let bits = (one[n] ?? 0) ^ (other[n] ?? 0); bits > 0; bits &= bits - 1) sum += 1;
  return sum;
}
