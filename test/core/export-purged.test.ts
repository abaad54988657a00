import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { addItem, newLocker, noise, removeFolders, secondOfficer } from '../locker/temporary-locker.ts';

afterAll(removeFolders);

test('B29 a case of which something was purged still goes out: by its commitments, without its hash', async () => {
  const { locker, base } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const gone = await addItem(locker, 'pribadi.jpg', noise(3000), { caseId });
  const kept = await addItem(locker, 'spanduk.jpg', noise(3000), { caseId });
  await locker.purgeItem({
    item: gone.item,
    roles: ['original'],
    reason: 'retention',
    because: 'Masa simpan habis',
    approvers: [await secondOfficer(locker)],
  });
  for (const { item } of [gone, kept]) await locker.labelExhibit({ caseId, itemId: item });
  const out = join(base, 'berkas.zip');
  await exportCase(
    locker,
    { caseId, out, to: '', why: '', overwrite: false },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  await locker.close();
  const { intact, failures, withheld } = await verifyFile(out);
  expect(failures).toEqual([]);
  expect(intact).toBe(true);
  expect(withheld.files).toEqual([
    expect.objectContaining({ item: gone.item, role: 'original', reason: 'purged: retention' }),
  ]);
  const bundle = readFileSync(out, 'latin1');
  expect(bundle).toContain(kept.files[0]?.sha256);
  expect(bundle).not.toContain(gone.files[0]?.sha256);
});
