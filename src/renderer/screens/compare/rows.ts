/** A run of rows of pixels that are the same in both pictures. */
export interface SameRows {
  older: number;
  newer: number;
  height: number;
}

export type Side = 'older' | 'newer';

export const otherSide = (side: Side): Side => (side === 'older' ? 'newer' : 'older');

/**
 * Where a row of one picture is in the other: of one that is the same, its own place; between those, as far below the
 * last as in its own picture, but not beyond the next.
 */
export function rowInOther(rows: readonly SameRows[], side: Side, y: number): number {
  const other = otherSide(side);
  const next = rows.findIndex((row) => row[side] > y);
  const last = next < 0 ? rows.at(-1) : rows[next - 1];
  const before = last ?? { older: 0, newer: 0, height: 0 };
  const at = before[other] + (y - before[side]);
  const beyond = next < 0 ? undefined : rows[next];
  return beyond === undefined ? at : Math.min(at, beyond[other]);
}
