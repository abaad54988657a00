import { fromHex, toHex } from '../../bundle/bytes.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { draftFilesOf, draftOf } from '../drafts/fill-draft.ts';
import { dropObject, sealedObject, sealObject } from '../objects/store-object.ts';
import type { BundleFile } from './incoming.ts';

/** The kind of the draft under which the bytes of a bundle come in. It never becomes evidence by itself. */
export const receiptKind = 'case.received';

/** Begins to take a bundle in: its files come as those of a draft, each under its hash. */
export function beginReceipt(
  db: WritableDb,
  { receipt, actor, process }: { receipt: string; actor: string; process: string },
): void {
  prepared<[string, string, string, string, string]>(
    db,
    `INSERT INTO draft (item, kind, actor, case_id, job, process, begun_at, about)
      VALUES (?, ?, ?, NULL, NULL, ?, ?, '{}')`,
  ).run(receipt, receiptKind, actor, process, new Date().toISOString());
}

/** Gives up what came in of a bundle, as if it had never come. */
export function dropReceipt(db: WritableDb, receipt: string): void {
  for (const { object } of draftFilesOf(db, receipt)) dropObject(db, object);
  endReceipt(db, receipt);
}

/**
 * Makes those of the bytes that an entry names by now evidence; of the others nothing is left.
 *
 * @param items those that the bundle brings or has, and that may name some of them
 */
export function sealReceipt(db: WritableDb, receipt: string, items: Iterable<string>): void {
  draftOf(db, receipt);
  const isNamed = namedBy(db, items);
  for (const { object, role, sha256, bytes } of draftFilesOf(db, receipt)) {
    if (sha256 === null || bytes === null || Buffer.from(sha256).toString('hex') !== role)
      throw new JejakError('draft-file-open', 'could-not-go-on', { item: receipt, role });
    if (isNamed(role)) sealObject(db, object, { sha256, bytes });
    else dropObject(db, object);
  }
  endReceipt(db, receipt);
}

/**
 * The hashes among these of which no sealed bytes are here. Bytes that were purged from an item are not
 * wanted back for it.
 */
export function missingHashes(
  db: ReadableDb,
  files: Iterable<Pick<BundleFile, 'item' | 'sha256'>>,
): string[] {
  const isPurged = prepared<[string, Uint8Array], { purged: number | null }>(
    db,
    `SELECT min(EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)) AS purged
      FROM item_file AS f JOIN item ON item.n = f.n WHERE item.item = ? AND f.sha256 = ?`,
  );
  const missing = new Set<string>();
  for (const { item, sha256 } of files) {
    const hash = fromHex(sha256);
    if (missing.has(sha256) || sealedObject(db, hash) !== undefined) continue;
    if (item === undefined || isPurged.get(item, hash)?.purged !== 1) missing.add(sha256);
  }
  return [...missing];
}

/** What an entry names must be there in bytes. @throws JejakError `received-bytes-missing` */
export function assertStored(db: ReadableDb, sha256: string): void {
  if (sealedObject(db, fromHex(sha256)) === undefined)
    throw new JejakError('received-bytes-missing', 'could-not-go-on', { sha256 });
}

/** Not what was purged. By items, not by hashes: the files of all items are many, and are kept in no order of hashes. */
function namedBy(db: ReadableDb, items: Iterable<string>): (sha256: string) => boolean {
  const ofItem = prepared<[string], { sha256: Uint8Array }>(
    db,
    `SELECT sha256 FROM item_file AS f JOIN item ON item.n = f.n WHERE item.item = ?
      AND NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)`,
  );
  const ofBundle = prepared<[Uint8Array], object>(db, 'SELECT 1 FROM received_file WHERE sha256 = ? LIMIT 1');
  const named = new Set<string>();
  for (const item of items) for (const { sha256 } of ofItem.all(item)) named.add(toHex(sha256));
  return (sha256) => named.has(sha256) || ofBundle.get(fromHex(sha256)) !== undefined;
}

function endReceipt(db: WritableDb, receipt: string): void {
  prepared<[string]>(db, 'DELETE FROM draft_file WHERE item = ?').run(receipt);
  prepared<[string]>(db, 'DELETE FROM draft WHERE item = ?').run(receipt);
}
