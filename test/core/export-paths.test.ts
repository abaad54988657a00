import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { limits } from '../../src/bundle/zip-format.ts';
import { exportCase } from '../../src/core/export-case.ts';
import type { CaseMaterial } from '../../src/locker/index.ts';
import { addItem, newLocker, noise, removeFolders } from '../locker/temporary-locker.ts';
import { packerOf } from './packer-of.ts';

afterAll(removeFolders);

type HandedOn = CaseMaterial['received'][number];

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

const received = (outerPath: string): HandedOn => ({
  ...{ bundle: 'b', path: 'x', outerPath, bytes: 1, sha256: '0'.repeat(64) },
});

test.each([
  ['a path that a reader would refuse', [received('data/received/001/NUL')], 'bundle-path-unsafe'],
  [
    'more files than a reader takes',
    Array.from({ length: limits.entries }, (_, at) => received(`data/received/001/${at}`)),
    'case-too-large',
  ],
])('what could not be packed is refused before the log says that it went out: %s', async (_, files, code) => {
  const { locker, base } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  const before = locker.caseMaterial(caseId).caseLength;
  const packer = packerOf((material) => ({ ...material, received: files }));
  const out = join(base, 'berkas.zip');
  await expect(
    exportCase(locker, { caseId, out, to: '', why: '', overwrite: false }, work, packer),
  ).rejects.toMatchObject({ code });
  expect(locker.caseMaterial(caseId).caseLength).toBe(before);
  await locker.close();
});
