import type { Metadata } from 'sharp';

/** Pixels that are decoded at most: more is a bomb, or needs more memory than a cheap laptop has. */
export const mostPixels = 268_402_689;
/** A side of more is no picture that a camera or a screen makes, and costs memory or minutes by its shape alone. */
const longestSide = 65_535;
/** HEIF is decoded whole, at four bytes a pixel twice over. */
export const mostHeifPixels = 64_000_000;
/** So are these, however small the picture is to be. */
const decodedWhole = /^image\/(webp|avif|gif)$/;
/** A picture that comes in passes is held until the last, at up to six bytes a pixel. */
const mostPixelsInPasses = 100_000_000;

/** Whether a picture claims more pixels than are decoded here, by what stands in its head. */
export function hasTooManyPixels(
  { width, height, isProgressive }: Pick<Metadata, 'width' | 'height' | 'isProgressive'>,
  mediaType: string,
): boolean {
  const most = decodedWhole.test(mediaType)
    ? mostHeifPixels
    : isProgressive
      ? mostPixelsInPasses
      : mostPixels;
  return Math.max(width, height) > longestSide || width * height > most;
}
