import type { Database } from 'better-sqlite3';
import { prepared } from '../database/handle.ts';
import { indexBeside } from './index-text.ts';

/** The role under which the acts that an item shows stand in the search. */
export const actsRole = 'acts';

/** Names, accounts, targets and notes of the acts and attributions that rest on an item and stand; empty for none. */
export function textOfActs(db: Database, item: string): string {
  const rows = prepared<[string, string, string, string], { line: string | null }>(
    db,
    `WITH shown AS (
      SELECT account FROM record_item JOIN act ON act.act = record WHERE item = ? AND act.withdrawn IS NULL
      UNION SELECT account FROM record_item JOIN attribution AS a ON a.attribution = record
        WHERE item = ? AND a.withdrawn IS NULL)
    SELECT handle || ' ' || shown || ' ' || stable_id || ' ' || url AS line FROM account
      WHERE account IN (SELECT account FROM shown)
    UNION SELECT name || ' ' || agency || ' ' || position FROM attribution AS a
      JOIN subject ON subject.subject = a.subject
      WHERE a.withdrawn IS NULL AND a.account IN (SELECT account FROM shown)
    UNION SELECT note || ' ' || (target ->> 'shown') || ' ' || (target ->> 'url') FROM record_item
      JOIN act ON act.act = record WHERE item = ? AND act.withdrawn IS NULL
    UNION SELECT grounds FROM record_item JOIN attribution AS a ON a.attribution = record
      WHERE item = ? AND a.withdrawn IS NULL
    ORDER BY 1`,
  ).all(item, item, item, item);
  return rows
    .map(({ line }) => line?.trim() ?? '')
    .filter((line) => line !== '')
    .join('\n');
}

/** Makes who did what by these items findable, as it now is. Runs in the caller's transaction. */
export function indexActsOf(db: Database, ...items: string[]): void {
  for (const item of items) indexBeside(db, item, actsRole, textOfActs(db, item));
}
