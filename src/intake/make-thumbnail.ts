import { Buffer } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { isRawPicture } from '../contract/viewed.ts';
import { guardProcess } from '../processes/guard.ts';
import { type Damage, damage } from './damage.ts';
import type { IntakeRequest, Thumbnail } from './messages.ts';
import { embeddedDiffers } from './photo/embedded-picture.ts';
import { hashedSide, hashPicture } from './photo/picture-hash.ts';
import { hasTooManyPixels, mostHeifPixels, mostPixels } from './pixel-limits.ts';
import { readRaw } from './raw/read-raw.ts';
import { type SourcePath, sourceOfBytes } from './source-file.ts';
import { heifPage } from './structure/heif-pages.ts';
import { readHeifSize } from './structure/heif-size.ts';
import { upright } from './view-picture.ts';

const side = 512;
const quality = 80;
/** Memory of the process in bytes: what a HEIF picture of the most pixels needs. */
const mostResident = 1024 * 1024 * 1024;
const heifUpTo = 128 * 1024 * 1024;
/** Exif's orientations of a picture that was stored mirrored. */
const mirroring: ReadonlySet<number> = new Set([2, 4, 5, 7]);

interface Picture extends Pick<Extract<IntakeRequest, { type: 'thumbnail' }>, 'mediaType' | 'orientation'> {
  from: { path: SourcePath } | { bytes: Uint8Array };
}

sharp.cache(false);
sharp.concurrency(1);

/**
 * A WebP of at most 512 pixels a side, the right way up. Where only a part of the picture can be decoded,
 * that part is shown and the damage named; where nothing can, there is only the damage.
 */
export async function makeThumbnail(picture: Picture): Promise<Thumbnail> {
  guardProcess(mostResident);
  try {
    if (isHeif(picture.mediaType)) return await fromHeif(bytesOf(picture));
    if (isRawPicture(picture.mediaType)) return await fromRaw(bytesOf(picture));
    const input = inputOf(picture);
    // As in HEIF, the picture's own boxes turn it, and the decoder follows them.
    const orientation = picture.mediaType === 'image/avif' ? 1 : picture.orientation;
    const head = await open(input, 'none').metadata();
    const { width, height, orientation: said } = head;
    if (hasTooManyPixels(head, picture.mediaType)) {
      return { damage: damage('too-many-pixels', `${width} × ${height}`) };
    }
    try {
      const { made, grey } = await render(turn(open(input, 'warning'), orientation));
      const isMirrored = mirroring.has(orientation ?? said ?? 1);
      const differs =
        picture.mediaType === 'image/jpeg' &&
        (await embeddedDiffers(bytesOf(picture), { ...made, grey, isMirrored }));
      return differs ? { ...made, embeddedDiffers: true } : made;
    } catch (error) {
      const found = damageFrom(error);
      if (found.code === 'too-many-pixels') return { damage: found };
      const { made } = await render(turn(open(input, 'none'), orientation));
      return { ...made, damage: found };
    }
  } catch (error) {
    return { damage: damageFrom(error) };
  }
}

function isHeif(mediaType: string): boolean {
  return /^image\/hei[cf]/.test(mediaType);
}

async function fromHeif(bytes: Buffer): Promise<Thumbnail> {
  const size = readHeifSize(sourceOfBytes(bytes));
  if (size === null) return { damage: damage('undecodable', 'no size of the primary picture') };
  if (size.width * size.height > mostHeifPixels) {
    return { damage: damage('too-many-pixels', `${size.width} × ${size.height}`) };
  }
  const { default: decode } = await import('heic-decode');
  // The decoder turns the picture itself, as its own boxes say; Exif's orientation does not count here.
  const { width, height, data } = await decode({ buffer: heifPage(bytes, 1) });
  const { made } = await render(
    sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
      raw: { width, height, channels: 4 },
    }),
  );
  return made;
}

/** Of the picture that the camera put into its raw file: how alike that is to others is told as of any picture. */
async function fromRaw(bytes: Buffer): Promise<Thumbnail> {
  const { preview, orientation } = await readRaw(bytes);
  if (preview === null) return { damage: damage('undecodable', 'no picture was put into the raw file') };
  const { made } = await render(await upright(preview, orientation));
  return made;
}

function open(input: string | Buffer, failOn: 'warning' | 'none'): Sharp {
  return sharp(input, { failOn, limitInputPixels: mostPixels, sequentialRead: true, animated: false });
}

/** Exif's eight orientations: 5 and 7 mirror before they turn. */
function turn(picture: Sharp, orientation: number | null): Sharp {
  switch (orientation) {
    case null:
      return picture.autoOrient();
    case 2:
      return picture.flop();
    case 3:
      return picture.rotate(180);
    case 4:
      return picture.flip();
    case 5:
      return picture.flop().rotate(270);
    case 6:
      return picture.rotate(90);
    case 7:
      return picture.flop().rotate(90);
    case 8:
      return picture.rotate(270);
    default:
      return picture;
  }
}

interface Rendered {
  made: { webp: Uint8Array; width: number; height: number; hash: Uint8Array | null };
  /** What `hash` is made of. */
  grey: Uint8Array;
}

/** The small picture, and what it looks like, of one decoding. */
async function render(picture: Sharp): Promise<Rendered> {
  const { data, info } = await picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const small = { raw: { width, height, channels } };
  const webp = await sharp(data, small).webp({ quality, effort: 2 }).toBuffer();
  const grey = await sharp(data, small)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize({ width: hashedSide, height: hashedSide, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return { made: { webp: new Uint8Array(webp), width, height, hash: hashPicture(grey) }, grey };
}

function inputOf(picture: Picture): string | Buffer {
  if ('bytes' in picture.from) return bytesOf(picture);
  return typeof picture.from.path === 'string' ? picture.from.path : bytesOf(picture);
}

function bytesOf(picture: Picture): Buffer {
  if ('bytes' in picture.from) {
    const { bytes } = picture.from;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  const path = typeof picture.from.path === 'string' ? picture.from.path : Buffer.from(picture.from.path);
  const info = statSync(path);
  if (!info.isFile() || info.size > heifUpTo) throw new Error(`not a file of at most ${heifUpTo} bytes`);
  return readFileSync(path);
}

function damageFrom(error: unknown): Damage {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n', 1)[0]?.slice(0, 200) ?? '';
  return /pixel limit|exceeds/i.test(message) ? damage('too-many-pixels', line) : damage('undecodable', line);
}
