import { createHash } from 'node:crypto';
import type { ToThread } from '../../processes/call-thread.ts';
import { keepAnchor } from '../anchors/keep-anchor.ts';
import { addCredentials } from '../cases/add-credentials.ts';
import { addPictureText, keepUnread } from '../cases/add-picture-text.ts';
import { annotateItem } from '../cases/annotate-item.ts';
import { changeCase, fileItem, openCase } from '../cases/cases.ts';
import { labelExhibit } from '../cases/exhibits.ts';
import { keepRecords } from '../cases/keep-records.ts';
import { withWhatIsMade } from '../cases/made-of.ts';
import { purgeItem } from '../cases/purge-item.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { beginDraft, draftOf } from '../drafts/fill-draft.ts';
import { failDraft, sealDraft } from '../drafts/seal-draft.ts';
import { enqueueJobs } from '../jobs/jobs.ts';
import { addToQueue, changeQueue } from '../jobs/queue.ts';
import { beginWork, endWork } from '../jobs/under-way.ts';
import { appendEntry } from '../ledger/append.ts';
import { rotateKey } from '../ledger/rotate-key.ts';
import { assertActive, assertMayWrite } from '../officers/assert-active.ts';
import { assertMayAct, keepOfficer, retireOfficer } from '../officers/keep-officer.ts';
import { keepOfficerKey } from '../officers/keep-officer-key.ts';
import { setTwoPeople } from '../officers/set-two-people.ts';
import {
  addProfile,
  forgetProfile,
  nameOwner,
  noteProfile,
  renameProfile,
  returnProfile,
  takeProfile,
} from '../profiles/index.ts';
import { caseLength } from '../reading/case-material.ts';
import { officersSaidAt } from '../reading/case-officers.ts';
import { beginReceipt, dropReceipt } from '../receiving/receipt.ts';
import { receiveCase } from '../receiving/receive-case.ts';
import { setHold, setRetention } from '../retention/set-retention.ts';
import { keepTimeCheck } from '../time-stamps/keep-time-check.ts';
import { keepTimeStamp } from '../time-stamps/keep-time-stamp.ts';
import { keepOpenTimestamp } from '../time-stamps/open-timestamps.ts';
import { keepRevocations } from '../time-stamps/revocation.ts';
import { noteStampTry, setStampPlan } from '../time-stamps/stamping.ts';
import { addTrustList, useTrustList } from '../trust-lists/keep-trust-list.ts';
import { noteViewing, setViewings } from '../viewings/keep-viewings.ts';
import { addWatch, changeWatch, dropVisit, rebaseWatch, restoreWatch, takeVisit } from '../watches/index.ts';
import { assertAllowed } from './who-may.ts';
import type { AppendRequest, DraftCalls, UrgentCalls, WriterCalls } from './writer-calls.ts';

/** Who writes: changed where `actAs` is done. */
export interface WriteContext {
  actor: string;
  process: string;
  /** Whether they were a reader when they were chosen: what comes in from one who became one since is taken. */
  isReader: boolean;
}

/** Calls that come after everything that was given for drafts before. */
export function draftCalls(
  db: WritableDb,
  { actor, process, isReader }: WriteContext,
  { call, args }: ToThread<DraftCalls>,
): DraftCalls[keyof DraftCalls]['result'] {
  if (isReader && (call === 'beginDraft' || call === 'beginReceipt')) assertMayWrite(db, actor);
  switch (call) {
    case 'retireOfficer':
      assertActive(db, actor);
      assertMayWrite(db, actor);
      retireOfficer(db, { ...args, actor, process });
      return null;
    case 'beginDraft':
      beginDraft(db, { ...args, actor, process });
      return null;
    case 'sealDraft':
      return { seq: sealDraft(db, args.item, args.sealing).seq };
    case 'failDraft':
      return { seq: failDraft(db, args.item, args.failing).seq };
    case 'beginReceipt':
      beginReceipt(db, { ...args, actor, process });
      return null;
    case 'sealReceipt':
      return receiveCase(db, { ...args, actor: draftOf(db, args.receipt).actor });
    case 'dropReceipt':
      dropReceipt(db, args.receipt);
      return null;
  }
}

