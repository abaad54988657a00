import { prepared, type ReadableDb } from '../database/handle.ts';

/** The rows of a part of a log, each kind in one piece: a query and a buffer for each row would take longer than the hashing. */
export interface BlockRows {
  /** Entries in their order, a byte 0x00 before each: what a leaf is the hash of. */
  entries: Buffer;
  entryLengths: readonly number[];
  /** 32 bytes each. */
  leaves: Buffer;
  /** Checkpoints of the sizes that these entries make. */
  notes: Buffer;
  noteLengths: readonly number[];
  /** Stored nodes of the levels from 1 on, 32 bytes each. */
  nodes: readonly Buffer[];
}

/** More is not held at once, in bytes. */
const mostBytes = 64 * 1024 * 1024;

interface HashesRow {
  count: number;
  least: number;
  most: number;
  hashes: Buffer;
}

/**
 * The rows of the entries from `from` to `to`, the last one not included; undefined where they are not all there, some
 * are not of their length, or they are too large to be read at once.
 */
export function readBlock(
  db: ReadableDb,
  log: number,
  { from, to, level }: { from: number; to: number; level: number },
): BlockRows | undefined {
  const bytes = prepared<[number, number, number], { bytes: number | null }>(
    db,
    'SELECT sum(length(bytes)) AS bytes FROM entry WHERE log = ? AND seq >= ? AND seq < ?',
  ).get(log, from, to)?.bytes;
  if (bytes === undefined || bytes === null || bytes > mostBytes) return undefined;
  const entries = prepared<[number, number, number], HashesRow & { lengths: string; bytes: Buffer }>(
    db,
    `SELECT count(*) AS count, min(length(leaf)) AS least, max(length(leaf)) AS most,
        CAST(group_concat(CAST(leaf AS TEXT), '') AS BLOB) AS hashes, group_concat(length(bytes)) AS lengths,
        CAST(group_concat(CAST(x'00' || bytes AS TEXT), '') AS BLOB) AS bytes
      FROM (SELECT bytes, leaf FROM entry WHERE log = ? AND seq >= ? AND seq < ? ORDER BY seq)`,
  ).get(log, from, to);
  const notes = prepared<[number, number, number], { lengths: string; bytes: Buffer }>(
    db,
    `SELECT group_concat(length(bytes)) AS lengths, CAST(group_concat(CAST(bytes AS TEXT), '') AS BLOB) AS bytes
      FROM (SELECT bytes FROM checkpoint WHERE log = ? AND size > ? AND size <= ? ORDER BY size)`,
  ).get(log, from, to);
  const nodes = readNodes(db, log, { from, to, level });
  if (entries === undefined || notes === undefined || nodes === undefined) return undefined;
  if (!areHashes(entries, to - from)) return undefined;
  const entryLengths = lengthsIn(entries.lengths);
  const noteLengths = lengthsIn(notes.lengths);
  if (entryLengths.length !== to - from || noteLengths.length !== to - from) return undefined;
  return {
    entries: entries.bytes,
    entryLengths,
    leaves: entries.hashes,
    notes: notes.bytes,
    noteLengths,
    nodes,
  };
}

function readNodes(
  db: ReadableDb,
  log: number,
  { from, to, level: top }: { from: number; to: number; level: number },
): Buffer[] | undefined {
  const read = prepared<[number, number, number, number], HashesRow>(
    db,
    `SELECT count(*) AS count, coalesce(min(length(hash)), 32) AS least, coalesce(max(length(hash)), 32) AS most,
        CAST(coalesce(group_concat(CAST(hash AS TEXT), ''), '') AS BLOB) AS hashes
      FROM (SELECT hash FROM node WHERE log = ? AND level = ? AND position >= ? AND position < ? ORDER BY position)`,
  );
  const nodes: Buffer[] = [];
  for (let level = 1; level <= top; level++) {
    const [first, end] = [from / 2 ** level, Math.floor(to / 2 ** level)];
    const row = read.get(log, level, first, end);
    if (row === undefined || !areHashes(row, end - first)) return undefined;
    nodes.push(row.hashes);
  }
  return nodes;
}

function areHashes({ count, least, most, hashes }: HashesRow, wanted: number): boolean {
  return count === wanted && least === 32 && most === 32 && hashes.length === 32 * wanted;
}

function lengthsIn(text: string | null): number[] {
  return text === null ? [] : text.split(',').map(Number);
}
