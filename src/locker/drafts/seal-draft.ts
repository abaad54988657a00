import { randomBytes } from 'node:crypto';
import { toHex } from '../../bundle/bytes.ts';
import { commit } from '../../bundle/commitment.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { EntryBody } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import type { ItemDetails, ItemSource, ItemState } from '../../contract/item.ts';
import type { ToCover } from '../../contract/to-cover.ts';
import { annotateItem } from '../cases/annotate-item.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { endJob } from '../jobs/jobs.ts';
import { type Appended, appendEntry } from '../ledger/append.ts';
import { readText } from '../objects/read-object.ts';
import { dropObject, sealedObject, sealObject } from '../objects/store-object.ts';
import { indexText, marksOf, textAbout } from '../search/index.ts';
import { clockNow } from '../time-stamps/item-clock.ts';
import { endVisit, saidOfVisit, type VisitEnd } from '../watches/index.ts';
import type { DraftAbout, DraftFileRow, DraftRow } from './draft.ts';
import { draftFilesOf, draftOf } from './fill-draft.ts';
import { wellFormed } from './well-formed.ts';

/** How a draft ends that became an item. */
export interface Sealing {
  state: ItemState;
  details: ItemDetails;
  searchText?: string | undefined;
  /** Places on its pictures that a person may want covered: no evidence. */
  toCover?: ToCover | undefined;
  /** Its job is not done with it: it waits on, since the page is to be captured again. */
  again?: boolean | undefined;
  /** The visit of a watched address that it is what came of. */
  visit?: VisitEnd | undefined;
}

/**
 * Makes a draft evidence: objects under their hashes, the item, its entry and checkpoint, its words for
 * search, its job's end (a job whose page was stopped half-way is not done: it may be taken again), its visit's, and
 * the note that was written as it was taken. The
 * caller's transaction is the one that makes all of it, or nothing.
 *
 * @throws JejakError `draft-gone`, `draft-file-open` where a file was not ended
 */
export function sealDraft(db: WritableDb, item: string, sealing: Sealing): Appended {
  const draft = draftOf(db, item);
  if (draft.kind === 'case.received') throw new JejakError('draft-gone', 'could-not-go-on', { item });
  const files = draftFilesOf(db, item).map(endedFile);
  for (const file of files) sealObject(db, file.object, file);
  const beside = besideOf(sealing.toCover);
  const said = sealing.visit === undefined ? null : saidOfVisit(db, sealing.visit);
  const details = wellFormed({
    ...sealing.details,
    ...(said === null ? {} : { watch: said }),
    ...(draft.kind === 'item.derived' ? {} : { clock: { ...sealing.details.clock, ...clockNow(db) } }),
    ...(beside === null ? {} : { besideCommit: beside.commit }),
  });
  const appended = appendEntry(db, {
    kind: draft.kind,
    actor: draft.actor,
    caseId: draft.case_id,
    body: bodyOf(draft, sealing.state),
    details,
    files: files.map((file) => ({
      role: file.role,
      value: {
        bytes: file.bytes,
        mediaType: file.media_type.toWellFormed(),
        name: file.name.toWellFormed(),
        sha256: toHex(file.sha256),
      },
    })),
  });
  indexItem(db, draft, details, sealing.searchText ?? storedTextOf(db, files));
  if (beside !== null)
    prepared<[string, string, Uint8Array]>(
      db,
      'INSERT INTO to_cover (item, found, blind) VALUES (?, ?, ?)',
    ).run(item, beside.found, beside.blind);
  const text = noteOf(draft);
  if (text !== '') annotateItem(db, { item, text, actor: draft.actor });
  if (sealing.visit !== undefined) endVisit(db, sealing.visit, { item, failure: null });
  const stopped = details.steps.some((step) => step.result === 'interrupted');
  endDraft(db, draft, appended, stopped ? 'interrupted' : sealing.again === true ? 'waiting' : 'done');
  return appended;
}

