import { JejakError } from '../../contract/error.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { type Appended, appendEntry } from '../ledger/append.ts';
import { approving } from '../officers/approving.ts';
import { needsTwo } from '../officers/two-people.ts';
import { removeItem } from '../search/index.ts';
import type { PurgeRequest } from '../threads/writer-calls.ts';

/**
 * Removes the bytes of an item's files by policy: the entry that says so is the tombstone, all hashes and
 * commitments stay, and the ledger verifies as before. Bytes that another item or a received bundle has too are kept. The words
 * of the item leave the search, and its small picture goes.
 *
 * @throws JejakError `no-such-item`, `no-such-role`, and what `approving` throws
 */
export function purgeItem(db: WritableDb, request: PurgeRequest & { actor: string }): Appended {
  const { item, roles, reason, because, approvers, actor } = request;
  const row = prepared<[string], { n: number; case_id: string | null }>(
    db,
    'SELECT n, case_id FROM item WHERE item = ?',
  ).get(item);
  if (row === undefined) throw new JejakError('no-such-item', 'wrong-use', { item });
  const has = prepared<[number, string], { sha256: Uint8Array }>(
    db,
    'SELECT sha256 FROM item_file WHERE n = ? AND role = ?',
  );
  const hashes = roles.flatMap((role) => {
    const found = has.all(row.n, role);
    if (found.length === 0) throw new JejakError('no-such-role', 'wrong-use', { role, roles: '' });
    return found.map(({ sha256 }) => new Uint8Array(sha256));
  });
  const appended = appendEntry(db, {
    kind: 'item.purged',
    actor,
    caseId: row.case_id,
    body: { itemId: item, roles: [...roles], reason, approvals: [] },
    details: { reason: because.toWellFormed() },
    approve: approving(db, { needsTwo: needsTwo(db, 'purge'), actor, approvers }),
  });
  const kept = prepared<[Uint8Array, Uint8Array], object>(
    db,
    `SELECT 1 FROM item_file AS f WHERE sha256 = ? AND NOT EXISTS (
      SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)
    UNION ALL SELECT 1 FROM received_file WHERE sha256 = ?`,
  );
  const purge = prepared<[Uint8Array]>(
    db,
    "UPDATE object SET state = 'purged' WHERE sha256 = ? AND state = 'sealed'",
  );
  for (const sha256 of hashes) if (kept.get(sha256, sha256) === undefined) purge.run(sha256);
  removeItem(db, item);
  prepared<[string]>(db, 'DELETE FROM thumbnail WHERE item = ?').run(item);
  prepared<[string]>(db, 'UPDATE picture_hash SET hash = NULL WHERE item = ?').run(item);
  prepared<[string]>(db, 'DELETE FROM unread_picture WHERE item = ?').run(item);
  prepared<[string]>(db, 'DELETE FROM to_cover WHERE item = ?').run(item);
  return appended;
}
