import { prepared, type WritableDb } from '../database/handle.ts';
import { readItemDetails } from '../item-details.ts';
import { readText } from '../objects/read-object.ts';
import { sealedObject } from '../objects/store-object.ts';
import {
  indexActsOf,
  indexExhibit,
  indexNotes,
  indexOcr,
  indexText,
  marksOf,
  textAbout,
} from '../search/index.ts';

/** Makes an item's words findable, as sealing one does. */
export function indexItem(db: WritableDb, item: string): void {
  const row = prepared<
    [string],
    { n: number; case_id: string | null; captured_at: string; title: string; value: Uint8Array }
  >(
    db,
    `SELECT n, case_id, captured_at, title, value FROM item
      JOIN opening AS o ON o.log = item.log AND o.seq = item.seq AND place = 0 WHERE item = ?`,
  ).get(item);
  if (row === undefined) return; // withheld whole
  const details = readItemDetails(row.value);
  const about = details ?? {
    kind: 'file' as const,
    capturedAt: row.captured_at,
    title: row.title,
    source: {},
  };
  const place = {
    itemId: item,
    caseId: row.case_id,
    capturedAt: about.capturedAt,
    marks: marksOf(about),
  };
  indexText(db, { ...place, role: 'title', text: textAbout(about) });
  const text = prepared<[number], { sha256: Uint8Array; bytes: number }>(
    db,
    "SELECT sha256, bytes FROM item_file WHERE n = ? AND role = 'text' ORDER BY log DESC, seq DESC LIMIT 1",
  ).get(row.n);
  const object =
    text === undefined || text.bytes === 0 ? undefined : sealedObject(db, new Uint8Array(text.sha256));
  if (object !== undefined) indexText(db, { ...place, role: 'text', text: readText(db, object) });
  indexNotes(db, item);
  indexOcr(db, item);
  indexExhibit(db, item);
  indexActsOf(db, item);
}
