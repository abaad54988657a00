import { prepared, type ReadableDb } from '../database/handle.ts';
import { keptKeyOf } from '../officers/officer-key.ts';
import type { Find } from './report.ts';

/**
 * Whoever has a key of their own by the log can still sign with it, as far as that is seen without their passphrase, and
 * nothing is kept for anybody else.
 */
export function checkOfficerKeys(
  db: ReadableDb,
  replayed: ReadableDb,
  { isWhole, find }: { isWhole: boolean; find: Find },
): void {
  if (!isWhole) return; // the entry that says it may be one that cannot be read
  const said = prepared<[], { officer: string; public_key: string }>(
    replayed,
    'SELECT officer, public_key FROM officer WHERE public_key IS NOT NULL',
  ).all();
  for (const { officer } of said) if (keptKeyOf(db, officer) === null) find('officer-key-gone', { officer });
  const known = new Set(said.map((each) => each.public_key));
  const kept = prepared<[], { officer: string; public_key: string }>(
    db,
    'SELECT officer, public_key FROM officer_key',
  );
  for (const each of kept.all())
    if (!known.has(each.public_key)) find('shown-added', { table: 'officer_key', row: each.officer });
}
