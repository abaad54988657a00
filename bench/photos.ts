import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { benchFolder } from './cache.ts';

const photoCount = 200;
/** 200 of these are 1 GiB, less 24 bytes. */
const photoBytes = 5_368_709;

/**
 * 200 photographs as a phone makes them, 1 GiB together: JPEGs of 12 megapixels with camera, time and
 * position in their Exif. Each is one of four pictures with a tail of its own behind the end of the
 * image (as phones append their depth maps and clips), so that no two have the same hash. Made once.
 */
export async function benchPhotos(): Promise<string[]> {
  const folder = benchFolder('photos');
  const names = Array.from(
    { length: photoCount },
    (_, n) => `IMG_20241122_${String(100000 + n).slice(1)}.jpg`,
  );
  const there = new Set(readdirSync(folder));
  if (names.some((name) => !there.has(name))) {
    const pictures: Buffer[] = [];
    for (let n = 0; n < 4; n++) pictures.push(await makePicture(n));
    names.forEach((name, n) => writePhoto(join(folder, name), pictures[n % 4], n));
  }
  return names.map((name) => join(folder, name));
}

/** Writes the picture and a tail of pseudo-random bytes that belongs to `n` alone. */
function writePhoto(path: string, picture: Buffer | undefined, n: number): void {
  if (picture === undefined || existsSync(path)) return;
  const tail = new Uint32Array(Math.ceil((photoBytes - picture.length) / 4));
  let state = n + 1;
  for (let i = 0; i < tail.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    tail[i] = state;
  }
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  writeSync(file, picture);
  writeSync(file, new Uint8Array(tail.buffer), 0, photoBytes - picture.length);
  closeSync(file);
  renameSync(part, path);
}

/** A grainy picture of 4000 × 3000 at the best quality that leaves room for a tail. */
async function makePicture(n: number): Promise<Buffer> {
  const background = { r: 90 + n * 30, g: 120, b: 200 - n * 40 };
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 22 };
  const raw = await sharp({ create: { width: 4000, height: 3000, channels: 3, background, noise } })
    .blur(0.7)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  let best: Buffer | null = null;
  for (let low = 20, high = 96; low <= high; ) {
    const quality = (low + high) >> 1;
    const tried = await sharp(raw.data, { raw: raw.info }).jpeg({ quality }).withExif(exifOf(n)).toBuffer();
    if (tried.length < photoBytes - 1024) {
      best = tried;
      low = quality + 1;
    } else {
      high = quality - 1;
    }
  }
  if (best === null) throw new Error('no quality makes the picture small enough');
  return best;
}

function exifOf(n: number) {
  return {
    IFD0: { Make: 'Bench', Model: `Telepon ${n + 1}`, Orientation: '1' },
    IFD2: { DateTimeOriginal: '2024:11:22 10:15:0' + String(n), OffsetTimeOriginal: '+08:00' },
    IFD3: {
      GPSLatitudeRef: 'S',
      GPSLatitude: '10/1 9/1 3000/100',
      GPSLongitudeRef: 'E',
      GPSLongitude: '123/1 36/1 1500/100',
    },
  };
}

/** Deletes a folder of results, so that the next round starts on an empty disk. */
export function clearFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
