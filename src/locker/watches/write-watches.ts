import { randomBytes } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import type { WatchVisit } from '../../contract/watch.ts';
import { isTime, later, missedBy, newestDue, nextAfter } from '../../contract/watch-schedule.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { isAlive } from '../drafts/process.ts';
import { findCase } from '../reading/cases.ts';
import { findWatch, type KeptWatch } from './read-watches.ts';

export interface WatchWanted {
  url: string;
  caseId: string | null;
  profile: string | null;
  acceptTlsErrors: boolean;
  everyMs: number;
  /** An instant. */
  until: string | null;
  /** The item that the first visit is held against. */
  base: string | null;
  addedAt: string;
  /** When the first visit is due. */
  nextAt: string;
}

export type WatchChange =
  | { change: 'pause' }
  | { change: 'resume'; nextAt: string }
  /** Its next visit is due then; one that is paused stays so. */
  | { change: 'due'; nextAt: string }
  /** What is due is not made: the next visit is made at its time. */
  | { change: 'skip' }
  /** A person has seen what came of it up to this visit. */
  | { change: 'seen'; visit: number }
  | { change: 'remove' };

/** A watch that was taken out, with its visits: its rows as they were. */
export interface RemovedWatch {
  /** In ms since 1970. */
  removedAt: number;
  watch: Record<string, string | number | Uint8Array | null>;
  visits: Record<string, string | number | Uint8Array | null>[];
}

/** A visit that is over with the draft of what it brought. */
export interface VisitEnd {
  watch: string;
  at: string;
  missed: number;
  /** How many times a person had given the watch another base when it was begun. */
  rebased: number;
  /** What it came to; null where that is not known. */
  became: WatchVisit['became'] | null;
  nextAt: string;
}

