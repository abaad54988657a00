import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { checkpointOf, currentLog, sizeOf } from '../ledger/log.ts';
import { readOpenTimestamps } from './open-timestamps.ts';

/** A time-stamp as it is kept. */
export interface KeptTimeStamp {
  /** Of its entry. */
  seq: number;
  treeSize: number;
  /** The signed checkpoint that was stamped. */
  checkpoint: Uint8Array;
  /** Where it was asked. */
  tsa: string;
  request: Uint8Array;
  response: Uint8Array;
  /** PEM. */
  chain: string;
}

/** What is to be stamped. */
export interface ToStamp {
  origin: string;
  treeSize: number;
  /** The signed checkpoint of that size. */
  checkpoint: Uint8Array;
  /** How many entries of the log no time-stamp covers; those that only say that one came do not count. */
  waiting: number;
  /** When the oldest of them was made, by the clock of its device: a claim; null where none waits. */
  waitingSince: string | null;
  /** The time-stamps over the largest tree that was stamped, by whatever authority. */
  newest: KeptTimeStamp[];
}

/**
 * The time-stamps, the oldest first, that prove when these entries came into the log: of each authority the last that
 * stood in the log before an entry, and the first over a tree that has it; and the first of those that has a proof of
 * OpenTimestamps beside it.
 *
 * @param seqs rising
 * @param size of the log, as it is handed over
 */
export function readTimeStampsOf(
  db: ReadableDb,
  log: number,
  seqs: readonly number[],
  size: number,
): KeptTimeStamp[] {
  if (isBefore(db, 28)) return [];
  const places = prepared<[number, number], { seq: number; tree_size: number; tsa: string }>(
    db,
    'SELECT seq, tree_size, tsa FROM time_stamp WHERE log = ? AND seq < ? ORDER BY seq',
  ).all(log, size);
  const needed = new Set<number>();
  for (const stamps of Map.groupBy(places, ({ tsa }) => tsa).values())
    for (const [index, stamp] of stamps.entries()) {
      const isLastBefore = hasBetween(seqs, stamp.seq + 1, (stamps[index + 1]?.seq ?? size) + 1);
      const isFirstAfter = hasBetween(seqs, stamps[index - 1]?.tree_size ?? 0, stamp.tree_size);
      if (isLastBefore || isFirstAfter) needed.add(stamp.seq);
    }
  // Of those that a proof of OpenTimestamps stands beside, the first over a tree that has an entry.
  const proofs = readOpenTimestamps(db, log);
  let before = 0;
  for (const { seq, tree_size } of places.filter((each) => proofs.has(each.tree_size))) {
    if (hasBetween(seqs, before, tree_size)) needed.add(seq);
    before = Math.max(before, tree_size);
  }
  return places.filter(({ seq }) => needed.has(seq)).map(({ seq }) => readTimeStamp(db, log, seq));
}

function newestOf(db: ReadableDb, log: number, size: number | null): KeptTimeStamp[] {
  if (size === null) return [];
  return prepared<[number, number], { seq: number }>(
    db,
    'SELECT seq FROM time_stamp WHERE log = ? AND tree_size = ? ORDER BY seq',
  )
    .all(log, size)
    .map(({ seq }) => readTimeStamp(db, log, seq));
}

/** Whether one of the rising numbers is at least `from` and below `to`. */
function hasBetween(rising: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = rising[low];
  return found !== undefined && found < to;
}

export function readTimeStamp(db: ReadableDb, log: number, seq: number): KeptTimeStamp {
  const row = prepared<
    [number, number],
    { tree_size: number; tsa: string; request: Uint8Array; response: Uint8Array; chain: string }
  >(db, 'SELECT tree_size, tsa, request, response, chain FROM time_stamp WHERE log = ? AND seq = ?').get(
    log,
    seq,
  );
  if (row === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: `time-stamp ${log}/${seq}` });
  return {
    seq,
    treeSize: row.tree_size,
    checkpoint: checkpointOf(db, log, row.tree_size).bytes,
    tsa: row.tsa,
    request: new Uint8Array(row.request),
    response: new Uint8Array(row.response),
    chain: row.chain,
  };
}

/** The newest checkpoint of the log that is written, and how many entries wait for a time-stamp. */
export function readToStamp(db: ReadableDb): ToStamp {
  const { log, origin } = currentLog(db);
  const size = sizeOf(db, log);
  const covered = isBefore(db, 28)
    ? undefined
    : prepared<[number], { size: number | null }>(
        db,
        'SELECT max(tree_size) AS size FROM time_stamp WHERE log = ?',
      ).get(log);
  const rows = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq >= ? ORDER BY seq DESC LIMIT 64',
  ).all(log, covered?.size ?? 0);
  const uncovered = size - (covered?.size ?? 0);
  // Where only a few came since, they may all be the answers of authorities themselves.
  const isOnlyStamps =
    uncovered === rows.length && rows.every(({ bytes }) => kindOf(bytes) === 'timestamp.received');
  return {
    origin,
    treeSize: size,
    checkpoint: checkpointOf(db, log, size).bytes,
    waiting: isOnlyStamps ? 0 : uncovered,
    waitingSince: isOnlyStamps ? null : oldestOf(db, log, covered?.size ?? 0),
    newest: newestOf(db, log, covered?.size ?? null),
  };
}

/** The time of the first entry from here on that says something else than that a time-stamp came. */
function oldestOf(db: ReadableDb, log: number, from: number): string | null {
  const first = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq >= ? ORDER BY seq LIMIT 64',
  ).all(log, from);
  const waiting = first.find(({ bytes }) => kindOf(bytes) !== 'timestamp.received') ?? first.at(-1);
  return waiting === undefined ? null : entryOf(waiting.bytes).at;
}

function kindOf(bytes: Uint8Array): string {
  return entryOf(bytes).kind;
}

function entryOf(bytes: Uint8Array): Entry {
  return JSON.parse(textOf(new Uint8Array(bytes))) as Entry; // written by this program; check() looks at its form
}
