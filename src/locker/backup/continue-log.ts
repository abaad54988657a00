import { textOf, toHex } from '../../bundle/bytes.ts';
import { checkpointText } from '../../bundle/checkpoint.ts';
import type { Entry } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { storeEntry } from '../ledger/append.ts';
import { currentLog, type Log, rootAt, sizeOf } from '../ledger/log.ts';
import { signNote } from '../ledger/signing-key.ts';
import { startLog } from '../ledger/start-log.ts';
import { applyEntry } from '../projection/apply-entry.ts';
import { stopStamping } from '../time-stamps/stamping.ts';
import { sayTrustListsAgain } from '../trust-lists/keep-trust-list.ts';
import { type Continued, isRestated } from './restated.ts';

/**
 * Ends the log that is being written and starts one with a key of its own, whose first entry says what it
 * continues: where the old log must not be signed again (docs/design, "Rollback and forks"). Everything that
 * belongs to an officer, a case or an item is then said again in the new log, in the same order and with the
 * **same commitments**, so that each case is whole in it and its bundles verify by themselves; `continued`
 * in the body says where it first stood and when. The old log stays as it is. Runs in the caller's transaction;
 * about 0.3 ms an entry. Nobody is asked for time-stamps by itself until that is switched on again.
 *
 * @param actor who opened the locker; the entries that are said again keep theirs
 */
export function continueLog(db: WritableDb, actor: string, now = new Date()): void {
  const old = currentLog(db);
  const size = sizeOf(db, old.log);
  startLog(db, { actor, agency: agencyOf(db, actor) });
  const log = currentLog(db);
  const places = new Map<number, number>();
  const caseLengths = new Map<string, number>();
  for (let seq = 0; seq < size; seq++) {
    const entry = entryAt(db, old.log, seq);
    if (!isRestated(entry.kind)) continue;
    const again = restate(db, log, { old, entry, places, caseLengths, at: now.toISOString() });
    storeEntry(db, log.log, again);
    prepared<[number, number, number, number]>(
      db,
      `INSERT INTO opening (log, seq, place, blind, value)
        SELECT ?, ?, place, blind, value FROM opening WHERE log = ? AND seq = ?`,
    ).run(log.log, again.seq, old.log, seq);
    applyEntry(db, log.log, again, { details: undefined, files: [] });
    signSize(db, log);
    places.set(seq, again.seq);
  }
  stopStamping(db, actor);
  sayTrustListsAgain(db, actor);
}

interface Restating {
  old: Log;
  entry: Entry;
  /** From a place in the old log to the one in the new. */
  places: Map<number, number>;
  caseLengths: Map<string, number>;
  at: string;
}

function restate(db: WritableDb, log: Log, { old, entry, places, caseLengths, at }: Restating): Entry {
  const seq = sizeOf(db, log.log);
  const { entries } = entry.body;
  const continued: Continued = { log: old.origin, seq: entry.seq, at: entry.at };
  const again: Entry = {
    ...entry,
    log: log.origin,
    seq,
    prev: toHex(rootAt(db, log.log, seq)),
    at,
    body: {
      continued,
      ...entry.body,
      ...(Array.isArray(entries)
        ? { entries: entries.flatMap((each) => (typeof each === 'number' ? (places.get(each) ?? []) : [])) }
        : {}),
    },
  };
  if (entry.case !== undefined) {
    again.caseSeq = caseLengths.get(entry.case) ?? 0;
    caseLengths.set(entry.case, again.caseSeq + 1);
  }
  return again;
}

function signSize(db: WritableDb, log: Log): void {
  const size = sizeOf(db, log.log);
  const text = checkpointText({ origin: log.origin, size, root: rootAt(db, log.log, size) });
  prepared<[number, number, Uint8Array]>(
    db,
    'INSERT INTO checkpoint (log, size, bytes) VALUES (?, ?, ?)',
  ).run(log.log, size, signNote(db, log, size, text));
}

function entryAt(db: WritableDb, log: number, seq: number): Entry {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq);
  if (row === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: `entry ${log}/${seq}` });
  try {
    return JSON.parse(textOf(row.bytes)) as Entry; // written by this program; check looks at its form
  } catch (error) {
    throw new JejakError(
      'locker-damaged',
      'could-not-go-on',
      { detail: `entry ${log}/${seq}` },
      { cause: error },
    );
  }
}

function agencyOf(db: WritableDb, actor: string): string {
  const known = prepared<[string], { agency: string }>(db, 'SELECT agency FROM officer WHERE officer = ?');
  return known.get(actor)?.agency ?? '';
}
