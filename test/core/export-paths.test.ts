import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../src/core/export-case.ts';
import type { Locker } from '../../src/locker/index.ts';
import { addItem, newLocker, noise, removeFolders } from '../locker/temporary-locker.ts';

afterAll(removeFolders);

const work = { onProgress: () => undefined, signal: new AbortController().signal };

test('a case goes out whatever its files and exhibits are called', async () => {
  const { locker, base } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: 'CON .1', title: 'x' });
  const names = [
    'e\u200d\u0301.jpg',
    '=\u200b\u0338.jpg',
    '\u1100\ufeff\u1161.jpg',
    'x.jpg',
    'y.jpg',
    'z.jpg',
  ];
  const labels = ['ß-1', 'ss-1', 'A', 'A.', 'NUL .x', 'P-007.'];
  for (const [at, name] of names.entries()) {
    const { item } = await addItem(locker, name, noise(300), { caseId });
    const label = labels[at];
    if (label !== undefined) await locker.labelExhibit({ caseId, itemId: item, label });
  }
  const out = join(base, 'berkas.zip');
  await exportCase(locker, { caseId, out, to: '', why: '', overwrite: false }, work);
  await locker.close();
  expect(await verifyFile(out)).toMatchObject({ failures: [], intact: true });
});

test('what could not be packed is refused before the log says that it went out', async () => {
  const { locker, base } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const before = locker.caseMaterial(caseId).caseLength;
  const broken: Locker = {
    ...locker,
    caseMaterial: (id) => ({
      ...locker.caseMaterial(id),
      received: [
        { bundle: 'b', path: 'x', outerPath: 'data/received/001/NUL', bytes: 1, sha256: '0'.repeat(64) },
      ],
    }),
  };
  const out = join(base, 'berkas.zip');
  await expect(
    exportCase(broken, { caseId, out, to: '', why: '', overwrite: false }, work),
  ).rejects.toMatchObject({ code: 'bundle-path-unsafe' });
  expect(locker.caseMaterial(caseId).caseLength).toBe(before);
  await locker.close();
});
