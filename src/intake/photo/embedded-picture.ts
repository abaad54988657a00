import sharp from 'sharp';
import { sourceOfBytes } from '../source-file.ts';
import { findEmbeddedPicture } from '../structure/exif-block.ts';
import { readJpegHeader } from '../structure/jpeg.ts';
import { coarseWaves, hashedSide, isWave, lowestWaves } from './picture-hash.ts';

/** Of the signs of the lowest waves of two pictures that show the same, few differ; of others about half. */
const mostOfSame = 2 / 7;
/** Of fewer waves that both have, nothing can be said. */
const leastCompared = 30;
/** A smaller one says too little. */
const leastSide = 48;
/** Cameras put bars at the edges of a small picture whose shape is another than the picture's. */
const sameShape = 0.03;

interface Mirrors {
  across: boolean;
  down: boolean;
}

/** Half a turn is two mirrors; a quarter is one, where rows and columns were changed for each other. */
const mirroredTwice: readonly Mirrors[] = [
  { across: false, down: false },
  { across: true, down: true },
];
const mirroredOnce: readonly Mirrors[] = [
  { across: true, down: false },
  { across: false, down: true },
];

/** A picture as it is shown, upright. */
interface Shown {
  width: number;
  height: number;
  /** `hashedSide` × `hashedSide` grey values of it. */
  grey: Uint8Array;
  /** Whether it was mirrored to be shown, as its file says. */
  isMirrored: boolean;
}

/**
 * Whether the small picture inside a JPEG looks like another than the picture. It is held against it straight and in
 * each quarter turn, since some programs turn only the one, and mirrored too where the picture was mirrored to be
 * shown. False where there is none, where it cannot be read, or where the two are too plain to tell.
 */
export async function embeddedDiffers(bytes: Buffer, shown: Shown): Promise<boolean> {
  const source = sourceOfBytes(bytes);
  const header = readJpegHeader(source);
  const [exif] = 'code' in header ? [] : header.exif;
  const picture = exif === undefined ? null : findEmbeddedPicture(source.read(exif.at, exif.length));
  if (picture === null) return false;
  try {
    return await differs(picture, shown);
  } catch {
    return false; // what is no whole picture shows no other one
  }
}

async function differs(picture: Buffer, shown: Shown): Promise<boolean> {
  const { data, info } = await sharp(picture, { failOn: 'warning', limitInputPixels: 4_000_000 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (Math.min(width, height) < leastSide) return false;
  const waves = lowestWaves(shown.grey);
  for (const lies of [false, true]) {
    // In the shape that the picture has where it lies as the small one does.
    const shape = lies ? shown.height / shown.width : shown.width / shown.height;
    for (const part of partsOf(width, height, shape)) {
      const grey = await sharp(data, { raw: { width, height, channels } })
        .extract(part)
        .resize({ width: hashedSide, height: hashedSide, fit: 'fill', kernel: 'linear' })
        .greyscale()
        .raw()
        .toBuffer();
      const small = lowestWaves(grey);
      const turned = lies ? mirroredOnce : mirroredTwice;
      for (const mirrors of shown.isMirrored ? [...mirroredTwice, ...mirroredOnce] : turned)
        if (!isUnlike(small, waves, { ...mirrors, lies })) return false;
    }
  }
  return true;
}

interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What of the small picture may be the picture: all of it, or what bars above and below or at its sides leave. */
function partsOf(width: number, height: number, shape: number): Part[] {
  const whole = { left: 0, top: 0, width, height };
  if (Math.abs(width / height / shape - 1) <= sameShape) return [whole];
  const wide = Math.min(width, Math.round(height * shape));
  const tall = Math.min(height, Math.round(width / shape));
  const places = [0, 0.5, 1].map((place) => ({
    ...{ width: wide, height: tall },
    ...{ left: Math.floor((width - wide) * place), top: Math.floor((height - tall) * place) },
  }));
  return [whole, ...places];
}

/** Whether the signs of the waves differ in more than noise: of those that both have, where they are enough. */
function isUnlike(
  small: Float64Array,
  shown: Float64Array,
  { lies, across, down }: Mirrors & { lies: boolean },
): boolean {
  let compared = 0;
  let unlike = 0;
  for (let at = 1; at < shown.length; at++) {
    const column = at % coarseWaves;
    const row = Math.floor(at / coarseWaves);
    const own = shown[at] ?? 0;
    const other = small[lies ? column * coarseWaves + row : at] ?? 0;
    if (!isWave(own) || !isWave(other)) continue;
    compared += 1;
    const turns = (across && column % 2 === 1) !== (down && row % 2 === 1);
    if ((own > 0 === other > 0) === turns) unlike += 1;
  }
  return compared >= leastCompared && unlike > compared * mostOfSame;
}
