import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { warningsFor } from '../../src/contract/export-warning.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { exportWarnings } from '../../src/core/export-warnings.ts';
import { receiveBundle } from '../../src/core/receive/receive-bundle.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import type { Locker } from '../../src/locker/index.ts';
import { appendEntry } from '../../src/locker/ledger/append.ts';
import { readToldBefore } from '../../src/locker/reading/told-before.ts';
import { newLocker, removeFolders, reopen, tamper } from '../locker/temporary-locker.ts';
import { addPicture, addWithHash, hashesOf } from './picture-readings.ts';

vi.setConfig({ testTimeout: 300_000 });
afterAll(removeFolders);

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

async function told(locker: Locker, caseId: string, readings: 'all' | 'none'): Promise<string[]> {
  const warnings = warningsFor(readings, await exportWarnings(locker, caseId));
  return warnings.flatMap((each) =>
    each.code === 'readings-told' ? each.items.map(({ item }) => item) : [],
  );
}

test('where an entry compares a text with that of another locker, its hash is told of before', async () => {
  const city = await newLocker();
  const { case: caseId } = await city.locker.openCase({ number: '1', title: 'Satu' });
  const item = await addPicture(city.locker, caseId, 'Mentah');
  const other = await addPicture(city.locker, caseId, 'Kasar');
  const ours = hashesOf(city.locker, item).get('ocr') ?? '';
  await city.locker.close();
  await tamper(city.dir, (db) => {
    const differs = [
      { what: 'file', field: 'ocr', item, ours, theirs: 'b'.repeat(64) },
      { what: 'file', field: 'text', item: other, ours: 'c'.repeat(64), theirs: 'b'.repeat(64) },
    ];
    appendEntry(db, {
      ...{ kind: 'case.received', actor: 'a'.repeat(32), caseId },
      body: { bundle: 'd'.repeat(32), sealSha256: 'e'.repeat(64), origin: `jejak/${'a'.repeat(32)}` },
      details: {
        ...{ from: 'Contoh', sealedAt: '2026-11-22T10:00:00.000Z', signedBy: 'f'.repeat(64) },
        ...{ officers: [], files: [], differs },
      },
    });
  });
  const locker = await reopen(city);
  expect(await told(locker, caseId, 'none')).toEqual([item]);
  expect(await told(locker, caseId, 'all')).toEqual([]);
  await locker.close();
});

test('of a picture whose redacted copy goes out, and which was read before it came into the case, the hash of the text is told of before, whatever is chosen; whoever gets it knows the role', async () => {
  const city = await newLocker();
  const { case: caseId } = await city.locker.openCase({ number: '1', title: 'Satu' });
  const item = await addPicture(city.locker, undefined, 'Mentah');
  const picture = { role: 'original', sha256: hashesOf(city.locker, item).get('original') ?? '' };
  await city.locker.close();
  let role = '';
  await tamper(city.dir, (db) => {
    role = addWithHash(
      db,
      null,
      item,
      { v: 1, what: 'correction', picture, corrects: 'ocr', text: 'Pendek' },
      'ocr',
    );
  });
  const locker = await reopen(city);
  await locker.fileItem(item, caseId);
  expect(await told(locker, caseId, 'none')).toEqual([item]);
  expect(await told(locker, caseId, 'all')).toEqual([]);
  const box = { x: 1, y: 1, width: 9, height: 9, reason: 'Wajah' };
  const copy = { reason: 'Wajah', title: 'Salinan', exhibit: 'next' as const };
  await redactItem(locker, { item, role: 'original', boxes: [box], ...copy }, silently());
  expect(await told(locker, caseId, 'none')).toEqual([item]);
  expect(await told(locker, caseId, 'all')).toEqual([item]);
  const file = join(city.base, 'kota.zip');
  await exportCase(locker, { caseId, out: file, to: 'Majelis', why: 'sidang', overwrite: true }, silently());
  await locker.close();
  const province = await newLocker();
  await receiveBundle(province.locker, { file, from: 'Bawaslu' }, silently());
  await province.locker.close();
  await tamper(province.dir, (db) => {
    const before = readToldBefore(db, caseId);
    expect(before.role(role)).toBe(true);
    expect(before.role(`ocr-${'0'.repeat(16)}`)).toBe(false);
  });
});
