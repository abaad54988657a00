import { z } from 'zod';
import type { Box } from '../contract/box.ts';
import { positionDoubts } from '../contract/position-doubt.ts';

const degrees = (most: number) =>
  z.string().trim().min(1).transform(Number).pipe(z.number().min(-most).max(most));
const placed = z.object({ place: z.object({ lat: degrees(90), lon: degrees(180) }) });
/** A picture's, or a film's. */
const shape = z.union([
  z.object({ photo: placed }).transform(({ photo }) => photo.place),
  z.object({ film: placed }).transform(({ film }) => film.place),
]);

/** The position that stands in an item's file, decimal degrees; nulls where none does. Nothing is inferred. */
export function positionOf(details: unknown): { lat: number | null; lon: number | null } {
  return shape.safeParse(details).data ?? { lat: null, lon: null };
}

/** What the file of an item says that makes its position doubtful (`positionDoubts`), as a column keeps it: codes with spaces between. */
export function doubtsOfFile(details: unknown): string {
  const { photo, warnings } = warned.parse(details);
  const codes = new Set([...photo.warnings, ...warnings].map(({ code }) => code));
  return positionDoubts.filter((doubt) => codes.has(`position-${doubt}`)).join(' ');
}

const someWarnings = z.array(z.object({ code: z.string() }).catch({ code: '' })).catch([]);
const warned = z
  .object({ photo: z.object({ warnings: someWarnings }).catch({ warnings: [] }), warnings: someWarnings })
  .catch({ photo: { warnings: [] }, warnings: [] });

/** What holds of a row of `item` that has a position, whoever says it. The column first, which most need alone. */
export const isPlaced =
  '(item.lat IS NOT NULL OR EXISTS (SELECT 1 FROM position WHERE position.item = item.item))';

/** What holds of a row of `item` of which a position lies in the box, whoever says it. */
export function isPlacedWithin(box: Box): Condition {
  const { sql, values } = isWithin(box);
  return { sql: `item.item IN (SELECT position.item FROM position WHERE ${sql})`, values };
}

interface Condition {
  sql: string;
  values: number[];
}

/** What holds of a row of `position` in the box, its edges with it. */
export function isWithin({ west, south, east, north }: Box): Condition {
  const across = west <= east ? 'position.lon BETWEEN ? AND ?' : '(position.lon >= ? OR position.lon <= ?)';
  return { sql: `position.lat BETWEEN ? AND ? AND ${across}`, values: [south, north, west, east] };
}
