import type { Box } from '../../contract/comparison.ts';
import type { Raster } from './raster.ts';

/** Side of a cell in pixels: what differs in cells that touch, or nearly, is one place. */
const cell = 8;
/** Cells between two places that are still one. */
const gap = 2;
/** More places than this in one run of rows are one that is as large as all of them. */
const mostPlaces = 200;

/** Where two pictures of one width differ in `height` rows from `inOlder` and `inNewer` on; boxes count from there. */
export function findRegions(
  older: Raster,
  newer: Raster,
  { inOlder, inNewer, height }: { inOlder: number; inNewer: number; height: number },
): Box[] {
  const { width } = older;
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const differs = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const [one, other] = [(inOlder + y) * width, (inNewer + y) * width];
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x += 1) {
      if (older.pixels[one + x] !== newer.pixels[other + x]) differs[row + Math.floor(x / cell)] = 1;
    }
  }
  const boxes = placesIn(differs, columns, rows).map((place) => ({
    x: place.left * cell,
    y: place.top * cell,
    width: Math.min(width, (place.right + 1) * cell) - place.left * cell,
    height: Math.min(height, (place.bottom + 1) * cell) - place.top * cell,
  }));
  return boxes.length <= mostPlaces ? boxes : [around(boxes)];
}

interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Groups of cells that touch or are at most `gap` cells apart, from top to bottom. */
function placesIn(differs: Uint8Array, columns: number, rows: number): Place[] {
  const places: Place[] = [];
  for (let start = 0; start < differs.length; start += 1) {
    if (differs[start] !== 1) continue;
    const place = { left: columns, top: rows, right: 0, bottom: 0 };
    const waiting = [start];
    differs[start] = 2;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      place.left = Math.min(place.left, x);
      place.right = Math.max(place.right, x);
      place.top = Math.min(place.top, y);
      place.bottom = Math.max(place.bottom, y);
      for (let near = Math.max(0, y - gap); near <= Math.min(rows - 1, y + gap); near += 1) {
        for (let beside = Math.max(0, x - gap); beside <= Math.min(columns - 1, x + gap); beside += 1) {
          const other = near * columns + beside;
          if (differs[other] !== 1) continue;
          differs[other] = 2;
          waiting.push(other);
        }
      }
    }
    places.push(place);
  }
  return places;
}

function around(boxes: Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
