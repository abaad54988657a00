import { Buffer } from 'node:buffer';
import sharp, { type Sharp } from 'sharp';
import { JejakError } from '../contract/error.ts';
import type { PictureBox } from '../contract/redaction.ts';
import { isViewed } from '../contract/viewed.ts';
import { openViewed } from './view-picture.ts';

/** Pixels that are decoded at most. */
const mostPixels = 268_402_689;

/**
 * A PNG of the picture, upright, in which the boxes are black: what was there is not in its bytes, nor is anything
 * that the file said beside its pixels (Exif, previews, colour profile, comments).
 *
 * @param mediaType of what the bytes are, where a browser may not draw it
 * @throws JejakError `box-outside-picture`, `picture-undecodable`
 */
export async function redactPicture(
  bytes: Uint8Array,
  boxes: readonly PictureBox[],
  mediaType = '',
): Promise<Uint8Array> {
  const decoded = await open(bytes, mediaType)
    .then((picture) =>
      picture
        .toColourspace('srgb')
        .flatten({ background: '#fff' }) // as it is shown: what lies under transparent pixels was seen by nobody
        .raw()
        .toBuffer({ resolveWithObject: true }),
    )
    .catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      throw new JejakError('picture-undecodable', 'wrong-use', { detail });
    });
  const { data, info } = decoded;
  for (const box of boxes) cover(data, info, box);
  const { width, height, channels } = info;
  return Buffer.from(
    await sharp(data, { raw: { width, height, channels }, limitInputPixels: mostPixels }).png().toBuffer(),
  );
}

/** As it is looked at: of what a browser does not draw, what its view shows. */
async function open(bytes: Uint8Array, mediaType: string): Promise<Sharp> {
  if (isViewed(mediaType)) return openViewed(bytes, mediaType);
  return sharp(bytes, { limitInputPixels: mostPixels, animated: false }).autoOrient();
}

/** Makes the part of a box that lies in the picture black. */
function cover(
  data: Buffer,
  { width, height, channels }: { width: number; height: number; channels: number },
  { x, y, width: wide, height: high }: PictureBox,
): void {
  const [right, bottom] = [Math.min(width, x + wide), Math.min(height, y + high)];
  if (x >= right || y >= bottom)
    throw new JejakError('box-outside-picture', 'wrong-use', {
      box: `${x},${y},${wide},${high}`,
      size: `${width} × ${height}`,
    });
  for (let row = y; row < bottom; row += 1)
    data.fill(0, (row * width + x) * channels, (row * width + right) * channels);
}
