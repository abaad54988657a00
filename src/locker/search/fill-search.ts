import type { Database } from 'better-sqlite3';
import { prepared, type WritableDb } from '../database/handle.ts';
import { readItemDetails } from '../item-details.ts';
import { indexExhibit } from './index-exhibit.ts';
import { indexNotes } from './index-notes.ts';
import { indexOcr } from './index-ocr.ts';
import { indexText } from './index-text.ts';
import { marksOf } from './marks.ts';
import { inboxToken } from './tables.ts';

/** The versions of the schema from which on the search has these. */
const since = { marks: 4, notes: 7, exhibits: 20, ocr: 25 };

/**
 * Makes findable what a locker of an earlier version does not have in its search, by today's rules and in today's
 * tables. Runs in the caller's transaction, once all steps of the schema are taken: none of them writes to the search
 * by rules that may change after it.
 *
 * @param version that the locker was of
 */
export function fillSearch(db: Database, version: number): void {
  if (version < since.marks) markTexts(db);
  if (version < since.notes) for (const item of itemsOf(db, 'annotation')) indexNotes(db, item);
  if (version < since.ocr) for (const item of itemsRead(db)) indexOcr(db as WritableDb, item);
  if (version < since.exhibits) for (const item of itemsOf(db, 'exhibit')) indexExhibit(db, item);
}

interface Text {
  itemId: string;
  role: string;
  caseId: string;
  text: string;
  value: Uint8Array | null;
}

/**
 * A text whose item's opening is gone, which is a finding of the check, stays as it is. One at a time: all texts of a
 * large locker are more than memory takes.
 */
function markTexts(db: Database): void {
  const ids = prepared<[], { id: number }>(db, 'SELECT id FROM search_texts').all();
  const textOf = prepared<[number], Text>(
    db,
    `SELECT item_id AS itemId, role, search_texts.case_id AS caseId, text, value FROM search_texts
      JOIN item ON item.item = item_id
      LEFT JOIN opening ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0
      WHERE search_texts.id = ?`,
  );
  for (const { id } of ids) {
    const row = textOf.get(id);
    const details = row === undefined || row.value === null ? undefined : readItemDetails(row.value);
    if (row === undefined || details === undefined) continue;
    const { itemId, role, caseId, text } = row;
    const filed = caseId === inboxToken ? null : caseId;
    indexText(db, {
      itemId,
      caseId: filed,
      role,
      text,
      capturedAt: details.capturedAt,
      marks: marksOf(details),
    });
  }
}

function itemsOf(db: Database, table: 'annotation' | 'exhibit'): string[] {
  const rows = prepared<[], { item: string }>(db, `SELECT DISTINCT item FROM ${table}`).all();
  return rows.map(({ item }) => item);
}

/** Items with a file of what is written in their picture: it came in with a bundle. */
function itemsRead(db: Database): string[] {
  const rows = prepared<[], { item: string }>(
    db,
    "SELECT DISTINCT item FROM item JOIN item_file USING (n) WHERE role GLOB 'ocr*'",
  ).all();
  return rows.map(({ item }) => item);
}
