import type { ReadableDb } from '../database/handle.ts';
import { formsOf } from '../search/index.ts';
import { limitedFind } from './compare-tables.ts';
import { damageIn } from './read-row.ts';
import type { Find } from './report.ts';

/** Up to so many texts their forms are made anew in any check: a millisecond or more each. */
const fewTexts = 10_000;
const table = 'search_texts';

/**
 * Whether texts are found by the forms that today's rules give: of many texts only where `deep` is wanted.
 *
 * @param pause called now and then; may throw
 */
export function checkForms(db: ReadableDb, deep: boolean, find: Find, pause: () => void): void {
  const limited = limitedFind(table, find);
  try {
    if (deep || countOf(db) <= fewTexts) compareForms(db, limited.find, pause);
  } catch (error) {
    find('table-unreadable', { table, detail: damageIn(error) });
  }
  limited.end();
}

function compareForms(db: ReadableDb, find: Find, pause: () => void): void {
  const next = db.prepare<
    [number],
    { id: number; item_id: string; role: string; text: string; forms: string }
  >('SELECT id, item_id, role, text, forms FROM search_texts WHERE id > ? ORDER BY id LIMIT 100');
  for (let rows = next.all(-1); rows.length > 0; rows = next.all(rows.at(-1)?.id ?? 0)) {
    pause();
    for (const { item_id: item, role, text, forms } of rows) {
      if (forms !== formsOf(text)) find('shown-changed', { table, row: `${item}/${role}`, column: 'forms' });
    }
  }
}

function countOf(db: ReadableDb): number {
  const row = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM search_texts').get();
  return row?.count ?? 0;
}
