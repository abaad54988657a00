import type { Database } from 'better-sqlite3';
import { indexExhibit } from '../../search/index.ts';

/** What exhibits are called and show joins the search. */
export function addExhibitsToSearch(db: Database): void {
  const labelled = db.prepare<[], { item: string }>('SELECT DISTINCT item FROM exhibit');
  for (const { item } of labelled.all()) indexExhibit(db, item);
}
