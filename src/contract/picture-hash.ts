/**
 * What a picture looks like, in few bits: for the whole of it and for each of these parts of it the signs of the
 * lowest waves that it is made of (a discrete cosine transform of 32 × 32 grey values). Pictures that look alike have
 * most of them in common, also where one was scaled, brightened or compressed again; a part is what is left where one
 * was cropped.
 *
 * A hash is, for each part, 8 bytes of the lowest 8 × 8 waves, and then for each part 32 bytes of the lowest 16 × 16,
 * row by row, a bit each, the highest first; the bit of the mean is nought.
 */
export const pictureParts: readonly { left: number; top: number; width: number; height: number }[] = [
  { left: 0, top: 0, width: 1, height: 1 },
  { left: 0, top: 0, width: 0.9, height: 0.9 },
  { left: 0.1, top: 0, width: 0.9, height: 0.9 },
  { left: 0.05, top: 0.05, width: 0.9, height: 0.9 },
  { left: 0, top: 0.1, width: 0.9, height: 0.9 },
  { left: 0.1, top: 0.1, width: 0.9, height: 0.9 },
  { left: 0.05, top: 0, width: 0.9, height: 0.9 },
  { left: 0.05, top: 0.1, width: 0.9, height: 0.9 },
  { left: 0, top: 0.05, width: 0.9, height: 0.9 },
  { left: 0.1, top: 0.05, width: 0.9, height: 0.9 },
  { left: 0, top: 0, width: 0.9, height: 1 },
  { left: 0.1, top: 0, width: 0.9, height: 1 },
  { left: 0, top: 0, width: 1, height: 0.9 },
  { left: 0, top: 0.1, width: 1, height: 0.9 },
];

/** Bytes of a part's coarse and fine bits. */
export const coarseBytes = 8;
export const fineBytes = 32;
export const pictureHashBytes = pictureParts.length * (coarseBytes + fineBytes);
