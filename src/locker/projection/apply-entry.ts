import { type Entry, type EntryKind, entryBodies } from '../../contract/entry.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { applyAct, applyRecord } from './apply-acts.ts';
import { applyAnchor } from './apply-anchor.ts';
import { applyAnnotation } from './apply-annotation.ts';
import { applyCase, applyOfficer } from './apply-case.ts';
import { applyExhibit } from './apply-exhibit.ts';
import { applyFailure, applyFiled, applyItem, applyPurged } from './apply-item.ts';
import { applyReceived } from './apply-received.ts';
import { applyTwoPeople } from './apply-two-people.ts';
import { applyWatchBase } from './apply-watch-base.ts';
import type { Opened, Placed } from './opened.ts';

/** What people, keys and proven times rest on goes out with every case. */
const sharedKinds = new Set<string>(['locker.created', 'actor.added', 'key.rotated', 'timestamp.received']);

/**
 * Writes what an entry means into the tables that are shown and exported. The same function runs when an
 * entry is appended and when `check` replays the ledger, so that anything in these tables that no entry
 * accounts for is found. It reads nothing but these tables.
 */
export function applyEntry(db: WritableDb, log: number, entry: Entry, opened: Opened): void {
  const placed: Placed = { log, entry, opened };
  if (entry.case !== undefined && entry.caseSeq !== undefined) {
    prepared<[string, number, number, number]>(
      db,
      'INSERT INTO case_entry (case_id, case_seq, log, seq) VALUES (?, ?, ?, ?)',
    ).run(entry.case, entry.caseSeq, log, entry.seq);
  }
  const itemId = entry.body['itemId'];
  if (typeof itemId === 'string') {
    prepared<[string, number, number]>(db, 'INSERT INTO item_entry (item, log, seq) VALUES (?, ?, ?)').run(
      itemId,
      log,
      entry.seq,
    );
  }
  if (sharedKinds.has(entry.kind)) {
    prepared<[number, number]>(db, 'INSERT INTO shared_entry (log, seq) VALUES (?, ?)').run(log, entry.seq);
  }
  // What a later log says again changes nothing that the first saying has not (backup/continue-log.ts).
  if (entry.body['continued'] !== undefined) return;
  if (entry.kind in entryBodies) applyKind(db, entry.kind as EntryKind, placed);
}

function applyKind(db: WritableDb, kind: EntryKind, placed: Placed): void {
  switch (kind) {
    case 'actor.added':
      applyOfficer(db, placed);
      return;
    case 'case.opened':
      applyCase(db, placed);
      return;
    case 'case.changed':
      if (!applyRecord(db, placed)) applyCase(db, placed);
      return;
    case 'item.captured':
    case 'item.imported':
    case 'item.derived':
      applyItem(db, placed);
      return;
    case 'item.filed':
      applyFiled(db, placed);
      return;
    case 'capture.failed':
      applyFailure(db, placed);
      return;
    case 'item.purged':
      applyPurged(db, placed);
      return;
    case 'exhibit.labelled':
      applyExhibit(db, placed);
      return;
    case 'item.annotated':
      applyAnnotation(db, placed);
      return;
    case 'item.attributed':
      applyAct(db, placed);
      return;
    case 'case.received':
      applyReceived(db, placed);
      return;
    case 'watch.rebased':
      applyWatchBase(db, placed);
      return;
    case 'anchor.made':
    case 'anchor.compared':
      applyAnchor(db, placed);
      return;
    case 'locker.created':
    case 'key.rotated':
    case 'item.viewed':
    case 'timestamp.received':
    case 'clock.checked':
    case 'clock.jumped':
    case 'clock.slept':
    case 'case.exported':
    case 'locker.backed-up':
    case 'locker.checked':
      return;
    case 'settings.changed':
      applyTwoPeople(db, placed);
      return;
  }
}
