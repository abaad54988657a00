import { z } from 'zod';
import type { Box } from '../contract/box.ts';

const degrees = (most: number) =>
  z.string().trim().min(1).transform(Number).pipe(z.number().min(-most).max(most));
const shape = z.object({ photo: z.object({ place: z.object({ lat: degrees(90), lon: degrees(180) }) }) });

/** The position that stands in an item's file, decimal degrees; nulls where none does. Nothing is inferred. */
export function positionOf(details: unknown): { lat: number | null; lon: number | null } {
  return shape.safeParse(details).data?.photo.place ?? { lat: null, lon: null };
}

/** What holds of a row of `item` that has a position: in its file, or set by hand in a note. */
export const isPlaced =
  '(item.lat IS NOT NULL OR EXISTS (SELECT 1 FROM annotation WHERE annotation.item = item.item AND annotation.lat IS NOT NULL))';

/** What holds of a row of `item` whose file gives a position in the box. */
export function isWithin(box: Box): Condition {
  return within('item', box);
}

/** What holds of a row of `item` of which a position lies in the box: that of its file, or one that was set by hand. */
export function isPlacedWithin(box: Box): Condition {
  const [file, hand] = [within('item', box), within('annotation', box)];
  return {
    sql: `(${file.sql} OR item.item IN (SELECT annotation.item FROM annotation WHERE ${hand.sql}))`,
    values: [...file.values, ...hand.values],
  };
}

interface Condition {
  sql: string;
  values: number[];
}

function within(table: 'item' | 'annotation', { west, south, east, north }: Box): Condition {
  const across = west <= east ? `${table}.lon BETWEEN ? AND ?` : `(${table}.lon >= ? OR ${table}.lon <= ?)`;
  return { sql: `${table}.lat BETWEEN ? AND ? AND ${across}`, values: [south, north, west, east] };
}
