import { createHash } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';
import type { ItemFile } from '../../contract/item.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { chunkBytes } from '../objects/chunks.ts';
import { beginObject, sealObject, storeChunk } from '../objects/store-object.ts';

interface OwnFile {
  item: string;
  caseId: string | null;
  /** The role of the item's file that it was made of. */
  original: string;
  role: string;
  /** JSON. */
  bytes: Uint8Array;
  what: string;
  /** Which program, in words. */
  tool: string;
  actor: string;
}

/** Adds what was read later of a file of an item as a file of that item, by an entry that leads to what was read. */
export function addOwnFile(
  db: WritableDb,
  { item, caseId, original, role, bytes, what, tool, actor }: OwnFile,
): void {
  const sha256 = createHash('sha256').update(bytes).digest();
  const object = beginObject(db);
  for (let at = 0; at * chunkBytes < bytes.length; at += 1)
    storeChunk(db, object, at, bytes.slice(at * chunkBytes, (at + 1) * chunkBytes));
  sealObject(db, object, { sha256: new Uint8Array(sha256), bytes: bytes.length });
  appendEntry(db, {
    kind: 'item.derived',
    actor,
    caseId,
    body: { itemId: item, original: { itemId: item, role: original } },
    details: { what, tool, reason: '' },
    files: [
      {
        role,
        value: {
          bytes: bytes.length,
          mediaType: 'application/json',
          name: `${role}.json`,
          sha256: sha256.toString('hex'),
        },
      },
    ],
  });
}

/** @throws JejakError `no-such-role`, `file-purged` */
export function assertReadable(db: WritableDb, n: number, files: readonly ItemFile[], role: string): void {
  if (files.every((file) => file.role !== role)) {
    const roles = files.map((file) => file.role).join(', ');
    throw new JejakError('no-such-role', 'wrong-use', { role, roles });
  }
  const purged = prepared<[number], object>(db, 'SELECT 1 FROM purged_file WHERE n = ? LIMIT 1').get(n);
  if (purged !== undefined) throw new JejakError('file-purged', 'wrong-use', { role });
}
