import type { Raster } from './raster.ts';

/** How lines of writing run: each rises by `at0 + perY · y` for each pixel to the right, y being where it crosses the middle. */
export interface Slope {
  at0: number;
  perY: number;
}

/** Steepest line that is looked for: 14 degrees. */
const steepest = 0.25;
/** The most that the slope differs from the top of the picture to its bottom. */
const mostTurn = 0.4;
/** The edges have to lie so much better along the lines than along rows. */
const leastGain = 1.04;
/** Width at which edges are looked for. */
const lookedAt = 480;

/**
 * How the lines of a picture run, seen from the side or held askew: along them lie the most edges. Null where they run
 * along the rows, or nothing can be told.
 */
export function slopeOfLines(raster: Raster): Slope | null {
  const step = Math.max(1, Math.floor(raster.width / lookedAt));
  const edges = edgesOf(raster, step);
  const { width, height } = { width: raster.width / step, height: raster.height / step };
  const level = alignment(edges, width, height, 0, 0);
  let best = { middle: 0, turn: 0, value: level };
  const look = (middles: number[], turns: number[]): void => {
    for (const middle of middles)
      for (const turn of turns) {
        const value = alignment(edges, width, height, middle, turn);
        if (value > best.value) best = { middle, turn, value };
      }
  };
  look(around(0, steepest, 0.0125), around(0, mostTurn, 0.05));
  look(around(best.middle, 0.0125, 0.00625), around(best.turn, 0.05, 0.0125));
  if (best.value < level * leastGain) return null;
  const perY = best.turn / raster.height;
  return { at0: best.middle - best.turn / 2, perY };
}

function around(middle: number, reach: number, step: number): number[] {
  const count = Math.round((2 * reach) / step) + 1;
  return Array.from({ length: count }, (_, at) => middle - reach + at * step);
}

/** Where the picture changes from one row to the next, as x and y by turns. */
function edgesOf({ width, height, pixels }: Raster, step: number): Float32Array {
  const strengths: number[] = [];
  const places: number[] = [];
  for (let y = step; y < height - step; y += step)
    for (let x = 0; x < width; x += step) {
      const change = Math.abs((pixels[(y + step) * width + x] ?? 0) - (pixels[(y - step) * width + x] ?? 0));
      if (change < 60) continue;
      strengths.push(change);
      places.push(x / step, y / step);
    }
  return Float32Array.from(places);
}

/** How much the edges lie in rows once lines of this slope are level: the sum of the squares of what lies in each row. */
function alignment(edges: Float32Array, width: number, height: number, middle: number, turn: number): number {
  const rows = new Float32Array(Math.ceil(height * 2) + 1);
  for (let at = 0; at < edges.length; at += 2) {
    const x = (edges[at] ?? 0) - width / 2;
    const y = edges[at + 1] ?? 0;
    // y = row + (middle + turn · (row / height − ½)) · x
    const row = (y - (middle - turn / 2) * x) / (1 + (turn / height) * x);
    const place = row + height / 2;
    if (place >= 0 && place < rows.length) rows[Math.floor(place)] = (rows[Math.floor(place)] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
}

/** The picture with its lines level. */
export function level(raster: Raster, slope: Slope): Raster {
  const { width, height, pixels } = raster;
  const made = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = placeBefore(slope, width, x, y);
      const row = Math.floor(from);
      const part = from - row;
      if (row < 0 || row + 1 >= height) made[y * width + x] = 176;
      else
        made[y * width + x] = Math.round(
          (pixels[row * width + x] ?? 0) * (1 - part) + (pixels[(row + 1) * width + x] ?? 0) * part,
        );
    }
  return { width, height, pixels: made };
}

/** The y before levelling of what lies at x, y after it. */
export function placeBefore({ at0, perY }: Slope, width: number, x: number, y: number): number {
  return y + (at0 + perY * y) * (x - width / 2);
}
