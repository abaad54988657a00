import { toHex } from '../../bundle/bytes.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { type Appended, appendEntry } from '../ledger/append.ts';
import { approving } from '../officers/approving.ts';
import { needsTwo } from '../officers/two-people.ts';
import { keptHashes } from '../reading/bytes-elsewhere.ts';
import { findCase } from '../reading/cases.ts';
import { isStillDue } from '../retention/read-due.ts';
import { holdOn, readHolds } from '../retention/read-retention.ts';
import { removeItem } from '../search/index.ts';
import type { PurgeRequest } from '../threads/writer-calls.ts';

/**
 * Removes the bytes of an item's files by policy: the entry that says so is the tombstone, all hashes and
 * commitments stay, and the ledger verifies as before. Bytes that another item or a received bundle has too are kept. The words
 * of the item leave the search, and its small picture goes.
 *
 * @throws JejakError `no-such-item`, `no-such-role`, `nothing-to-purge`, `not-due`, `purge-held` {reason}, `purge-exhibit` {label},
 *   and what `approving` throws
 */
export function purgeItem(db: WritableDb, request: PurgeRequest & { actor: string }): Appended {
  const { item, roles, reason, because, approvers, dueAt, actor } = request;
  const row = prepared<[string], { n: number; case_id: string | null }>(
    db,
    'SELECT n, case_id FROM item WHERE item = ?',
  ).get(item);
  if (row === undefined) throw new JejakError('no-such-item', 'wrong-use', { item });
  const has = prepared<[number, string], { sha256: Uint8Array }>(
    db,
    'SELECT sha256 FROM item_file WHERE n = ? AND role = ?',
  );
  assertMayGo(db, item, row.case_id);
  if (dueAt !== undefined && !isStillDue(db, { item, caseId: row.case_id }, dueAt))
    throw new JejakError('not-due', 'answer-is-no');
  const isPurged = prepared<[number, string], object>(
    db,
    'SELECT 1 FROM purged_file WHERE n = ? AND role = ?',
  );
  const left = roles.filter((role) => isPurged.get(row.n, role) === undefined);
  if (left.length === 0) throw new JejakError('nothing-to-purge', 'wrong-use', { item });
  const hashes = left.flatMap((role) => {
    const found = has.all(row.n, role);
    if (found.length === 0) throw new JejakError('no-such-role', 'wrong-use', { role, roles: '' });
    return found.map(({ sha256 }) => new Uint8Array(sha256));
  });
  const appended = appendEntry(db, {
    kind: 'item.purged',
    actor,
    caseId: row.case_id,
    body: { itemId: item, roles: left, reason, approvals: [] },
    details: { reason: because.toWellFormed() },
    approve: approving(db, { needsTwo: dueAt !== undefined || needsTwo(db, 'purge'), actor, approvers }),
  });
  const kept = keptHashes(db, row.n);
  const purge = prepared<[Uint8Array]>(
    db,
    "UPDATE object SET state = 'purged' WHERE sha256 = ? AND state = 'sealed'",
  );
  for (const sha256 of hashes) if (!kept.has(toHex(sha256))) purge.run(sha256);
  removeItem(db, item);
  prepared<[string]>(db, 'DELETE FROM thumbnail WHERE item = ?').run(item);
  prepared<[string]>(db, 'UPDATE picture_hash SET hash = NULL WHERE item = ?').run(item);
  prepared<[string]>(db, 'DELETE FROM unread_picture WHERE item = ?').run(item);
  prepared<[string]>(db, 'DELETE FROM to_cover WHERE item = ?').run(item);
  return appended;
}

/**
 * What is held is not removed, nor what is shown at a hearing while its case is being worked on.
 *
 * @throws JejakError `purge-held` {reason}, `purge-exhibit` {label}
 */
function assertMayGo(db: WritableDb, item: string, caseId: string | null): void {
  const hold = holdOn(readHolds(db), { item, caseId });
  if (hold !== undefined) throw new JejakError('purge-held', 'answer-is-no', { reason: hold.because });
  if (caseId === null || findCase(db, caseId).status !== 'open') return;
  const exhibit = prepared<[string, string], { label: string }>(
    db,
    'SELECT label FROM exhibit WHERE item = ? AND case_id = ?',
  ).get(item, caseId);
  if (exhibit !== undefined) throw new JejakError('purge-exhibit', 'answer-is-no', { label: exhibit.label });
}
