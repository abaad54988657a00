import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { OcrFile } from '../../../src/contract/ocr.ts';
import { correctPictureText } from '../../../src/core/correct-picture-text.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import { exportWarnings } from '../../../src/core/export-warnings.ts';
import { redactItem } from '../../../src/core/redact-item.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { wholeBanner } from '../../contract/sample-banner.ts';
import { addItem } from '../../locker/temporary-locker.ts';
import { makeDesk, receive, silently } from './lockers.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const desk = makeDesk();
afterAll(() => desk.remove());

const banner = 'd'.repeat(32);
let city: Locker;
let province: Locker;
let caseId: string;
let item: string;
let other: string;
beforeAll(async () => {
  city = await desk.make('kota', 'Ani');
  province = await desk.make('provinsi', 'Budi');
  caseId = (await city.openCase({ number: '1', title: 'Satu' })).case;
  item = await addPicture(city, 'spanduk.png', '#135');
  other = await addPicture(city, 'lain.png', '#531');
  await city.keepRecords(caseId, [{ what: 'banner', id: banner, facts: wholeBanner([other]) }]);
});

async function addPicture(locker: Locker, name: string, background: string): Promise<string> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  return (await addItem(locker, name, picture, { caseId })).item;
}

async function read(locker: Locker, text: string): Promise<void> {
  const { sha256 = '' } = locker.item(item).files.find(({ role }) => role === 'original') ?? {};
  const said: OcrFile = {
    ...{ v: 1, what: 'reading', picture: { role: 'original', sha256, width: 40, height: 30 } },
    ...{
      languages: ['ind'],
      tool: { name: 'contoh', version: '1', engine: 'contoh' },
      models: [],
      prepared: [],
    },
    ...{ text, confidence: 80, lines: [], leftOut: 0 },
  };
  await locker.addPictureText({ item, said, tool: 'contoh' });
}

const codes = async (locker: Locker) =>
  (await exportWarnings(locker, caseId)).map((warning) => [
    warning.code,
    'items' in warning ? warning.items.map((each) => each.item) : [],
  ]);

test('whose texts are told of by a bundle that goes along is said before, and nothing is said where none is', async () => {
  await read(city, 'Mentah');
  await correctPictureText(city, { item, text: 'Singkat' });
  expect(await codes(city)).toEqual([['readings-go', []]]);
  const { verified } = await desk.export(city, caseId, 'kota.zip');
  expect(verified).toMatchObject({ intact: true });
  await receive(province, join(desk.folder, 'kota.zip'));
  expect(await codes(province)).toEqual([
    ['readings-go', []],
    ['readings-told', [item]],
  ]);
});

test('what this locker handed out and got back in the bundle of another cannot be held back any more', async () => {
  await addItem(province, 'tambahan.png', new Uint8Array([1, 2, 3]), { caseId });
  await desk.export(province, caseId, 'provinsi.zip');
  await receive(city, join(desk.folder, 'provinsi.zip'));
  expect(await codes(city)).toContainEqual(['readings-told', [item]]);
  const out = join(desk.folder, 'lagi.zip');
  const request = { caseId, out, to: 'Majelis', why: 'sidang', overwrite: true };
  await expect(exportCase(city, { ...request, leaveOut: [banner] }, silently())).rejects.toMatchObject({
    code: 'record-was-received',
  });
  const box = { x: 1, y: 1, width: 9, height: 9 };
  await redactItem(
    city,
    { item: other, role: 'original', boxes: [box], reason: 'Wajah', title: 'Salinan', exhibit: 'next' },
    silently(),
  );
  await expect(exportCase(city, request, silently())).rejects.toMatchObject({
    code: 'original-was-received',
  });
});
