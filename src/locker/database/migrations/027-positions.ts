import type { Database } from 'better-sqlite3';
import { doubtsOfFile } from '../../position.ts';

/**
 * Every position of every item in one place: of its file, set by hand in a note, and of the banners that it belongs
 * to (but for the picture whose own position a banner took). And what the file of an item says that makes its position
 * doubtful, or kept it from being one, as codes with spaces between.
 */
export function addPositions(db: Database): void {
  db.exec(`
    ALTER TABLE item ADD COLUMN position_doubts TEXT NOT NULL DEFAULT '';
    CREATE VIEW position AS
      SELECT item, 'file' AS "by", lat, lon, NULL AS accuracy, position_doubts AS doubts
        FROM item WHERE lat IS NOT NULL
      UNION ALL
      SELECT item, 'hand', lat, lon, place ->> 'accuracy', '' FROM annotation WHERE lat IS NOT NULL
      UNION ALL
      SELECT record_item.item, 'banner', CAST(facts ->> '$.place.lat' AS REAL),
          CAST(facts ->> '$.place.lon' AS REAL), CAST(facts ->> '$.place.accuracy' AS REAL), ''
        FROM record_item JOIN banner ON banner.banner = record_item.record
        WHERE banner.withdrawn IS NULL AND facts ->> '$.place.lat' IS NOT NULL
          AND facts ->> '$.place.item' IS NOT record_item.item;
  `);
  const keep = db.prepare<[string, number]>('UPDATE item SET position_doubts = ? WHERE n = ?');
  const items = db.prepare<[number, number], { n: number; value: Uint8Array }>(
    `SELECT n, value FROM item JOIN opening
      ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0
      WHERE n > ? ORDER BY n LIMIT ?`,
  );
  // What items say is kilobytes each: of a large locker not all of it is held at once.
  for (let last = -1; ; ) {
    const some = items.all(last, atOnce);
    for (const { n, value } of some) {
      const doubts = doubtsOfFile(said(value));
      if (doubts !== '') keep.run(doubts, n);
    }
    const next = some.at(-1)?.n;
    if (next === undefined || some.length < atOnce) return;
    last = next;
  }
}

const atOnce = 1000;

/** What is damaged says nothing, and keeps nobody from opening the rest: `check` finds it. */
function said(value: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(value).toString());
  } catch {
    return undefined;
  }
}
