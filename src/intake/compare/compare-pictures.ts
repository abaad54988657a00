import sharp from 'sharp';
import type { Box, PictureComparison, Region } from '../../contract/comparison.ts';
import { guardProcess } from '../../processes/guard.ts';
import { alignRows, type Run } from './align-rows.ts';
import { findRegions } from './find-regions.ts';
import { decode, type Raster } from './raster.ts';

/** Of one picture, at four bytes each; a larger one is compared at a fraction of its size. */
const mostPixels = 60_000_000;
/** What no page and no camera makes. */
const mostOfAll = 600_000_000;
/** Memory of the process in bytes: two pictures of the most pixels, twice while the second is decoded. */
const mostResident = 1536 * 1024 * 1024;
const mostRegions = 500;
const mostRuns = 5000;

sharp.cache(false);
sharp.concurrency(1);

/** Two pictures pixel by pixel: rows that are the same are found where they have moved to, and the rest compared. */
export async function comparePictures(older: Uint8Array, newer: Uint8Array): Promise<PictureComparison> {
  guardProcess(mostResident);
  const sizes = { older: await sizeOf(older), newer: await sizeOf(newer) };
  if (sizes.older === null) return { result: 'unreadable', which: 'older' };
  if (sizes.newer === null) return { result: 'unreadable', which: 'newer' };
  const both = { older: sizes.older, newer: sizes.newer };
  if (Buffer.from(older).equals(newer)) return { result: 'same', size: both.older };
  if (both.older.width !== both.newer.width) return { result: 'other-width', ...both };
  const most = Math.max(...Object.values(both).map(({ width, height }) => width * height));
  if (most > mostOfAll) return { result: 'too-large' };
  const shrunk = Math.max(1, Math.ceil(Math.sqrt(most / mostPixels)));
  const first = await decode(older, shrunk).catch(() => null);
  if (first === null) return { result: 'unreadable', which: 'older' };
  const second = await decode(newer, shrunk).catch(() => null);
  if (second === null) return { result: 'unreadable', which: 'newer' };
  return { result: 'compared', ...both, ...compareRasters(first, second, shrunk), shrunk };
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height };
  } catch {
    return null; // no picture, or none that can be decoded: said as that
  }
}

function compareRasters(older: Raster, newer: Raster, shrunk: number) {
  const aligned = alignRows(older, newer);
  const runs = aligned ?? inPlace(older, newer);
  const regionsIn = (some: Run[]): Region[] =>
    some.flatMap((run) => (run.same ? [] : regionsOf(run, older, newer)));
  const bare = bareEnd(runs, older, newer);
  const shown = regionsIn(runs.filter((run) => !bare.has(run)));
  // Where nothing else differs, that the one is longer is the difference.
  const [regions, unmarked] = shown.length > 0 ? [shown, [...bare]] : [regionsIn(runs), []];
  const larger = (box: Box): Box => ({
    x: box.x * shrunk,
    y: box.y * shrunk,
    width: box.width * shrunk,
    height: box.height * shrunk,
  });
  return {
    aligned: aligned !== null,
    rows: runs
      .filter(({ same }) => same)
      .slice(0, mostRuns)
      .map((run) => ({
        older: run.older.y * shrunk,
        newer: run.newer.y * shrunk,
        height: run.older.height * shrunk,
      })),
    regions: regions.slice(0, mostRegions).map(
      (region): Region => ({
        is: region.is,
        older: region.older === null ? null : larger(region.older),
        newer: region.newer === null ? null : larger(region.newer),
      }),
    ),
    left: Math.max(0, regions.length - mostRegions),
    barerBy: unmarked.reduce((sum, run) => sum + run.newer.height - run.older.height, 0) * shrunk,
  };
}

/** Each row beside the one at the same height; below the shorter picture the longer one stands alone. */
function inPlace(older: Raster, newer: Raster): Run[] {
  const height = Math.min(older.height, newer.height);
  const below = {
    same: false,
    older: { y: height, height: older.height - height },
    newer: { y: height, height: newer.height - height },
  };
  return [
    { same: false, older: { y: 0, height }, newer: { y: 0, height } },
    ...(older.height === newer.height ? [] : [below]),
  ];
}

/**
 * The rows of bare ground that one picture has more of at its lower end: what was put in or taken out above them makes
 * them more or fewer, since a window is filled up to its height.
 */
function bareEnd(runs: Run[], older: Raster, newer: Raster): Set<Run> {
  const isBare = ({ pixels, width }: Raster, { y, height }: Run['older']): boolean => {
    const [from, until] = [Math.max(0, y - 1) * width, (y + height) * width];
    const ground = pixels[until - 1];
    return pixels.subarray(from, until).every((pixel) => pixel === ground);
  };
  const end = runs.findLastIndex((run) => !isBare(older, run.older) || !isBare(newer, run.newer));
  return new Set(
    runs.slice(end + 1).filter((run) => !run.same && (run.older.height === 0 || run.newer.height === 0)),
  );
}

function regionsOf({ older: inOlder, newer: inNewer }: Run, older: Raster, newer: Raster): Region[] {
  const { width } = older;
  const whole = ({ y, height }: { y: number; height: number }): Box => ({ x: 0, y, width, height });
  if (inOlder.height === 0) return [{ is: 'added', older: null, newer: whole(inNewer) }];
  if (inNewer.height === 0) return [{ is: 'removed', older: whole(inOlder), newer: null }];
  if (inOlder.height !== inNewer.height)
    return [{ is: 'changed', older: whole(inOlder), newer: whole(inNewer) }];
  const rows = { inOlder: inOlder.y, inNewer: inNewer.y, height: inOlder.height };
  return findRegions(older, newer, rows).map((box) => ({
    is: 'changed',
    older: { ...box, y: box.y + inOlder.y },
    newer: { ...box, y: box.y + inNewer.y },
  }));
}
