import type { Database } from 'better-sqlite3';
import { prepared } from '../database/handle.ts';
import { indexText, removeText } from './index-text.ts';

/** The role under which an item's notes stand in the search. */
export const notesRole = 'notes';

/** The text of an item's notes, the oldest first; empty where there are none. */
export function textOfNotes(db: Database, item: string): string {
  return prepared<[string], { text: string }>(
    db,
    'SELECT text FROM annotation WHERE item = ? ORDER BY made_at, annotation',
  )
    .all(item)
    .map(({ text }) => text)
    .join('\n');
}

/**
 * Makes what officers wrote about an item findable, as it now is. What was purged is not found by its notes
 * either. Runs in the caller's transaction.
 */
export function indexNotes(db: Database, item: string): void {
  const about = db
    .prepare<[string], { caseId: string; capturedAt: string; marks: string }>(
      `SELECT item.case_id AS caseId, t.captured_at AS capturedAt, marks FROM search_texts AS t
        JOIN item ON item.item = t.item_id WHERE t.item_id = ? AND t.role = 'title'`,
    )
    .get(item);
  if (about === undefined) return;
  const text = textOfNotes(db, item);
  if (text === '') removeText(db, item, notesRole);
  else indexText(db, { itemId: item, role: notesRole, text, ...about });
}
