import type { Database } from 'better-sqlite3';
import { prepared } from '../database/handle.ts';
import { indexBeside } from './index-text.ts';

/** The role under which an item's notes stand in the search. */
export const notesRole = 'notes';

/** The text of an item's notes, the oldest first; empty where there are none. */
export function textOfNotes(db: Database, item: string): string {
  return prepared<[string], { text: string; handed: string }>(
    db,
    `SELECT text, concat_ws(char(10), handed_in ->> 'receivedFrom', handed_in ->> 'receivedWhere',
       handed_in ->> 'receivedHow') AS handed
     FROM annotation WHERE item = ? ORDER BY made_at, annotation`,
  )
    .all(item)
    .flatMap(({ text, handed }) => (handed === '' ? [text] : [text, handed]))
    .join('\n');
}

/** Makes what officers wrote about an item findable, as it now is. Runs in the caller's transaction. */
export function indexNotes(db: Database, item: string): void {
  indexBeside(db, item, notesRole, textOfNotes(db, item));
}
