import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Item, ItemDetails } from '../../src/contract/item.ts';
import type { WritableDb } from '../../src/locker/database/handle.ts';
import { openWritable } from '../../src/locker/database/open-database.ts';
import {
  createLocker,
  type Draft,
  type ExportMaterial,
  type Locker,
  openCaseReading,
  openLocker,
} from '../../src/locker/index.ts';
import { unlockKeyFile } from '../../src/locker/keys/index.ts';

export const passphrase = 'empat kata sandi acak';
const folders: string[] = [];

/** A folder that `removeFolders` takes away. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-locker-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface TestLocker {
  base: string;
  dir: string;
  dataDir: string;
  locker: Locker;
  recoveryCode: string;
}

export async function newLocker(base = temporaryFolder()): Promise<TestLocker> {
  const dir = join(base, 'bukti.jejak');
  const dataDir = join(base, 'data');
  const made = await createLocker(dir, {
    officer: { name: 'Ani' },
    agency: 'Bawaslu Kota',
    passphrase,
    dataDir,
  });
  return { base, dir, dataDir, ...made };
}

export function reopen(
  { dir, dataDir }: { dir: string; dataDir: string },
  readOnly = false,
): Promise<Locker> {
  return openLocker(dir, { passphrase }, { dataDir, readOnly });
}

export const details = (title: string): ItemDetails => ({
  kind: 'photo',
  title,
  source: { fileName: title },
  capturedAt: '2026-11-22T10:00:00.000Z',
  steps: [{ name: 'store', result: 'ok', ms: 1 }],
});

export function beginPhoto(locker: Locker, title: string, caseId?: string): Promise<Draft> {
  return locker.beginDraft({
    kind: 'item.imported',
    source: { fileName: title },
    itemKind: 'photo',
    title,
    ...(caseId === undefined ? {} : { caseId }),
  });
}

/** An item with one file of these bytes, and one with its text where it has any. */
export async function addItem(
  locker: Locker,
  title: string,
  bytes: Uint8Array,
  { caseId, searchText }: { caseId?: string; searchText?: string } = {},
): Promise<Item> {
  const draft = await beginPhoto(locker, title, caseId);
  const file = draft.file('original', { name: title, mediaType: 'image/jpeg' });
  await file.write(bytes);
  await file.close();
  if (searchText !== undefined) {
    const text = draft.file('text', { name: 'text.txt', mediaType: 'text/plain' });
    await text.write(new TextEncoder().encode(searchText));
    await text.close();
  }
  return draft.seal({
    state: 'complete',
    details: details(title),
    ...(searchText === undefined ? {} : { searchText }),
  });
}

/** Somebody who may be named beside whoever acts, without a key of their own; the same each time. */
export async function secondOfficer(locker: Locker): Promise<{ officer: string }> {
  const name = 'Petugas Kedua';
  const known = locker.officers.list().find((each) => each.name === name);
  if (known !== undefined) return { officer: known.id };
  const facts = { name, agency: 'Bawaslu Kota', nip: '', role: '' as const, assignment: '' };
  return { officer: await locker.officers.keep({ facts }) };
}

export async function readAll(locker: Locker, item: string, role = 'original'): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, role)) parts.push(part);
  return Buffer.concat(parts);
}

/** The log of a case, the oldest entry first. */
export async function custodyOf(
  locker: Locker,
  caseId: string,
): Promise<Awaited<ReturnType<Locker['caseCustody']>>['rows']> {
  const { rows, total } = await locker.caseCustody({ caseId, offset: 0, limit: 1000 });
  if (rows.length !== total) throw new Error('the case has more entries than are read here');
  return rows.toReversed();
}

/** The chain of custody of an item, the oldest entry first. */
export async function itemCustodyOf(
  locker: Locker,
  item: string,
): Promise<Awaited<ReturnType<Locker['itemCustody']>>['rows']> {
  const { rows, total } = await locker.itemCustody({ item, offset: 0, limit: 1000 });
  if (rows.length !== total) throw new Error('the item has more entries than are read here');
  return rows;
}

export const noise = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

/** The data key, as someone has it who knows the passphrase. */
export async function keyOf(dir: string): Promise<Buffer> {
  return (await unlockKeyFile(dir, { passphrase }, () => true)).dataKey;
}

/** Does to the closed database what someone with the passphrase and any SQLite tool can do. */
export async function tamper(dir: string, change: (db: WritableDb) => void): Promise<void> {
  const db = openWritable(dir, await keyOf(dir));
  try {
    db.pragma('foreign_keys = OFF');
    change(db);
  } finally {
    db.close();
  }
}

/** What takes from a locker what steps 33 and 36 of its schema bring. */
export const withoutOfficerColumns = `ALTER TABLE officer DROP COLUMN role;
  ALTER TABLE officer DROP COLUMN assignment; ALTER TABLE officer DROP COLUMN retired_at;
  ALTER TABLE officer DROP COLUMN public_key; DROP TABLE officer_key; DROP TABLE two_people;`;

/** Runs statements with the triggers taken away, and puts these back as they were. */
export function withoutTriggers(db: WritableDb, change: () => void): void {
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  change();
  for (const { sql } of triggers) db.exec(sql);
}

/** The ledger's part of a bundle that the log says went out. */
export function exportMaterialOf(locker: Locker, caseId: string, bundle: string): ExportMaterial {
  const reading = openCaseReading(locker.readingPass());
  try {
    return reading.exportMaterial(caseId, bundle);
  } finally {
    reading.close();
  }
}
