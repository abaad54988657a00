import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importFiles } from '../../src/core/import-files.ts';
import type { Locker } from '../../src/locker/index.ts';
import { zipOf } from '../intake/chat/exports.ts';
import { makeBundle, makeKey } from '../intake/proofmode/bundle.ts';
import { type Desk, makeDesk, problemsOf, silently } from './receive/lockers.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let locker: Locker;
beforeEach(async () => {
  desk = makeDesk();
  locker = await desk.make('a', 'Petugas a');
});
afterEach(() => desk.remove());

test('a ProofMode bundle is kept whole with its checks, and its picture becomes an item made of it', async () => {
  const create = { width: 320, height: 240, channels: 3, background: '#2f6d5e' } as const;
  const made = await makeBundle(await makeKey(), await sharp({ create }).jpeg().toBuffer());
  const path = join(desk.folder, 'bukti.zip');
  writeFileSync(path, zipOf(made.files));
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const request = { paths: [path], caseId, receivedFrom: 'Warga' };
  const { items, failed } = await importFiles(locker, request, silently());
  expect(failed).toEqual([]);
  const [bundle, picture] = items;
  expect(bundle).toMatchObject({ state: 'complete', proof: { media: 1, right: 6, wrong: 0, notChecked: 2 } });
  expect(bundle?.files.map(({ role }) => role)).toContain('proof');
  expect(picture).toMatchObject({ kind: 'photo', title: 'IMG_0001.jpg', case: caseId });
  expect(picture?.files.find(({ role }) => role === 'original')?.sha256).toBe(made.sha256);
  expect(picture?.source).toMatchObject({ receivedFrom: 'Warga' });
  expect(await problemsOf(locker)).toEqual([]);
});
