import { coarseBytes, fineBytes, pictureHashBytes, pictureParts } from '../../contract/picture-hash.ts';

/** Pixels a side of the grey picture that is hashed, whatever the shape of the picture is. */
export const hashedSide = 160;
const points = 32;
const waves = 16;

/** `cosines[wave * points + point]`. */
const cosines = Float64Array.from({ length: waves * points }, (_, at) =>
  Math.cos((Math.PI * Math.floor(at / points) * (2 * (at % points) + 1)) / (2 * points)),
);

/** Waves a side of the coarse bits. */
export const coarseWaves = 8;
/** A wave of half a grey level; of a smaller one compression alone may turn the sign. */
const leastWave = 128;
/** A picture that has fewer waves of some height is plain: its signs are noise, and any other plain one has them. */
const leastWaves = 10;

/**
 * What a picture looks like (contract/picture-hash); null of a plain one, a dark one, an empty page.
 *
 * @param grey `hashedSide` × `hashedSide` grey values of the picture, upright
 */
export function hashPicture(grey: Uint8Array): Uint8Array | null {
  if (lowestWaves(grey).filter(isWave).length < leastWaves) return null;
  const sums = sumsOf(grey);
  const hash = new Uint8Array(pictureHashBytes);
  const fineAt = pictureParts.length * coarseBytes;
  for (const [n, part] of pictureParts.entries()) {
    const found = wavesOf(shrink(sums, part));
    writeSigns(found, coarseWaves, hash.subarray(n * coarseBytes, (n + 1) * coarseBytes));
    writeSigns(found, 16, hash.subarray(fineAt + n * fineBytes, fineAt + (n + 1) * fineBytes));
  }
  return hash;
}

/**
 * The lowest waves of the whole of a picture, `[down * coarseWaves + across]`; the mean is nought.
 *
 * @param grey as of `hashPicture`
 */
export function lowestWaves(grey: Uint8Array): Float64Array {
  const found = wavesOf(shrink(sumsOf(grey), { left: 0, top: 0, width: 1, height: 1 }));
  return Float64Array.from({ length: coarseWaves * coarseWaves }, (_, at) =>
    at === 0 ? 0 : (found[Math.floor(at / coarseWaves) * waves + (at % coarseWaves)] ?? 0),
  );
}

/** Whether a wave is high enough that its sign says something. */
export function isWave(height: number): boolean {
  return Math.abs(height) >= leastWave;
}

/** `sums[y][x]`: all values above and left of a corner. */
function sumsOf(grey: Uint8Array): Float64Array {
  const wide = hashedSide + 1;
  const sums = new Float64Array(wide * wide);
  for (let y = 0; y < hashedSide; y++) {
    let row = 0;
    for (let x = 0; x < hashedSide; x++) {
      row += grey[y * hashedSide + x] ?? 0;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** The means of 32 × 32 equal fields of a part. */
function shrink(sums: Float64Array, part: (typeof pictureParts)[number]): Float64Array {
  const small = new Float64Array(points * points);
  const stepX = (part.width * hashedSide) / points;
  const stepY = (part.height * hashedSide) / points;
  const area = stepX * stepY;
  let above = rowOfSums(sums, part, part.top * hashedSide);
  for (let y = 0; y < points; y++) {
    const below = rowOfSums(sums, part, part.top * hashedSide + (y + 1) * stepY);
    for (let x = 0; x < points; x++) {
      const sum = (below[x + 1] ?? 0) - (below[x] ?? 0) - (above[x + 1] ?? 0) + (above[x] ?? 0);
      small[y * points + x] = sum / area;
    }
    above = below;
  }
  return small;
}

/** The sums up to the corners of a row of fields. */
function rowOfSums(
  sums: Float64Array,
  { left, width }: (typeof pictureParts)[number],
  y: number,
): Float64Array {
  const row = new Float64Array(points + 1);
  for (let x = 0; x <= points; x++) row[x] = sumTo(sums, (left + (x * width) / points) * hashedSide, y);
  return row;
}

/** The sum up to a place between pixels. */
function sumTo(sums: Float64Array, x: number, y: number): number {
  const wide = hashedSide + 1;
  const column = Math.min(hashedSide - 1, Math.floor(x));
  const row = Math.min(hashedSide - 1, Math.floor(y));
  const overX = x - column;
  const overY = y - row;
  const at = row * wide + column;
  const above = (sums[at] ?? 0) * (1 - overX) + (sums[at + 1] ?? 0) * overX;
  const below = (sums[at + wide] ?? 0) * (1 - overX) + (sums[at + wide + 1] ?? 0) * overX;
  return above * (1 - overY) + below * overY;
}

/** The lowest 16 × 16 waves; `[down * waves + across]`. */
function wavesOf(small: Float64Array): Float64Array {
  const across = new Float64Array(points * waves);
  for (let y = 0; y < points; y++) {
    for (let wave = 0; wave < waves; wave++) {
      let sum = 0;
      for (let x = 0; x < points; x++)
        sum += (small[y * points + x] ?? 0) * (cosines[wave * points + x] ?? 0);
      across[y * waves + wave] = sum;
    }
  }
  const found = new Float64Array(waves * waves);
  for (let down = 0; down < waves; down++) {
    for (let wave = 0; wave < waves; wave++) {
      let sum = 0;
      for (let y = 0; y < points; y++)
        sum += (across[y * waves + wave] ?? 0) * (cosines[down * points + y] ?? 0);
      found[down * waves + wave] = sum;
    }
  }
  return found;
}

function writeSigns(found: Float64Array, count: number, into: Uint8Array): void {
  for (let bit = 1; bit < count * count; bit++) {
    const wave = Math.floor(bit / count) * waves + (bit % count);
    if ((found[wave] ?? 0) > 0) into[bit >> 3] = (into[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  }
}
