import { createHash, randomBytes } from 'node:crypto';
import type { WritableDb } from '../../src/locker/database/handle.ts';
import { openWritable } from '../../src/locker/database/open-database.ts';
import { beginDraft, fillDraft } from '../../src/locker/drafts/fill-draft.ts';
import { enterProcess } from '../../src/locker/drafts/process.ts';
import { sealDraft } from '../../src/locker/drafts/seal-draft.ts';
import { unlockKeyFile } from '../../src/locker/keys/index.ts';
import { appendEntry } from '../../src/locker/ledger/append.ts';
import { benchText } from '../texts.ts';
import { benchPassphrase } from './session.ts';

/** A locker's database without the thread that writes to it: what that thread does, a transaction at a time. */
export interface BareLocker {
  db: WritableDb;
  dataKey: Buffer;
  actor: string;
  process: string;
  cases: string[];
}

export async function openBare(dir: string): Promise<BareLocker> {
  const { dataKey, actor } = await unlockKeyFile(dir, { passphrase: benchPassphrase }, () => true);
  const db = openWritable(dir, dataKey);
  const cases = db
    .prepare<[], { case_id: string }>('SELECT case_id FROM case_file ORDER BY case_id')
    .all()
    .map((row) => row.case_id);
  return { db, dataKey, actor, process: enterProcess(db), cases };
}

/** Stores a small text as an item, as the writer does: object, piece, entry, checkpoint, projections, words. */
export function storeItem(
  { db, actor, process, cases }: BareLocker,
  at: number,
): { item: string; seq: number } {
  const item = randomBytes(16).toString('hex');
  const text = benchText(at);
  const bytes = new TextEncoder().encode(text);
  const source = { fileName: `catatan-${at}.txt` };
  const caseId = cases[at % cases.length];
  const about = {
    ...({ kind: 'item.imported', source, itemKind: 'file', title: source.fileName } as const),
    ...(caseId === undefined ? {} : { caseId }),
  };
  const file = { item, role: 'text' };
  beginDraft(db, { item, about, actor, process });
  fillDraft(db, { ...file, step: 'begin', name: source.fileName, mediaType: 'text/plain' });
  fillDraft(db, { ...file, step: 'chunk', at: 0, bytes });
  const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest());
  fillDraft(db, { ...file, step: 'end', sha256, bytes: bytes.length });
  const details = {
    ...{ kind: 'file' as const, title: source.fileName, source, steps: [] },
    capturedAt: new Date().toISOString(),
  };
  const { seq } = sealDraft(db, item, { state: 'complete', details, searchText: text });
  return { item, seq };
}

/** An item was looked at: the entry that most of a long log are. */
export function noteView({ db, actor, cases }: BareLocker, item: string, at: number): void {
  const caseId = cases[at % cases.length];
  appendEntry(db, { kind: 'item.viewed', actor, caseId, body: { itemId: item, what: 'opened' } });
}
