import type { Database } from 'better-sqlite3';
import { prepared } from '../database/handle.ts';
import { indexBeside } from './index-text.ts';

/** The role under which an exhibit's label, title and what it shows stand in the search. */
export const exhibitRole = 'exhibit';

/**
 * What an item is called in its case as an exhibit, and what it shows there; the title only where the item has another
 * itself. Empty for none.
 */
export function textOfExhibit(db: Database, item: string): string {
  const row = prepared<[string], { label: string; title: string; shows: string }>(
    db,
    `SELECT label, iif(exhibit.title = item.title, '', exhibit.title) AS title, shows FROM item
      JOIN exhibit ON exhibit.item = item.item AND exhibit.case_id = item.case_id WHERE item.item = ?`,
  ).get(item);
  return row === undefined
    ? ''
    : [row.label, row.title, row.shows].filter((line) => line.trim() !== '').join('\n');
}

/** Makes an item findable by what it is as an exhibit, as it now is. Runs in the caller's transaction. */
export function indexExhibit(db: Database, item: string): void {
  indexBeside(db, item, exhibitRole, textOfExhibit(db, item));
}
