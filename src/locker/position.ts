import { z } from 'zod';
import type { Box } from '../contract/box.ts';

const degrees = (most: number) =>
  z.string().trim().min(1).transform(Number).pipe(z.number().min(-most).max(most));
const shape = z.object({ photo: z.object({ place: z.object({ lat: degrees(90), lon: degrees(180) }) }) });

/** The position that stands in an item's file, decimal degrees; nulls where none does. Nothing is inferred. */
export function positionOf(details: unknown): { lat: number | null; lon: number | null } {
  return shape.safeParse(details).data?.photo.place ?? { lat: null, lon: null };
}

/** What holds of a row of `item` whose position lies in the box. */
export function isWithin({ west, south, east, north }: Box): { sql: string; values: number[] } {
  const across = west <= east ? 'item.lon BETWEEN ? AND ?' : '(item.lon >= ? OR item.lon <= ?)';
  return { sql: `item.lat BETWEEN ? AND ? AND ${across}`, values: [south, north, west, east] };
}
