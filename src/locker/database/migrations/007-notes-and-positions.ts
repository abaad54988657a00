import type { Database } from 'better-sqlite3';
import { positionOf } from '../../position.ts';

/**
 * Positions as they stand in the files, for searching within a box; and the notes on items join the search, which is
 * filled once all steps are taken (`fillSearch`).
 */
export function addNotesAndPositions(db: Database): void {
  db.exec(`
    ALTER TABLE item ADD COLUMN lat REAL;
    ALTER TABLE item ADD COLUMN lon REAL;
    CREATE INDEX item_by_position ON item (lat, lon) WHERE lat IS NOT NULL;
  `);
  const place = db.prepare<[number | null, number | null, number]>(
    'UPDATE item SET lat = ?, lon = ? WHERE n = ?',
  );
  const items = db.prepare<[], { n: number; value: Uint8Array }>(
    `SELECT n, value FROM item JOIN opening
      ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0`,
  );
  for (const { n, value } of items.all()) {
    const { lat, lon } = positionOf(JSON.parse(Buffer.from(value).toString()));
    if (lat !== null) place.run(lat, lon, n);
  }
}
