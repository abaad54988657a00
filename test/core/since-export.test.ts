import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportCase } from '../../src/core/export-case.ts';
import { addItem, newLocker, noise, removeFolders } from '../locker/temporary-locker.ts';

afterAll(removeFolders);

test('what a bundle has not is what came into its case since', async () => {
  const { locker, base } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const old = await addItem(locker, 'a.jpg', noise(9), { caseId });
  await locker.labelExhibit({ caseId, itemId: old.item });
  const { bundle } = await exportCase(
    locker,
    { caseId, out: join(base, 'a.zip'), to: '', why: '', overwrite: false },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  expect(await locker.sinceExport(caseId, bundle)).toEqual({ items: 0, exhibits: 0, others: 0 });
  const waiting = await addItem(locker, 'b.jpg', noise(10));
  expect(await locker.sinceExport(caseId, bundle)).toMatchObject({ items: 0 });
  await locker.fileItem(waiting.item, caseId);
  await locker.labelExhibit({ caseId, itemId: old.item, title: 'Judul baru' });
  expect(await locker.sinceExport(caseId, bundle)).toEqual({ items: 1, exhibits: 0, others: 1 });
  await locker.labelExhibit({ caseId, itemId: waiting.item });
  expect(await locker.sinceExport(caseId, bundle)).toMatchObject({ items: 1, exhibits: 1 });
  expect(await locker.sinceExport(caseId, 'f'.repeat(32))).toMatchObject({ items: 2, exhibits: 2 });
  await locker.close();
});
