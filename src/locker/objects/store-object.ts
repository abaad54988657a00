import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { chunkBytes, firstChunk, mostChunks } from './chunks.ts';

/** Makes room for bytes that are coming in. They are no evidence until the object is sealed. */
export function beginObject(db: WritableDb): number {
  return Number(prepared<[]>(db, "INSERT INTO object (state) VALUES ('incoming')").run().lastInsertRowid);
}

/** Stores chunk number `at` of an incoming object: 1 MiB, or less for the last. */
export function storeChunk(db: WritableDb, object: number, at: number, bytes: Uint8Array): void {
  if (at >= mostChunks || bytes.length > chunkBytes) {
    throw new JejakError('file-too-large', 'could-not-go-on', { limit: mostChunks * chunkBytes });
  }
  prepared<[number, Uint8Array]>(db, 'INSERT INTO chunk (chunk, bytes) VALUES (?, ?)').run(
    firstChunk(object) + at,
    bytes,
  );
}

/** Stores the last chunk of an incoming object, also where it is there already: then with what has come since behind it. */
export function growChunk(db: WritableDb, object: number, at: number, bytes: Uint8Array): void {
  const held = prepared<[number], object>(db, 'SELECT 1 FROM chunk WHERE chunk = ?');
  const chunk = firstChunk(object) + at;
  if (held.get(chunk) === undefined) storeChunk(db, object, at, bytes);
  else prepared<[Uint8Array, number]>(db, 'UPDATE chunk SET bytes = ? WHERE chunk = ?').run(bytes, chunk);
}

/**
 * Makes an incoming object evidence under its hash. Where the same bytes are stored already, these are
 * left for `collectDropped`.
 */
export function sealObject(
  db: WritableDb,
  object: number,
  { sha256, bytes }: { sha256: Uint8Array; bytes: number },
): void {
  if (sealedObject(db, sha256) !== undefined) {
    dropObject(db, object);
  } else {
    prepared<[Uint8Array, number, number]>(
      db,
      "UPDATE object SET state = 'sealed', sha256 = ?, bytes = ? WHERE object = ?",
    ).run(sha256, bytes, object);
  }
}

/** The sealed object with these bytes. */
export function sealedObject(db: ReadableDb, sha256: Uint8Array): number | undefined {
  return prepared<[Uint8Array], { object: number }>(
    db,
    "SELECT object FROM object WHERE sha256 = ? AND state = 'sealed'",
  ).get(sha256)?.object;
}

/** Gives up an incoming object; its bytes are removed little by little. */
export function dropObject(db: WritableDb, object: number): void {
  prepared<[number]>(db, "UPDATE object SET state = 'dropped' WHERE object = ?").run(object);
}

/** Chunks removed in one go: 4 MiB, so that others get their turn. */
const collectedAtOnce = 4;

/**
 * Removes some of what was dropped or purged. True while there is more. The pages where purged bytes stood are
 * overwritten: whoever has the key shall not find them there.
 */
export function collectDropped(db: WritableDb): boolean {
  const dropped = prepared<[], { object: number; state: string }>(
    db,
    "SELECT object, state FROM object WHERE state <> 'sealed' AND state IN ('dropped', 'purged')",
  ).all();
  for (const { object, state } of dropped) {
    if (removeChunks(db, object, state === 'purged')) return true;
    if (state === 'dropped') prepared<[number]>(db, 'DELETE FROM object WHERE object = ?').run(object);
  }
  return false;
}

function removeChunks(db: WritableDb, object: number, overwriting: boolean): boolean {
  db.pragma(`secure_delete = ${overwriting ? 'ON' : 'OFF'}`);
  try {
    const { changes } = prepared<[number, number, number]>(
      db,
      'DELETE FROM chunk WHERE chunk IN (SELECT chunk FROM chunk WHERE chunk >= ? AND chunk < ? LIMIT ?)',
    ).run(firstChunk(object), firstChunk(object + 1), collectedAtOnce);
    return changes > 0;
  } finally {
    db.pragma('secure_delete = OFF');
  }
}
