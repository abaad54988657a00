import type { PicturePart } from '../../contract/redaction.ts';

/**
 * The longest side of a picture that is drawn in one. Beyond 32,767 pixels a browser that draws a picture larger or
 * smaller than it is repeats a row or leaves the rest out.
 */
const longestSide = 16_384;
/** Of a part, in pixels. */
const partSide = 4096;

/** A picture in parts, row by row. */
export interface Cut {
  columns: number[];
  rows: number[];
  parts: PicturePart[];
}

/** How a picture of this size is cut; null where it is drawn in one. */
export function cutOf({ width, height }: { width: number; height: number }): Cut | null {
  if (Math.max(width, height) <= longestSide) return null;
  const [columns, rows] = [sidesOf(width), sidesOf(height)];
  const parts = rows.flatMap((high, row) =>
    columns.map((wide, column) => ({ x: column * partSide, y: row * partSide, width: wide, height: high })),
  );
  return { columns, rows, parts };
}

function sidesOf(length: number): number[] {
  const count = Math.ceil(length / partSide);
  return Array.from({ length: count }, (_, at) => Math.min(partSide, length - at * partSide));
}
