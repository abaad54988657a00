import { createHash } from 'node:crypto';
import { fromHex, toHex } from '../../bundle/bytes.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { chunkBytes, firstChunk } from '../objects/chunks.ts';
import { readChunk } from '../objects/read-object.ts';
import type { ChunkSalvage } from '../salvage/chunk-salvage.ts';
import { damageIn, readRow } from './read-row.ts';
import type { Find } from './report.ts';

export interface ObjectCheck {
  find: Find;
  onBytes: (done: number, total: number) => void;
  /** Stands in where a page that leads to a piece is damaged. */
  salvage?: ChunkSalvage;
}

/** A file of an item, as the ledger says. */
interface Wanted {
  item: string;
  role: string;
  bytes: number;
}

/** A sealed object; `isNew` tells one that came while the check was running from one that nothing names. */
interface Stored {
  object: number;
  /** As the table says; undefined where only its index could be read. */
  bytes?: number;
  isNew: () => boolean;
}

/**
 * Hashes every stored object anew. Each file that the ledger names must be there, whole and right, unless
 * it was purged; and nothing may be there that no entry names.
 *
 * @param replayed what the ledger says
 * @returns how many objects, and bytes in them, are right
 */
export function checkObjects(
  db: ReadableDb,
  replayed: ReadableDb,
  check: ObjectCheck,
): { objects: number; bytes: number } {
  const wanted = wantedFiles(replayed);
  const total = [...wanted.values()].reduce((sum, [first]) => sum + (first?.bytes ?? 0), 0);
  const { known, isWhole } = objectsByHash(db, check.find);
  let objects = 0;
  let bytes = 0;
  for (const [sha256, files] of wanted) {
    const size = files[0]?.bytes ?? 0;
    const stored = known.get(sha256) ?? lookUp(db, sha256);
    if (isWhole && stored !== undefined && !known.has(sha256))
      check.find('shown-missing', { table: 'object', row: stored.object });
    const before = bytes;
    const problem = checkObject(db, stored, { sha256, bytes: size }, check.salvage, (read) =>
      check.onBytes(before + read, total),
    );
    if (problem === undefined) {
      objects++;
      bytes += size;
    } else {
      const { code, detail } = problem;
      for (const { item, role } of files) check.find(code, { item, role, detail });
    }
  }
  for (const [sha256, { object, isNew }] of known) {
    if (!wanted.has(sha256) && !isNew()) check.find('object-unreferenced', { object, sha256 });
  }
  return { objects, bytes };
}

function checkObject(
  db: ReadableDb,
  stored: Stored | undefined,
  { sha256, bytes }: { sha256: string; bytes: number },
  salvage: ChunkSalvage | undefined,
  onBytes: (read: number) => void,
): { code: string; detail: string } | undefined {
  if (stored === undefined) return { code: 'file-missing', detail: sha256 };
  if (stored.bytes !== undefined && stored.bytes !== bytes) return { code: 'file-changed', detail: 'size' };
  const hash = createHash('sha256');
  const count = Math.ceil(bytes / chunkBytes);
  let read = 0;
  for (let at = 0; at < count; at++) {
    let piece: Uint8Array | undefined;
    try {
      piece = readChunk(db, stored.object, at, salvage);
    } catch (error) {
      return { code: 'file-unreadable', detail: `${at}: ${damageIn(error)}` };
    }
    if (piece === undefined) return { code: 'file-missing', detail: `${at}` };
    hash.update(piece);
    read += piece.length;
    onBytes(read);
  }
  if (read !== bytes || hash.digest('hex') !== sha256) return { code: 'file-changed', detail: sha256 };
  const beyond = readRow(db, 'SELECT 1 FROM chunk WHERE chunk >= ? AND chunk < ?', [
    firstChunk(stored.object) + count,
    firstChunk(stored.object + 1),
  ]);
  return beyond.state === 'read' ? { code: 'file-changed', detail: 'more pieces than bytes' } : undefined;
}

/** The files of all items and of received bundles by their hash, those of purged roles left out. */
function wantedFiles(replayed: ReadableDb): Map<string, Wanted[]> {
  const rows = prepared<[], { item: string; role: string; bytes: number; sha256: Uint8Array }>(
    replayed,
    `SELECT item.item, role, bytes, sha256 FROM item_file AS f JOIN item ON item.n = f.n
      WHERE NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)
      UNION ALL SELECT bundle, path, bytes, sha256 FROM received_file JOIN received USING (log, seq)`,
  ).all();
  const wanted = new Map<string, Wanted[]>();
  for (const { sha256, ...file } of rows) {
    const hash = toHex(sha256);
    const files = wanted.get(hash);
    if (files === undefined) wanted.set(hash, [file]);
    else files.push(file);
  }
  return wanted;
}

/** Find what names a hash while the check is running. */
const namedNow = [
  `SELECT 1 FROM item_file AS f WHERE sha256 = ? AND NOT EXISTS (
    SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role) LIMIT 1`,
  'SELECT 1 FROM received_file WHERE sha256 = ? LIMIT 1',
];

/** Sealed objects by hash, as far as the table can be read, and whether it could be read through. */
function objectsByHash(db: ReadableDb, find: Find): { known: Map<string, Stored>; isWhole: boolean } {
  const known = new Map<string, Stored>();
  const read = prepared<[number], { object: number; sha256: Uint8Array; bytes: number }>(
    db,
    `SELECT object, coalesce(sha256, x'') AS sha256, coalesce(bytes, 0) AS bytes FROM object
      WHERE object > ? AND state = 'sealed' ORDER BY object LIMIT 1000`,
  );
  try {
    for (let rows = read.all(0); rows.length > 0; rows = read.all(rows.at(-1)?.object ?? 0)) {
      for (const { object, sha256, bytes } of rows) {
        const isNew = (): boolean => namedNow.some((sql) => readRow(db, sql, [sha256]).state === 'read');
        known.set(toHex(sha256), { object, bytes, isNew });
      }
    }
    return { known, isWhole: true };
  } catch (error) {
    find('table-unreadable', { table: 'object', detail: damageIn(error) });
    return { known, isWhole: false };
  }
}

/** For where the table cannot be read through: its index may still tell. */
function lookUp(db: ReadableDb, sha256: string): Stored | undefined {
  const row = readRow<{ object: number }>(
    db,
    "SELECT object FROM object WHERE sha256 = ? AND state = 'sealed'",
    [fromHex(sha256)],
  );
  return row.state === 'read' ? { object: row.value.object, isNew: () => true } : undefined;
}
