import { createHash } from 'node:crypto';
import {
  credentialsWhat,
  furtherCredentialsRole,
  isCredentialsRole,
} from '../../contract/credentials-names.ts';
import type { WritableDb } from '../database/handle.ts';
import { filesOf, rowOfItem } from '../reading/items.ts';
import { addOwnFile, assertReadable } from './add-own-file.ts';

/** What was read of an item's Content Credentials once more. */
export interface NewCredentials {
  item: string;
  /** As a file of role `credentials` holds it. */
  json: Uint8Array;
  /** Which program, in words. */
  tool: string;
}

/**
 * Keeps a later reading of an item's Content Credentials: a file of the item beside the one that came in with it. One
 * with the very same result as one before is not kept again.
 *
 * @returns its role
 * @throws JejakError `no-such-item`, `no-such-role`, `file-purged`
 */
export function addCredentials(
  db: WritableDb,
  { item, json, tool, actor }: NewCredentials & { actor: string },
): string {
  const row = rowOfItem(db, item);
  const files = filesOf(db, row.n);
  const original = 'original';
  assertReadable(db, row.n, files, original);
  const sha256 = createHash('sha256').update(json).digest('hex');
  const same = files.find((file) => isCredentialsRole(file.role) && file.sha256 === sha256);
  if (same !== undefined) return same.role;
  const role = furtherCredentialsRole();
  const about = { original, role, bytes: json, what: credentialsWhat, tool, actor };
  addOwnFile(db, { item: row.item, caseId: row.case_id, ...about });
  return role;
}
