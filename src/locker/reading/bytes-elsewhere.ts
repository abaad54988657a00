import { toHex } from '../../bundle/bytes.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { rowOfItem } from './items.ts';

/**
 * The hashes of an item's files of whose bytes another item, or a file of its own that is not purged, or a received
 * bundle has the same. All files are gone through once, since only those that came in have an index by their hash.
 */
export function keptHashes(db: ReadableDb, n: number): Set<string> {
  const rows = prepared<[number, number], { sha256: Uint8Array }>(
    db,
    `SELECT DISTINCT sha256 FROM item_file AS f WHERE sha256 IN (SELECT sha256 FROM item_file WHERE n = ?)
       AND NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)
     UNION SELECT sha256 FROM received_file WHERE sha256 IN (SELECT sha256 FROM item_file WHERE n = ?)`,
  ).all(n, n);
  return new Set(rows.map(({ sha256 }) => toHex(sha256)));
}

/**
 * The roles of an item of whose bytes another item, or a received bundle, has the very same.
 *
 * @throws JejakError `no-such-item`
 */
export function readBytesElsewhere(db: ReadableDb, item: string): string[] {
  const { n } = rowOfItem(db, item);
  return prepared<[number, number, number], { role: string }>(
    db,
    `SELECT DISTINCT role FROM item_file WHERE n = ? AND sha256 IN (
       SELECT sha256 FROM item_file AS f WHERE n <> ? AND sha256 IN (SELECT sha256 FROM item_file WHERE n = ?)
         AND NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)
       UNION ALL SELECT sha256 FROM received_file)`,
  )
    .all(n, n, n)
    .map(({ role }) => role);
}
