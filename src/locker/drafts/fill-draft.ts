import { JejakError } from '../../contract/error.ts';
import { itemSource } from '../../contract/item.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { takeJob } from '../jobs/jobs.ts';
import { beginObject, dropObject, growChunk, storeChunk } from '../objects/store-object.ts';
import type { DraftAbout, DraftFileRow, DraftRow } from './draft.ts';

/**
 * Begins a draft under an item id that is not used for anything else from now on. A source that no entry
 * takes is refused here: kept, it would stop whoever must end the draft, and so each opening of the locker.
 *
 * @throws JejakError `no-such-case`, `entry-wrong-form`
 */
export function beginDraft(
  db: WritableDb,
  { item, about, actor, process }: { item: string; about: DraftAbout; actor: string; process: string },
): void {
  const { caseId, jobId } = about;
  const source = itemSource.safeParse(about.source);
  if (!source.success) {
    const detail = `source.${source.error.issues[0]?.path.join('.') ?? ''}`;
    throw new JejakError('entry-wrong-form', 'could-not-go-on', { kind: about.kind, detail });
  }
  if (
    caseId !== undefined &&
    prepared<[string], object>(db, 'SELECT 1 FROM case_file WHERE case_id = ?').get(caseId) === undefined
  ) {
    throw new JejakError('no-such-case', 'wrong-use', { case: caseId });
  }
  if (jobId !== undefined) takeJob(db, { job: jobId, item, process });
  prepared<[string, string, string, string | null, string | null, string, string, string]>(
    db,
    'INSERT INTO draft (item, kind, actor, case_id, job, process, begun_at, about) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    item,
    about.kind,
    actor,
    caseId ?? null,
    jobId ?? null,
    process,
    new Date().toISOString(),
    JSON.stringify({
      source: about.source,
      kind: about.itemKind,
      title: about.title,
      original: about.original,
      note: about.note,
    }),
  );
}

export function draftOf(db: ReadableDb, item: string): DraftRow {
  const draft = prepared<[string], DraftRow>(db, 'SELECT * FROM draft WHERE item = ?').get(item);
  if (draft === undefined) throw new JejakError('draft-gone', 'could-not-go-on', { item });
  return draft;
}

export function draftFilesOf(db: ReadableDb, item: string): DraftFileRow[] {
  return prepared<[string], DraftFileRow>(db, 'SELECT * FROM draft_file WHERE item = ? ORDER BY object').all(
    item,
  );
}

/** One step in filling a draft, in the order in which they were given. */
export type DraftStep = { item: string; role: string } & (
  | { step: 'begin'; name: string; mediaType: string }
  /**
   * With `hurry` whoever sends waits for room: it goes at once, however little has come. One that `grows` may have
   * come before with less in it, and where it cannot be stored it may come again.
   */
  | { step: 'chunk'; at: number; bytes: Uint8Array; hurry?: boolean; grows?: boolean }
  /** With `again` it may come once more where it could not be stored. */
  | { step: 'end'; sha256: Uint8Array; bytes: number; again?: boolean }
  /** A whole file of one chunk in the place of what came of it; it may come again. */
  | { step: 'replace'; name: string; mediaType: string; bytes: Uint8Array; sha256: Uint8Array }
  | { step: 'drop' }
);

export function fillDraft(db: WritableDb, step: DraftStep): void {
  const { item, role } = step;
  switch (step.step) {
    case 'begin':
      draftOf(db, item);
      beginFile(db, step);
      return;
    case 'chunk':
      (step.grows === true ? growChunk : storeChunk)(db, objectOf(db, item, role), step.at, step.bytes);
      return;
    case 'end':
      endFile(db, objectOf(db, item, role), step.sha256, step.bytes);
      return;
    case 'replace': {
      draftOf(db, item);
      const before = heldObject(db, item, role);
      if (before !== undefined) dropFile(db, before);
      const object = beginFile(db, step);
      storeChunk(db, object, 0, step.bytes);
      endFile(db, object, step.sha256, step.bytes.length);
      return;
    }
    case 'drop':
      dropFile(db, objectOf(db, item, role));
      return;
  }
}

function beginFile(
  db: WritableDb,
  { item, role, name, mediaType }: { item: string; role: string; name: string; mediaType: string },
): number {
  const object = beginObject(db);
  prepared<[number, string, string, string, string]>(
    db,
    'INSERT INTO draft_file (object, item, role, name, media_type) VALUES (?, ?, ?, ?, ?)',
  ).run(object, item, role, name, mediaType);
  return object;
}

function endFile(db: WritableDb, object: number, sha256: Uint8Array, bytes: number): void {
  prepared<[Uint8Array, number, number]>(
    db,
    'UPDATE draft_file SET sha256 = ?, bytes = ? WHERE object = ?',
  ).run(sha256, bytes, object);
}

function dropFile(db: WritableDb, object: number): void {
  prepared<[number]>(db, 'DELETE FROM draft_file WHERE object = ?').run(object);
  dropObject(db, object);
}

function heldObject(db: WritableDb, item: string, role: string): number | undefined {
  return prepared<[string, string], { object: number }>(
    db,
    'SELECT object FROM draft_file WHERE item = ? AND role = ?',
  ).get(item, role)?.object;
}

function objectOf(db: WritableDb, item: string, role: string): number {
  const object = heldObject(db, item, role);
  if (object === undefined) throw new JejakError('draft-gone', 'could-not-go-on', { item });
  return object;
}
