import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportCase } from '../../src/core/export-case.ts';
import type { NewPictureText } from '../../src/locker/cases/add-picture-text.ts';
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
  // What is read in a picture that the bundle has makes no other item of it.
  const { sha256 = '' } = old.files.find(({ role }) => role === 'original') ?? {};
  const said: NewPictureText['said'] = {
    v: 1,
    what: 'reading',
    picture: { role: 'original', sha256, width: 9, height: 9 },
    ...{ languages: ['ind'], tool: { name: 'uji', version: '1', engine: '1' }, models: [], prepared: [] },
    ...{ text: '', confidence: 0, lines: [], leftOut: 0 },
  };
  await locker.addPictureText({ item: old.item, said, tool: 'uji' });
  expect(await locker.sinceExport(caseId, bundle)).toEqual({ items: 0, exhibits: 0, others: 1 });
  const waiting = await addItem(locker, 'b.jpg', noise(10));
  expect(await locker.sinceExport(caseId, bundle)).toMatchObject({ items: 0 });
  await locker.fileItem(waiting.item, caseId);
  await locker.labelExhibit({ caseId, itemId: old.item, title: 'Judul baru' });
  expect(await locker.sinceExport(caseId, bundle)).toEqual({ items: 1, exhibits: 0, others: 2 });
  await locker.labelExhibit({ caseId, itemId: waiting.item });
  expect(await locker.sinceExport(caseId, bundle)).toMatchObject({ items: 1, exhibits: 1 });
  expect(await locker.sinceExport(caseId, 'f'.repeat(32))).toMatchObject({ items: 2, exhibits: 2 });
  await locker.close();
});