/** Calls that go before what waits to be stored for drafts. */
export function urgentCalls(
  db: WritableDb,
  context: WriteContext,
  asked: ToThread<UrgentCalls>,
): UrgentCalls[keyof UrgentCalls]['result'] {
  const { actor, process } = context;
  const { call, args } = asked;
  assertAllowed(db, actor, asked);
  switch (call) {
    case 'rotateKey': {
      const { seq, fingerprint } = rotateKey(db, { ...args, actor });
      return { seq, fingerprint };
    }
    case 'keepOfficer':
      return { officer: keepOfficer(db, { ...args, actor }) };
    case 'actAs':
      assertMayAct(db, args.officer);
      return null;
    case 'openCase':
      return openCase(db, { ...args, actor });
    case 'changeCase':
      return { changed: changeCase(db, { ...args, actor }) };
    case 'fileItems':
      return {
        seqs: withWhatIsMade(db, args.items).map(
          (item) => fileItem(db, { item, caseId: args.caseId, actor }).seq,
        ),
      };
    case 'labelExhibits':
      return { labelled: args.exhibits.map((wanted) => labelExhibit(db, { ...wanted, actor })) };
    case 'labelExhibit':
      return labelExhibit(db, { ...args, actor });
    case 'keepTimeCheck':
      return keepTimeCheck(db, { ...args, actor });
    case 'keepTimeStamp':
      return keepTimeStamp(db, { ...args, actor });
    case 'keepRevocations':
      keepRevocations(db, args);
      return null;
    case 'keepAnchor':
      return keepAnchor(db, { ...args, actor });
    case 'keepOpenTimestamp':
      keepOpenTimestamp(db, args);
      return null;
    case 'setStampPlan':
      setStampPlan(db, { ...args, actor });
      return null;
    case 'setViewings':
      setViewings(db, { ...args, actor });
      return null;
    case 'noteViewing':
      return { recorded: noteViewing(db, { ...args, actor }) };
    case 'noteStampTry':
      noteStampTry(db, args);
      return null;
    case 'addTrustList':
      return { sha256: addTrustList(db, { ...args, actor }) };
    case 'useTrustList':
      useTrustList(db, { ...args, actor });
      return null;
    case 'annotateItem':
      return { annotation: annotateItem(db, { ...args, actor }) };
    case 'keepRecords':
      return keepRecords(db, { ...args, actor });
    case 'append':
      return append(db, actor, args);
    case 'appendIfStill':
      return isStillSo(db, actor, args) ? append(db, actor, args.entry) : null;
    case 'enqueueJobs':
      enqueueJobs(db, args.list, args.urls);
      return null;
    case 'addToQueue':
      addToQueue(db, args);
      return null;
    case 'changeQueue':
      changeQueue(db, args, { actor, process });
      return null;
    case 'beginWork':
      return { work: beginWork(db, { ...args, process }) };
    case 'endWork':
      endWork(db, args.work);
      return null;
    case 'addProfile':
      return addProfile(db, args);
    case 'takeProfile':
      return takeProfile(db, args.profile, process);
    case 'returnProfile':
      returnProfile(db, args, process);
      return null;
    case 'renameProfile':
      renameProfile(db, args);
      return null;
    case 'nameOwner':
      nameOwner(db, args);
      return null;
    case 'noteProfile':
      noteProfile(db, args);
      return null;
    case 'forgetProfile':
      forgetProfile(db, args.profile, process);
      return null;
    case 'addWatch':
      return addWatch(db, args);
    case 'changeWatch':
      return changeWatch(db, args);
    case 'rebaseWatch':
      rebaseWatch(db, { ...args, actor });
      return null;
    case 'restoreWatch':
      restoreWatch(db, args, process);
      return null;
    case 'takeVisit':
      return { taken: takeVisit(db, args, process) };
    case 'dropVisit':
      dropVisit(db, args.watch, process);
      return null;
    case 'keepThumbnail':
      keepThumbnail(db, args);
      return null;
    case 'keepPictureHash':
      keepPictureHash(db, args);
      return null;
    case 'addPictureText':
      return { role: addPictureText(db, { ...args, actor }) };
    case 'addCredentials':
      return { role: addCredentials(db, { ...args, actor }) };
    case 'keepUnread':
      keepUnread(db, args.item, args.code);
      return null;
    case 'purgeItem':
      return { seq: purgeItem(db, { ...args, actor }).seq };
    case 'setRetention':
      setRetention(db, { ...args, actor });
      return null;
    case 'setHold':
      return { changed: setHold(db, { ...args, actor }) };
    case 'keepOfficerKey':
      keepOfficerKey(db, { ...args, actor });
      return null;
    case 'setTwoPeople':
      setTwoPeople(db, { ...args, actor });
      return null;
  }
}

function isStillSo(
  db: WritableDb,
  actor: string,
  { only, entry: { caseId } }: WriterCalls['appendIfStill']['args'],
): boolean {
  const { officersSaidAt: saidAt = officersSaidAt(db), by = actor } = only;
  return (
    caseId !== undefined &&
    caseLength(db, caseId) === only.caseLength &&
    officersSaidAt(db) === saidAt &&
    by === actor
  );
}

function append(db: WritableDb, actor: string, entry: AppendRequest): { seq: number } {
  return { seq: appendEntry(db, { ...entry, actor }).seq };
}

function keepThumbnail(
  db: WritableDb,
  { item, mediaType, bytes, warning, hash }: WriterCalls['keepThumbnail']['args'],
): void {
  const sha256 = bytes === undefined ? null : new Uint8Array(createHash('sha256').update(bytes).digest());
  prepared<[string, string, Uint8Array | null, Uint8Array | null, string | null]>(
    db,
    'INSERT OR REPLACE INTO thumbnail (item, media_type, sha256, bytes, warning) VALUES (?, ?, ?, ?, ?)',
  ).run(item, mediaType, sha256, bytes ?? null, warning === undefined ? null : JSON.stringify(warning));
  if (hash !== undefined) keepPictureHash(db, { item, hash });
}

function keepPictureHash(db: WritableDb, { item, hash }: WriterCalls['keepPictureHash']['args']): void {
  // Under a new number each time: those who hold the hashes in memory read what came after the last that they know.
  prepared<[string, Uint8Array | null]>(
    db,
    `INSERT OR REPLACE INTO picture_hash (rowid, item, hash)
      SELECT coalesce(max(rowid), 0) + 1, ?, ? FROM picture_hash`,
  ).run(item, hash);
}
