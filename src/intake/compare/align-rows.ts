import { diffArrays } from 'diff';
import type { Raster } from './raster.ts';

/** For finding rows that have moved, in ms. */
const alignMs = 5000;
/** Fewer rows than this that are the same between two changes are chance, such as the white between two lines. */
const fewestRows = 8;

/** A run of rows: the same in both, or what stands in the one where the other has something else or nothing. */
export interface Run {
  same: boolean;
  older: { y: number; height: number };
  newer: { y: number; height: number };
}

/** Finds rows of pixels that are the same wherever they have moved to. Null where too much differs for that. */
export function alignRows(older: Raster, newer: Raster): Run[] | null {
  const keys = { older: keysOf(older), newer: keysOf(newer) };
  const found = diffArrays(keys.older, keys.newer, { timeout: alignMs });
  if (found === undefined) return null;
  const runs: Run[] = [];
  let [inOlder, inNewer] = [0, 0];
  for (const { added, removed, count } of found) {
    const before = runs.at(-1);
    const same = !added && !removed && areSame(older, newer, { inOlder, inNewer, count });
    const heights = { older: added ? 0 : count, newer: removed ? 0 : count };
    if (before !== undefined && before.same === same) extend(before, heights);
    else {
      runs.push({
        same,
        older: { y: inOlder, height: heights.older },
        newer: { y: inNewer, height: heights.newer },
      });
    }
    inOlder += heights.older;
    inNewer += heights.newer;
  }
  return withoutCrumbs(withWhole(runs, keys));
}

function extend(run: Run, heights: { older: number; newer: number }): void {
  run.older.height += heights.older;
  run.newer.height += heights.newer;
}

/**
 * What was put in or taken out in one piece may be found in two, with rows of one colour between them that could as
 * well stand before or behind: they are put there.
 */
function withWhole(runs: Run[], keys: { older: number[]; newer: number[] }): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const [before, between] = [whole.at(-2), whole.at(-1)];
    if (before === undefined || between === undefined || !between.same) {
      whole.push(run);
      continue;
    }
    const sides = (['older', 'newer'] as const).filter(
      (side) => before[side].height > 0 || run[side].height > 0,
    );
    const [side] = sides;
    const colour = side === undefined || sides.length > 1 ? null : colourOf(keys[side], between[side]);
    if (side === undefined || colour === null) whole.push(run);
    else if (colourOf(keys[side], run[side]) === colour) {
      before[side].height += run[side].height;
      between[side].y += run[side].height;
    } else if (colourOf(keys[side], before[side]) === colour) {
      const { height } = before[side];
      whole.splice(-2, 2, moved(between, side, -height), extended(run, side, height));
    } else whole.push(run);
  }
  return whole;
}

/** The one row that all of a part are like; null where they are not all alike. */
function colourOf(keys: number[], { y, height }: { y: number; height: number }): number | null {
  const first = keys[y];
  return first !== undefined && keys.slice(y, y + height).every((key) => key === first) ? first : null;
}

function moved(run: Run, side: 'older' | 'newer', by: number): Run {
  return { ...run, [side]: { y: run[side].y + by, height: run[side].height } };
}

/** Begins earlier, and in the other picture where it did. */
function extended(run: Run, side: 'older' | 'newer', by: number): Run {
  return { ...run, [side]: { y: run[side].y - by, height: run[side].height + by } };
}

/** Takes a few rows that are the same between two changes into the change. */
function withoutCrumbs(runs: Run[]): Run[] {
  const whole: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const before = whole.at(-1);
    const isCrumb = run.same && run.older.height < fewestRows && at > 0 && at < runs.length - 1;
    if (before !== undefined && !before.same && (!run.same || isCrumb)) {
      extend(before, { older: run.older.height, newer: run.newer.height });
    } else whole.push(structuredClone(run));
  }
  return whole;
}

/** A number for each row, the same for rows that are the same; another for nearly all that differ. */
function keysOf({ pixels, width, height }: Raster): number[] {
  return Array.from({ length: height }, (_, y) => {
    let [one, other] = [0x811c9dc5, 0x9e3779b9];
    for (let at = y * width; at < (y + 1) * width; at += 1) {
      const pixel = pixels[at] ?? 0;
      one = Math.imul(one ^ pixel, 0x01000193);
      other = Math.imul((other << 5) | (other >>> 27), 0x85ebca6b) ^ pixel;
    }
    return (one >>> 0) * 2 ** 21 + ((other >>> 0) & 0x1fffff);
  });
}

/** By the pixels themselves: a page could be made so that its rows have the numbers of others. */
function areSame(
  older: Raster,
  newer: Raster,
  { inOlder, inNewer, count }: { inOlder: number; inNewer: number; count: number },
): boolean {
  const { width } = older;
  const rowsOf = ({ pixels }: Raster, y: number): Buffer => {
    const part = pixels.subarray(y * width, (y + count) * width);
    return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  };
  return rowsOf(older, inOlder).equals(rowsOf(newer, inNewer));
}
