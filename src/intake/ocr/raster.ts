/** A grey picture, row by row, 0 black to 255 white. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** The mean of the square of `reach` pixels to each side around every pixel. */
export function meansAround(
  { width, height }: Omit<Raster, 'pixels'>,
  values: Float32Array,
  reach: number,
): Float32Array {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) slide(values, across, y * width, 1, width, reach);
  const means = new Float32Array(values.length);
  for (let x = 0; x < width; x += 1) slide(across, means, x, width, height, reach);
  return means;
}

/** The mean along one line of `count` values, `step` apart from `start` on; at its ends of what is there. */
function slide(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  reach: number,
): void {
  let sum = 0;
  for (let at = 0; at < Math.min(reach, count); at += 1) sum += from[start + at * step] ?? 0;
  for (let at = 0; at < count; at += 1) {
    if (at + reach < count) sum += from[start + (at + reach) * step] ?? 0;
    if (at - reach > 0) sum -= from[start + (at - reach - 1) * step] ?? 0;
    to[start + at * step] = sum / (Math.min(count - 1, at + reach) - Math.max(0, at - reach) + 1);
  }
}
