import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { OcrFile } from '../../src/contract/ocr.ts';
import { mostOcrBytes } from '../../src/contract/ocr-names.ts';
import { correctPictureText, takeBackCorrection } from '../../src/core/correct-picture-text.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { ocrOf, pictureTexts, readPictureTexts } from '../../src/core/picture-text.ts';
import type { Locker } from '../../src/locker/index.ts';
import { beginPhoto, details } from '../locker/temporary-locker.ts';
import { makeDesk, receive, silently } from './receive/lockers.ts';

/** The reader is started, and lockers are made, received into and checked. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const desk = makeDesk();
afterAll(() => desk.remove());

let city: Locker;
let province: Locker;
let caseId: string;
let item: string;
const path = join(desk.folder, 'kosong.png');
beforeAll(async () => {
  city = await desk.make('kota', 'Ani');
  province = await desk.make('provinsi', 'Budi');
  caseId = (await city.openCase({ number: '1', title: 'Satu' })).case;
  const blank = sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a8a70' } });
  writeFileSync(path, await blank.png().toBuffer());
  const { items } = await importFiles(city, { paths: [path], caseId }, silently());
  item = items[0]?.item ?? '';
});

/** Hands the case over, and says what came. */
async function handOver(from: Locker, to: Locker, name: string) {
  const { verified } = await desk.export(from, caseId, name);
  expect(verified).toMatchObject({ intact: true, failures: [] });
  return receive(to, join(desk.folder, name));
}

async function textsIn(locker: Locker): Promise<[by: string, text: string][]> {
  const { said } = await pictureTexts(locker, locker.item(item));
  return said.map(({ by, said: { text } }) => [by, text]);
}

test('what two lockers read and say of one picture stands in both beside each other', async () => {
  // Read where it was received first, and only then where it came in.
  await handOver(city, province, 'tanpa-bacaan.zip');
  await readPictureTexts(province, [item], silently());
  expect(province.item(item).files.map(({ role }) => role)).not.toContain('ocr');
  await readPictureTexts(city, null, silently());
  await correctPictureText(city, { item, text: 'Darmawan' });
  await correctPictureText(province, { item, text: 'Zulkarnaen' });
  expect(await handOver(city, province, 'kota.zip')).toMatchObject({ differs: [] });
  expect(await handOver(province, city, 'provinsi.zip')).toMatchObject({ differs: [] });
  for (const locker of [city, province]) {
    expect((await textsIn(locker)).map(([, text]) => text).toSorted()).toEqual(
      expect.arrayContaining(['', 'Darmawan', 'Zulkarnaen']),
    );
    for (const word of ['darmawan', 'zulkarnaen'])
      expect((await locker.search(word)).hits, word).toMatchObject([{ item, role: 'ocr' }]);
    expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
  }
});

test('a correction is superseded and taken back, each time by a file that says so', async () => {
  const { case: second } = await city.openCase({ number: '2', title: 'Dua' });
  const other = join(desk.folder, 'lain.png');
  const plain = sharp({ create: { width: 310, height: 200, channels: 3, background: '#8a7a70' } });
  writeFileSync(other, await plain.png().toBuffer());
  const { items } = await importFiles(city, { paths: [other], caseId: second }, silently());
  const id = items[0]?.item ?? '';
  await expect(correctPictureText(city, { item: id, text: 'Terlalu dini' })).rejects.toMatchObject({
    code: 'ocr-nothing-read',
  });
  await readPictureTexts(city, [id], silently());
  await expect(takeBackCorrection(city, { item: id })).rejects.toMatchObject({
    code: 'ocr-nothing-corrected',
  });
  const standing = async (): Promise<string | undefined> => (await ocrOf(city, city.item(id)))?.text;
  await correctPictureText(city, { item: id, text: 'Satu' });
  await correctPictureText(city, { item: id, text: 'Dua' });
  expect(await standing()).toBe('Dua');
  await takeBackCorrection(city, { item: id });
  expect(await standing()).toBe('Satu');
  await takeBackCorrection(city, { item: id });
  expect(await ocrOf(city, city.item(id))).toEqual({ text: '', language: 'ind+eng', confidence: 0 });
  await expect(takeBackCorrection(city, { item: id })).rejects.toMatchObject({
    code: 'ocr-nothing-corrected',
  });
  // All of it is still there, and found.
  expect((await city.search('dua')).hits).toMatchObject([{ item: id, role: 'ocr' }]);
  const knew = city.item(id).files.map(({ role }) => role);
  await correctPictureText(city, { item: id, text: 'Tiga', knew });
  expect(await standing()).toBe('Tiga');
  await expect(takeBackCorrection(city, { item: id, knew })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  // Read again with the same result, there is nothing more to keep.
  const before = city.item(id).files.length;
  await readPictureTexts(city, [id], silently());
  expect(city.item(id).files).toHaveLength(before);
  expect(await standing()).toBe('Tiga');
});

test('a text that no picture has is refused, and one that a bundle brings is kept, not shown and not searched', async () => {
  await expect(
    correctPictureText(city, { item, text: `raksasa ${'x'.repeat(mostOcrBytes)}` }),
  ).rejects.toMatchObject({ code: 'ocr-too-much-text' });

  const { case: hostile } = await city.openCase({ number: '3', title: 'Tiga' });
  const draft = await beginPhoto(city, 'jahat.jpg', hostile);
  const add = async (role: string, text: string): Promise<void> => {
    const file = draft.file(role, { name: `${role}.json`, mediaType: 'application/json' });
    await file.write(new TextEncoder().encode(text));
    await file.close();
  };
  const correction = (text: string, more = {}): string =>
    JSON.stringify({
      ...{ v: 1, what: 'correction', picture: { role: 'original', sha256: 'a'.repeat(64) } },
      ...{ corrects: 'ocr', text },
      ...more,
    } satisfies OcrFile);
  // Millions of words of which none is in the form: what gathers all that is wrong with them ends the writer.
  const words = `"words":[${'{},'.repeat(2_600_000)}{}]`;
  await add('original', 'bukan gambar');
  await add('ocr', correction('ditemukan'));
  await add('ocr-2', correction(`terlampau ${'x'.repeat(mostOcrBytes)}`));
  await add('ocr-3', `{"v":1,"what":"reading","text":"tersembunyi","lines":[{${words}}]}`);
  await add('ocr-4', '['.repeat(1_000_000));
  const { item: id } = await draft.seal({ state: 'complete', details: details('jahat.jpg') });
  caseId = hostile;
  await handOver(city, province, 'jahat.zip');
  for (const locker of [city, province]) {
    const { said, unshown } = await pictureTexts(locker, locker.item(id));
    expect(said.map(({ said: { text } }) => text)).toEqual(['ditemukan']);
    expect(unshown).toEqual([
      { role: 'ocr-2', why: 'too-large' },
      { role: 'ocr-3', why: 'other-form' },
      { role: 'ocr-4', why: 'other-form' },
    ]);
  }
  expect((await province.search('ditemukan')).hits).toMatchObject([{ item: id, role: 'ocr' }]);
  for (const word of ['terlampau', 'tersembunyi'])
    expect((await province.search(word)).hits, word).toEqual([]);
});
