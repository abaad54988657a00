import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import type { ReadTarget } from '../objects/read-object.ts';
import { filesOf, rowOfItem, thumbnailRole } from './items.ts';

/**
 * Where the bytes of an item's file are, the newest where a role was made again. The small picture is a
 * cache and comes as it is.
 *
 * @throws JejakError `no-such-item`, `item-ambiguous`, `no-such-role`, `file-purged`
 */
export function locateFile(
  db: ReadableDb,
  idOrPrefix: string,
  role: string,
): ReadTarget | { cached: Uint8Array } {
  const { n, item } = rowOfItem(db, idOrPrefix);
  if (role === thumbnailRole) {
    const kept = prepared<[string], { bytes: Uint8Array }>(
      db,
      'SELECT bytes FROM thumbnail WHERE item = ? AND bytes IS NOT NULL',
    ).get(item);
    if (kept !== undefined) return { cached: new Uint8Array(kept.bytes) };
  }
  const file = prepared<[number, string], { bytes: number; sha256: Uint8Array }>(
    db,
    'SELECT bytes, sha256 FROM item_file WHERE n = ? AND role = ? ORDER BY log DESC, seq DESC LIMIT 1',
  ).get(n, role);
  if (file === undefined) throw new JejakError('no-such-role', 'wrong-use', { role, roles: rolesOf(db, n) });
  const purged = prepared<[number, string], object>(db, 'SELECT 1 FROM purged_file WHERE n = ? AND role = ?');
  if (purged.get(n, role) !== undefined) throw new JejakError('file-purged', 'answer-is-no', { role, item });
  return { item, role, sha256: new Uint8Array(file.sha256), bytes: file.bytes };
}

function rolesOf(db: ReadableDb, n: number): string {
  return filesOf(db, n)
    .map(({ role }) => role)
    .join(', ');
}
