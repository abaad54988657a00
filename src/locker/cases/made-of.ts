import { prepared, type ReadableDb } from '../database/handle.ts';
import { derivedEntry } from '../database/migrations/013-derived.ts';

/**
 * Items of the inbox, with what they were made of and what was made of them, as far as it waits there too: an entry of
 * what is made leads to one of its original, and a case that had one without the other could not be checked.
 */
export function withWhatIsMade(db: ReadableDb, items: readonly string[]): string[] {
  const all = new Set(items);
  for (const item of all) {
    for (const other of [...originalsOf(db, item), ...madeOf(db, item)]) {
      if (caseOf(db, other) === null) all.add(other);
    }
  }
  return [...all];
}

/** The case of an original of this item that is in another case than this one; undefined where there is none. */
export function originalElsewhere(db: ReadableDb, item: string, caseId: string): string | undefined {
  return originalsOf(db, item)
    .map((original) => caseOf(db, original))
    .find((other) => typeof other === 'string' && other !== caseId) as string | undefined;
}

function originalsOf(db: ReadableDb, item: string): string[] {
  return prepared<[string], { original: string | null }>(
    db,
    `SELECT DISTINCT ${derivedEntry.original} AS original FROM item_entry JOIN entry USING (log, seq)
      WHERE item = ? AND ${derivedEntry.where}`,
  )
    .all(item)
    .flatMap(({ original }) => original ?? []);
}

function madeOf(db: ReadableDb, original: string): string[] {
  return prepared<[string], { item: string }>(
    db,
    `SELECT DISTINCT item_entry.item FROM entry JOIN item_entry USING (log, seq)
      WHERE ${derivedEntry.where} AND ${derivedEntry.original} = ?`,
  )
    .all(original)
    .map(({ item }) => item);
}

/** Null in the inbox; undefined where there is no such item. */
function caseOf(db: ReadableDb, item: string): string | null | undefined {
  return prepared<[string], { case_id: string | null }>(db, 'SELECT case_id FROM item WHERE item = ?').get(
    item,
  )?.case_id;
}