/** Places to cover as they are kept beside an item, and the commitment to them that its entry has: it says nothing of them. */
function besideOf(toCover: ToCover | undefined): { found: string; blind: Uint8Array; commit: string } | null {
  if (toCover === undefined) return null;
  const found = JSON.stringify(toCover);
  const blind = new Uint8Array(randomBytes(32));
  return { found, blind, commit: commit(nodePrimitives, blind, { found }) };
}

/** What is derived says of what; its state is that of its original. */
function bodyOf({ item, kind, about }: DraftRow, state: ItemState): EntryBody<DraftAbout['kind']> {
  if (kind !== 'item.derived') return { itemId: item, state };
  const { original } = JSON.parse(about) as Required<Pick<DraftAbout, 'original'>>; // written by beginDraft
  return { itemId: item, original: original ?? { itemId: '', role: '' } };
}

/** What was written about a draft as it was taken; empty where that was nothing. */
function noteOf({ about }: DraftRow): string {
  const { note = '' } = JSON.parse(about) as Pick<DraftAbout, 'note'>; // written by beginDraft
  return note.trim();
}

/** How a draft ends of which no byte came. */
export interface Failing {
  code: string;
  source: ItemSource;
  message: string;
  /** The visit of a watched address that this says all of. */
  visit?: VisitEnd | undefined;
}

/**
 * Records that nothing came of a draft (`capture.failed`); files that it had are given up. A note that was written about
 * it stands with its source, since there is no item to bear it.
 */
export function failDraft(db: WritableDb, item: string, { code, source, message, visit }: Failing): Appended {
  const draft = draftOf(db, item);
  for (const { object } of draftFilesOf(db, item)) dropObject(db, object);
  const said = visit === undefined ? null : saidOfVisit(db, visit);
  const note = noteOf(draft);
  const appended = appendEntry(db, {
    kind: 'capture.failed',
    actor: draft.actor,
    caseId: draft.case_id,
    body: { itemId: item, code },
    details: wellFormed({
      source: note === '' ? source : { note, ...source },
      message,
      ...(said === null ? {} : { watch: said }),
    }),
  });
  if (visit !== undefined) endVisit(db, visit, { item: null, failure: code });
  endDraft(db, draft, appended, 'failed');
  return appended;
}

function endDraft(
  db: WritableDb,
  draft: DraftRow,
  { seq }: Appended,
  state: 'done' | 'failed' | 'interrupted' | 'waiting',
): void {
  prepared<[string]>(db, 'DELETE FROM draft_file WHERE item = ?').run(draft.item);
  prepared<[string]>(db, 'DELETE FROM draft WHERE item = ?').run(draft.item);
  if (draft.job !== null) endJob(db, { job: draft.job, item: draft.item, state, seq });
}

function endedFile(file: DraftFileRow): DraftFileRow & { sha256: Uint8Array; bytes: number } {
  const { sha256, bytes } = file;
  if (sha256 === null || bytes === null) {
    throw new JejakError('draft-file-open', 'could-not-go-on', { item: file.item, role: file.role });
  }
  return { ...file, sha256, bytes };
}

/** The text of an item whose maker did not live to give it. */
function storedTextOf(db: WritableDb, files: { role: string; sha256: Uint8Array }[]): string | undefined {
  const file = files.find(({ role }) => role === 'text');
  const object = file === undefined ? undefined : sealedObject(db, file.sha256);
  return object === undefined ? undefined : readText(db, object);
}

function indexItem(db: WritableDb, draft: DraftRow, details: ItemDetails, text: string | undefined): void {
  const { capturedAt } = details;
  const place = { itemId: draft.item, caseId: draft.case_id, capturedAt, marks: marksOf(details) };
  indexText(db, { ...place, role: 'title', text: textAbout(details) });
  if (text !== undefined && text !== '') indexText(db, { ...place, role: 'text', text });
}
