import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import type { Readings } from '../../../src/contract/readings.ts';
import { correctPictureText } from '../../../src/core/correct-picture-text.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import { receiveBundle } from '../../../src/core/receive/receive-bundle.ts';
import { addItem, newLocker, noise, removeFolders, type TestLocker } from '../../locker/temporary-locker.ts';
import { verifyBundle } from '../../peer/verify-bundle.ts';
import { hashesOf, readingOf } from '../picture-readings.ts';

vi.setConfig({ testTimeout: 300_000 });
afterAll(removeFolders);

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

async function handOver({ locker, base }: TestLocker, caseId: string, readings: Readings): Promise<string> {
  const out = join(base, `${readings}.zip`);
  await exportCase(locker, { caseId, out, to: 'x', why: 'x', overwrite: true, readings }, silently());
  expect((await verifyFile(out, { threads: 1 })).failures).toEqual([]);
  expect(verifyBundle(readFileSync(out)).failures).toEqual([]);
  return out;
}

test('a correction of a withheld reading that comes after its picture can be handed on', async () => {
  const city = await newLocker();
  const province = await newLocker();
  const { case: caseId } = await city.locker.openCase({ number: '1', title: 'Satu' });
  const { item } = await addItem(city.locker, 'spanduk.png', noise(3000), { caseId });
  await receiveBundle(
    province.locker,
    { file: await handOver(city, caseId, 'none'), from: 'Kota' },
    silently(),
  );
  const said = readingOf(hashesOf(city.locker, item).get('original') ?? '', 'Mentah');
  await city.locker.addPictureText({ item, said, tool: 'contoh' });
  await correctPictureText(city.locker, { item, text: 'Benar' });
  for (const readings of ['checked', 'all'] as const) {
    const file = await handOver(city, caseId, readings);
    await receiveBundle(province.locker, { file, from: 'Kota' }, silently());
    await handOver(province, caseId, 'all');
  }
  expect(hashesOf(province.locker, item)).toEqual(hashesOf(city.locker, item));
  await province.locker.close();
  await city.locker.close();
});
