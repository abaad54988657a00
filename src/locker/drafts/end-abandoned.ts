import { createHash } from 'node:crypto';
import type { ItemDetails, ItemKind, ItemSource } from '../../contract/item.ts';
import { prepared, type WritableDb, writing } from '../database/handle.ts';
import { endJob } from '../jobs/jobs.ts';
import type { Appended } from '../ledger/append.ts';
import { firstChunk } from '../objects/chunks.ts';
import { readChunk } from '../objects/read-object.ts';
import { dropObject } from '../objects/store-object.ts';
import { dropReceipt, receiptKind } from '../receiving/receipt.ts';
import type { DraftFileRow, DraftRow } from './draft.ts';
import { draftFilesOf } from './fill-draft.ts';
import { isAlive } from './process.ts';
import { failDraft, sealDraft } from './seal-draft.ts';

/**
 * Ends every draft whose process is dead: what came is sealed as partial with the step `interrupted`, and
 * where nothing came, that is recorded. Of a bundle that was being taken in nothing is left: it is whole where it
 * came from. Of a copy that was being made nothing is left either: its original is there. Each is a transaction of its own.
 */
export function endAbandonedDrafts(db: WritableDb): Appended[] {
  const drafts = prepared<[], DraftRow>(db, 'SELECT * FROM draft ORDER BY begun_at').all();
  return drafts
    .filter((draft) => !isAlive(db, draft.process))
    .flatMap((draft) => endAbandoned(db, draft) ?? []);
}

function endAbandoned(db: WritableDb, draft: DraftRow): Appended | undefined {
  if (draft.kind === receiptKind) {
    writing(db, () => dropReceipt(db, draft.item));
    return undefined;
  }
  if (draft.kind === 'item.derived') {
    writing(db, () => dropDraft(db, draft.item));
    return undefined;
  }
  // Hashed before the transaction: a large file must not keep others from writing.
  const files = draftFilesOf(db, draft.item).map((file) => ({
    file,
    found: file.sha256 === null ? hashStored(db, file) : null,
  }));
  return writing(db, () => {
    const still = prepared<[string], object>(db, 'SELECT 1 FROM draft WHERE item = ?').get(draft.item);
    if (still === undefined) return undefined; // another process has ended it meanwhile
    for (const { file, found } of files) if (found !== null) endFile(db, file, found);
    const about = JSON.parse(draft.about) as { source: ItemSource; kind: ItemKind; title: string }; // written by beginDraft
    const empty = draftFilesOf(db, draft.item).length === 0;
    const appended = empty
      ? failDraft(db, draft.item, { code: 'interrupted', source: about.source, message: '' })
      : sealDraft(db, draft.item, { state: 'partial', details: interruptedDetails(draft, about) });
    // One that was begun anew since is another draft's.
    const current = prepared<[string, string], object>(db, 'SELECT 1 FROM job WHERE job = ? AND item = ?');
    if (draft.job !== null && current.get(draft.job, draft.item) !== undefined)
      endJob(db, { job: draft.job, item: draft.item, state: 'interrupted', seq: appended.seq });
    return appended;
  });
}

function dropDraft(db: WritableDb, item: string): void {
  for (const { object } of draftFilesOf(db, item)) dropObject(db, object);
  prepared<[string]>(db, 'DELETE FROM draft_file WHERE item = ?').run(item);
  prepared<[string]>(db, 'DELETE FROM draft WHERE item = ?').run(item);
}

function interruptedDetails(
  draft: DraftRow,
  { source, kind, title }: { source: ItemSource; kind: ItemKind; title: string },
): ItemDetails {
  const step = { name: 'interrupted', result: 'interrupted' as const, ms: 0, reason: 'process-died' };
  return { source, kind, title, capturedAt: draft.begun_at, steps: [step] };
}

/** A file that was not ended has what came of it; one without a byte is not there. */
function endFile(db: WritableDb, file: DraftFileRow, found: { sha256: Uint8Array; bytes: number }): void {
  if (found.bytes === 0) {
    prepared<[number]>(db, 'DELETE FROM draft_file WHERE object = ?').run(file.object);
    dropObject(db, file.object);
  } else {
    prepared<[Uint8Array, number, number]>(
      db,
      'UPDATE draft_file SET sha256 = ?, bytes = ? WHERE object = ?',
    ).run(found.sha256, found.bytes, file.object);
  }
}

function hashStored(db: WritableDb, { object }: DraftFileRow): { sha256: Uint8Array; bytes: number } {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = prepared<[number, number], { count: number }>(
    db,
    'SELECT count(*) AS count FROM chunk WHERE chunk >= ? AND chunk < ?',
  ).get(firstChunk(object), firstChunk(object + 1))?.count;
  for (let at = 0; at < (count ?? 0); at++) {
    const piece = readChunk(db, object, at);
    if (piece === undefined) break;
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: new Uint8Array(hash.digest()), bytes };
}