/** @throws JejakError `no-such-case`, `watched-already` where the address is watched for that case with that profile */
export function addWatch(db: WritableDb, wanted: WatchWanted): { watch: string } {
  const { url, caseId, profile, acceptTlsErrors, everyMs, until, base, addedAt, nextAt } = wanted;
  if (caseId !== null) findCase(db, caseId);
  assertNoTwin(db, { url, caseId, profile });
  const watch = newId();
  prepared<
    [
      ...[string, string, string | null, string | null, number],
      ...[number, string | null, string | null, string, string, Uint8Array],
    ]
  >(
    db,
    `INSERT INTO watch (watch, url, case_id, profile, accept_tls, every_ms, until, base, added_at, next_at, blind)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[watch, url, caseId, profile, acceptTlsErrors ? 1 : 0],
    ...[everyMs, until, base, addedAt, nextAt, new Uint8Array(randomBytes(32))],
  );
  return { watch };
}

/** @throws JejakError `watched-already`, which names it */
function assertNoTwin(
  db: WritableDb,
  { url, caseId, profile }: Pick<WatchWanted, 'url' | 'caseId' | 'profile'>,
): void {
  const twin = prepared<[string, string | null, string | null], { watch: string }>(
    db,
    'SELECT watch FROM watch WHERE url = ? AND case_id IS ? AND profile IS ?',
  ).get(url, caseId, profile);
  if (twin !== undefined) throw new JejakError('watched-already', 'wrong-use', { url, watch: twin.watch });
}

/**
 * What its visits brought are items, and stay. What was missed until now is told by the next visit, whenever that will be.
 *
 * @returns of one that was removed its rows; else null
 * @throws JejakError `no-such-watch`
 */
export function changeWatch(
  db: WritableDb,
  { watch, ...wanted }: { watch: string } & WatchChange,
): RemovedWatch | null {
  const found = findWatch(db, watch);
  const { id } = found;
  const now = Date.now();
  switch (wanted.change) {
    case 'pause':
      if (found.state !== 'paused') leaveBehind(db, found, missedBy(found, now), newestDue(found, now));
      prepared<[string]>(db, 'UPDATE watch SET paused = 1 WHERE watch = ?').run(id);
      return null;
    case 'resume':
    case 'due':
      leaveBehind(db, found, found.state === 'paused' ? 0 : missedBy(found, now), wanted.nextAt);
      if (wanted.change === 'resume')
        prepared<[string]>(db, 'UPDATE watch SET paused = 0 WHERE watch = ?').run(id);
      return null;
    case 'skip': {
      const isPassed = Date.parse(found.nextAt) <= now;
      if (isTime(found, now))
        leaveBehind(db, found, isPassed ? missedBy(found, now) + 1 : 0, nextAfter(found, now));
      return null;
    }
    case 'seen':
      prepared<[number, string]>(db, 'UPDATE watch SET seen = max(seen, ?) WHERE watch = ?').run(
        wanted.visit,
        id,
      );
      return null;
    case 'remove': {
      const removed = rowsOf(db, id);
      prepared<[string]>(db, 'DELETE FROM watch_visit WHERE watch = ?').run(id);
      prepared<[string]>(db, 'DELETE FROM watch WHERE watch = ?').run(id);
      return removed;
    }
  }
}

/** Gives a watch another time, and notes what was missed before it. */
function leaveBehind(db: WritableDb, { id }: KeptWatch, missed: number, nextAt: string): void {
  prepared<[number, string, string]>(
    db,
    'UPDATE watch SET untold = untold + ?, next_at = ? WHERE watch = ?',
  ).run(missed, nextAt, id);
}

function rowsOf(db: WritableDb, id: string): RemovedWatch | null {
  const watch = prepared<[string], RemovedWatch['watch']>(db, 'SELECT * FROM watch WHERE watch = ?').get(id);
  const visits = prepared<[string], RemovedWatch['watch']>(
    db,
    'SELECT * FROM watch_visit WHERE watch = ? ORDER BY visit',
  ).all(id);
  return watch === undefined ? null : { watch, visits, removedAt: Date.now() };
}

/**
 * Puts one that was removed back as it was, with its visits; another process that makes one of it goes on with it.
 * What fell into the time between was not missed.
 *
 * @param process the one that writes
 * @throws JejakError `watched-already` where its address was added anew meanwhile
 */
export function restoreWatch(
  db: WritableDb,
  { watch, visits, removedAt }: RemovedWatch,
  process: string,
): void {
  const { url, case_id: caseId = null, profile = null } = watch;
  assertNoTwin(db, {
    url: String(url),
    caseId: caseId === null ? null : String(caseId),
    profile: profile === null ? null : String(profile),
  });
  const visitor = watch['process'];
  const isVisited = typeof visitor === 'string' && visitor !== process && isAlive(db, visitor);
  const schedule = { nextAt: String(watch['next_at']), everyMs: Number(watch['every_ms']) };
  const between = missedBy(schedule, Date.now()) - missedBy(schedule, removedAt);
  insert(db, 'watch', {
    ...{ ...watch, process: isVisited ? visitor : null },
    next_at: later(schedule, Math.max(0, between)),
  });
  for (const visit of visits) insert(db, 'watch_visit', visit);
}

function insert(db: WritableDb, table: 'watch' | 'watch_visit', row: RemovedWatch['watch']): void {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    ...Object.values(row),
  );
}

/**
 * Takes a visit that is due at `nextAt`; false where another process makes it, or has made it.
 *
 * @param process the one that writes
 */
export function takeVisit(
  db: WritableDb,
  { watch, nextAt }: { watch: string; nextAt: string },
  process: string,
): boolean {
  const row = prepared<[string], { process: string | null; nextAt: string; paused: number }>(
    db,
    'SELECT process, next_at AS nextAt, paused FROM watch WHERE watch = ?',
  ).get(watch);
  if (row === undefined || row.nextAt !== nextAt || row.paused === 1) return false;
  if (row.process !== null && row.process !== process && isAlive(db, row.process)) return false;
  prepared<[string, string]>(db, 'UPDATE watch SET process = ? WHERE watch = ?').run(process, watch);
  return true;
}

/** Lets go of a visit that this process has taken and could not make now: it stays due. */
export function dropVisit(db: WritableDb, watch: string, process: string): void {
  prepared<[string, string]>(db, 'UPDATE watch SET process = NULL WHERE watch = ? AND process = ?').run(
    watch,
    process,
  );
}

/**
 * Notes a visit in the transaction that ends its draft, so that none is made twice under one number; nothing where
 * the watch was removed meanwhile.
 */
export function endVisit(
  db: WritableDb,
  { watch, at, missed, became, nextAt }: VisitEnd,
  { item, failure }: { item: string; failure: null } | { item: null; failure: string },
): void {
  const updated = prepared<[string, string]>(
    db,
    'UPDATE watch SET process = NULL, next_at = ?, untold = 0 WHERE watch = ?',
  ).run(nextAt, watch);
  if (updated.changes === 0) return;
  prepared<[string, string, string, number, string | null, string | null, string | null]>(
    db,
    `INSERT INTO watch_visit (watch, visit, at, missed, item, failure, became)
     VALUES (?, (SELECT coalesce(max(visit), 0) + 1 FROM watch_visit WHERE watch = ?), ?, ?, ?, ?, ?)`,
  ).run(watch, watch, at, missed, item, failure, became);
}
