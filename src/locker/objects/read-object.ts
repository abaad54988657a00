import { createHash } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import type { ChunkSalvage } from '../salvage/chunk-salvage.ts';
import { chunkBytes, firstChunk } from './chunks.ts';
import { findObject, isDamage } from './find-object.ts';

/** Chunks read before everything else in this thread gets its turn. */
const chunksInOneGo = 4;

/** What is being read, for the error that names it. */
export interface ReadTarget {
  item: string;
  role: string;
  sha256: Uint8Array;
  bytes: number;
}

/** Who holds the bytes against their hash: this reading, or whoever takes them and hashes them anyway. */
export type HashedBy = 'reading' | 'taker';

/**
 * The bytes of a stored file in pieces of 1 MiB, checked against their hash: the last piece comes only
 * where the whole is right. Whoever keeps what it gets must throw it away on an error.
 *
 * @throws JejakError `stored-bytes-changed` {item, role, detail}: missing, unreadable or other bytes
 */
export async function* readObject(
  db: ReadableDb,
  target: ReadTarget,
  salvage?: ChunkSalvage,
  hashedBy: HashedBy = 'reading',
): AsyncGenerator<Uint8Array> {
  const changed = changedIn(target);
  const object = readDamaged(() => findObject(db, target.sha256), changed);
  if (object === undefined) throw changed('missing');
  const hash = createHash('sha256');
  const count = Math.ceil(target.bytes / chunkBytes);
  let kept: Uint8Array | undefined;
  for (let at = 0; at < count; at++) {
    if (at % chunksInOneGo === chunksInOneGo - 1) await othersTurn();
    const bytes = readDamaged(() => readChunk(db, object, at, salvage), changed);
    const expected = at === count - 1 ? target.bytes - at * chunkBytes : chunkBytes;
    if (bytes?.length !== expected) throw changed(`piece ${at}`);
    if (hashedBy === 'reading') hash.update(bytes);
    if (kept !== undefined) yield kept;
    kept = bytes;
  }
  if (hashedBy === 'reading' && !hash.digest().equals(target.sha256)) throw changed('sha256');
  if (kept !== undefined) yield kept;
}

/**
 * A part of a stored file, in pieces of at most 1 MiB. The hash of the whole says nothing of a part: whoever
 * shows one has read the whole before.
 *
 * @throws JejakError `stored-bytes-changed` {item, role, detail}: missing or unreadable
 */
export async function* readObjectPart(
  db: ReadableDb,
  target: ReadTarget,
  { start, end }: { start: number; end: number },
  salvage?: ChunkSalvage,
): AsyncGenerator<Uint8Array> {
  const changed = changedIn(target);
  const object = readDamaged(() => findObject(db, target.sha256), changed);
  if (object === undefined) throw changed('missing');
  const stop = Math.min(end, target.bytes);
  for (let from = Math.max(0, start); from < stop; ) {
    const at = Math.floor(from / chunkBytes);
    if (at % chunksInOneGo === chunksInOneGo - 1) await othersTurn();
    const bytes = readDamaged(() => readChunk(db, object, at, salvage), changed);
    if (bytes?.length !== Math.min(chunkBytes, target.bytes - at * chunkBytes)) throw changed(`piece ${at}`);
    const first = at * chunkBytes;
    yield bytes.slice(from - first, Math.min(stop - first, chunkBytes));
    from = first + chunkBytes;
  }
}

/** One piece of an object; where its way is damaged, from what `salvage` finds. */
export function readChunk(
  db: ReadableDb,
  object: number,
  at: number,
  salvage?: ChunkSalvage,
): Uint8Array | undefined {
  const chunk = firstChunk(object) + at;
  try {
    const row = prepared<[number], { bytes: Uint8Array }>(db, 'SELECT bytes FROM chunk WHERE chunk = ?').get(
      chunk,
    );
    return row === undefined
      ? undefined
      : new Uint8Array(row.bytes.buffer, row.bytes.byteOffset, row.bytes.length);
  } catch (error) {
    const salvaged = isDamage(error) ? salvage?.read(chunk) : undefined;
    if (salvaged === undefined) throw error;
    return salvaged;
  }
}

/** An object's bytes as text; what is no UTF-8 in it, as where it was cut off, becomes U+FFFD. */
export function readText(db: ReadableDb, object: number): string {
  const pieces: Uint8Array[] = [];
  let piece: Uint8Array | undefined;
  do {
    piece = readChunk(db, object, pieces.length);
    if (piece !== undefined) pieces.push(piece);
  } while (piece?.length === chunkBytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(pieces));
}

type Changed = (detail: string, cause?: unknown) => JejakError;

function changedIn({ item, role }: ReadTarget): Changed {
  return (detail, cause) =>
    new JejakError('stored-bytes-changed', 'answer-is-no', { item, role, detail }, { cause });
}

function readDamaged<T>(read: () => T, changed: Changed): T {
  try {
    return read();
  } catch (error) {
    throw isDamage(error) ? changed(fromSystemError(error).code, error) : fromSystemError(error);
  }
}
