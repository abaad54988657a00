import { toHex } from '../../bundle/bytes.ts';
import { type ReadNode, rootFromNodes } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** One log of the locker. `log` counts from 0; the last one is the one that is written. */
export interface Log {
  log: number;
  origin: string;
}

/** All logs, the one that is written last. */
export function logsOf(db: ReadableDb): Log[] {
  return prepared<[], Log>(db, 'SELECT log, origin FROM log ORDER BY log').all();
}

export function currentLog(db: ReadableDb): Log {
  const last = logsOf(db).at(-1);
  if (last === undefined) throw new JejakError('locker-damaged', 'could-not-go-on', { detail: 'no log' });
  return last;
}

/** How many entries a log has. */
export function sizeOf(db: ReadableDb, log: number): number {
  const last = prepared<[number], { seq: number }>(
    db,
    'SELECT seq FROM entry WHERE log = ? ORDER BY seq DESC LIMIT 1',
  ).get(log);
  return last === undefined ? 0 : last.seq + 1;
}

/** An entry as it is stored. */
export interface LastEntry {
  seq: number;
  bytes: Uint8Array;
  leaf: Uint8Array;
}

export function lastEntryOf(db: ReadableDb, log: number): LastEntry | undefined {
  return prepared<[number], LastEntry>(
    db,
    'SELECT seq, bytes, leaf FROM entry WHERE log = ? ORDER BY seq DESC LIMIT 1',
  ).get(log);
}

/** Reads the tree of a log. */
export function nodesOf(db: ReadableDb, log: number): ReadNode {
  const leaf = prepared<[number, number], { hash: Uint8Array }>(
    db,
    'SELECT leaf AS hash FROM entry WHERE log = ? AND seq = ?',
  );
  const node = prepared<[number, number, number], { hash: Uint8Array }>(
    db,
    'SELECT hash FROM node WHERE log = ? AND level = ? AND position = ?',
  );
  return (level, index) => {
    const row = level === 0 ? leaf.get(log, index) : node.get(log, level, index);
    if (row === undefined) {
      throw new JejakError('locker-damaged', 'could-not-go-on', { detail: `tree ${log}/${level}/${index}` });
    }
    return new Uint8Array(row.hash);
  };
}

/** Root over the first `size` entries of a log. */
export function rootAt(db: ReadableDb, log: number, size: number): Uint8Array {
  return rootFromNodes(nodePrimitives, size, nodesOf(db, log));
}

/** The signed checkpoint of a log at a size, the newest without one. */
export function checkpointOf(
  db: ReadableDb,
  log: number,
  size?: number,
): { size: number; bytes: Uint8Array } {
  const row =
    size === undefined
      ? prepared<[number], { size: number; bytes: Uint8Array }>(
          db,
          'SELECT size, bytes FROM checkpoint WHERE log = ? ORDER BY size DESC LIMIT 1',
        ).get(log)
      : prepared<[number, number], { size: number; bytes: Uint8Array }>(
          db,
          'SELECT size, bytes FROM checkpoint WHERE log = ? AND size = ?',
        ).get(log, size);
  if (row === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: 'no checkpoint' });
  return { size: row.size, bytes: new Uint8Array(row.bytes) };
}

/** What one log looks like to whoever compares it with notes outside the database. */
export function viewOf(
  db: ReadableDb,
  { log, origin }: Log,
): {
  origin: string;
  size: number;
  rootAt: (size: number) => string;
} {
  return { origin, size: sizeOf(db, log), rootAt: (size) => toHex(rootAt(db, log, size)) };
}
