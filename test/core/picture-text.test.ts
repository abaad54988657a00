import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawBanners } from '../../bench/banners/draw-banners.ts';
import { characterErrorRate } from '../../bench/banners/error-rate.ts';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { correctPictureText } from '../../src/core/correct-picture-text.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { exportWarnings } from '../../src/core/export-warnings.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { ocrOf, pictureTexts, readPictureTexts } from '../../src/core/picture-text.ts';
import { receiveBundle } from '../../src/core/receive/receive-bundle.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import { itemCustodyOf, newLocker, removeFolders, type TestLocker } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';

/** A browser draws, and lockers are made and checked. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

let made: TestLocker;
let caseId: string;
const item: Record<string, string> = {};
const stands: Record<string, string> = {};
beforeAll(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  const files: Record<string, Buffer> = {};
  for (const { seed, lines, jpeg } of await drawBanners([2, 14])) {
    files[`spanduk-${seed}.jpg`] = jpeg;
    stands[`spanduk-${seed}`] = lines.join('\n');
  }
  const blank = sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a8a70' } });
  files['kosong.png'] = await blank.png().toBuffer();
  files['raksasa.png'] = bomb();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(made.base, name), bytes);
  const paths = Object.keys(files).map((name) => join(made.base, name));
  const { items } = await importFiles(made.locker, { paths, caseId }, silently());
  for (const each of items) item[each.title.replace(/\..*$/u, '')] = each.item;
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

/** A PNG of a few hundred bytes that says that it is 60,000 pixels wide and high. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(60_001));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const idOf = (name: string): string => item[name] ?? '';

test('every picture that came in is read once: what stands in it, that nothing does, or why it was not', async () => {
  const { locker } = made;
  expect(await locker.unreadPictures(1)).toMatchObject({ count: 4, items: [idOf('spanduk-2')] });
  const { read, failed } = await readPictureTexts(locker, null, silently());
  expect(read.map((each) => each.item)).toEqual(['spanduk-2', 'spanduk-14', 'kosong'].map(idOf));
  for (const name of ['spanduk-2', 'spanduk-14']) {
    const found = read.find((each) => each.item === idOf(name))?.ocr;
    expect(characterErrorRate(stands[name] ?? '', found?.text ?? ''), found?.text).toBeLessThan(0.1);
    expect(found).toMatchObject({ language: 'ind+eng' });
  }
  expect(read.at(-1)?.ocr).toEqual({ text: '', language: 'ind+eng', confidence: 0 });
  expect(failed).toMatchObject([{ item: idOf('raksasa'), error: { code: 'ocr-too-large' } }]);
  expect(locker.unread(idOf('raksasa'))).toBe('ocr-too-large');
  // Neither what was read nor what failed is tried again by itself; by hand it is.
  expect(await locker.unreadPictures(1)).toEqual({ count: 0, items: [] });
  const again = await readPictureTexts(locker, [idOf('raksasa')], silently());
  expect(again).toMatchObject({ read: [], failed: [{ error: { code: 'ocr-too-large' } }] });
  expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
});

test('each word has its place in the picture itself, and the file says what was done by which model', async () => {
  const { locker } = made;
  const [said] = (await pictureTexts(locker, locker.item(idOf('spanduk-2')))).said;
  if (said?.said.what !== 'reading') throw new Error('no reading');
  expect(said).toMatchObject({ role: 'ocr', by: 'Ani' });
  const { picture, models, tool, prepared, lines } = said.said;
  expect(picture).toMatchObject({ role: 'original', width: 1600, height: 1200 });
  expect(models.map(({ language }) => language)).toEqual(['ind', 'eng']);
  expect(tool).toMatchObject({ name: 'tesseract.js-core', version: '7.0.0' });
  expect(prepared.map(({ step }) => step)).toContain('grey');
  // "MOHON" stands at the left of the banner's first line, "RESTU" at its right.
  const words = lines.flatMap((line) => line.words);
  const boxOf = (text: string) => words.find((word) => word.text === text)?.box;
  const [first, last] = [boxOf('MOHON'), boxOf('RESTU')];
  expect(first?.x).toBeGreaterThan(200);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(800);
  expect(last?.x).toBeGreaterThan(800);
  for (const { box } of words) {
    expect(box.x + box.width).toBeLessThanOrEqual(1600);
    expect(box.y + box.height).toBeLessThanOrEqual(1200);
  }
});

test('a correction stands beside the reading with who and when, search prefers it and finds both', async () => {
  const { locker } = made;
  const id = idOf('spanduk-2');
  const knew = ['ocr'];
  const role = await correctPictureText(locker, { item: id, text: 'MOHON DOA\nuntuk Zulkarnaen ', knew });
  expect(role).toMatch(/^ocr-[0-9a-f]{16}$/);
  await expect(correctPictureText(locker, { item: id, text: 'Lain', knew })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const { said } = await pictureTexts(locker, locker.item(id));
  expect(said.map(({ role, by, said: { what } }) => [role, by, what])).toEqual([
    ['ocr', 'Ani', 'reading'],
    [role, 'Ani', 'correction'],
  ]);
  expect(await ocrOf(locker, locker.item(id))).toEqual({
    ...{ text: 'MOHON DOA\nuntuk Zulkarnaen', language: 'ind+eng', confidence: null },
  });
  for (const [word, snippet] of [
    ['zulkarnaen', 'untuk Zulkarnaen'],
    ['darmawan', 'H. Darmawan Setiadi'],
    ['mohon', 'MOHON DOA untuk'],
  ] as const) {
    const { hits } = await locker.search(word);
    expect(hits).toMatchObject([{ item: id, role: 'ocr' }]);
    expect(hits[0]?.snippet.replaceAll(/\s+/gu, ' ')).toContain(snippet);
  }
  const kinds = (await itemCustodyOf(locker, id)).map(({ kind, said: told }) => [
    kind,
    told?.of === 'derived' && told.what,
  ]);
  expect(kinds).toEqual([
    ['item.imported', false],
    ['item.derived', 'ocr'],
    ['item.derived', 'ocr-correction'],
  ]);
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
});

test('readings go out with their picture and are found where they are received, and stay behind with an original that is held back', async () => {
  const { locker, base } = made;
  const out = async (name: string): Promise<string> => {
    const request = { caseId, out: join(base, name), to: 'Majelis', why: 'sidang', overwrite: false };
    await exportCase(locker, request, silently());
    return request.out;
  };
  const open = await out('terbuka.zip');
  expect(await verifyFile(open)).toMatchObject({ intact: true });
  const there = await newLocker();
  await receiveBundle(there.locker, { file: open, from: 'Bawaslu' }, silently());
  expect((await there.locker.search('zulkarnaen')).hits).toMatchObject([
    { item: idOf('spanduk-2'), role: 'ocr' },
  ]);
  // What came from elsewhere is not read by itself.
  expect(await there.locker.unreadPictures(1)).toMatchObject({ count: 0 });
  expect(await there.locker.check()).toMatchObject({ ok: true, problems: [] });
  // What came from elsewhere stays behind likewise where it is handed on, with what the other locker says of it.
  const handedOn = join(base, 'handed-on.zip');
  const { case: caseThere = '' } = there.locker.cases()[0] ?? {};
  const on = { caseId: caseThere, out: handedOn, to: 'Majelis', why: 'sidang', overwrite: false };
  await exportCase(there.locker, { ...on, readings: 'none' }, silently());
  const onward = await verifyFile(handedOn);
  expect(onward.failures).toEqual([]);
  expect(onward.withheld.files.filter(({ role }) => role.startsWith('ocr'))).toHaveLength(4);
  for (const [path, bytes] of readZip(readFileSync(handedOn), []))
    expect(bytes.includes('Zulkarnaen'), path).toBe(false);
  await there.locker.close();

  // Nobody has looked at what was read in the other banner: its text stays behind with the picture going out, or all do.
  for (const [readings, kept] of [
    ['checked', ['Zulkarnaen']],
    ['none', []],
  ] as const) {
    const file = join(base, `${readings}.zip`);
    const wanted = { caseId, out: file, to: 'Majelis', why: 'sidang', overwrite: false, readings };
    await exportCase(locker, wanted, silently());
    const { intact, withheld } = await verifyFile(file);
    expect(intact).toBe(true);
    const roles = (name: string) =>
      withheld.files.filter((each) => each.item === idOf(name)).map(({ role }) => role);
    expect(roles('spanduk-14')).toEqual(['ocr']);
    // Of the first what the program read stays behind too; what a person says of it goes.
    expect(roles('spanduk-2')).toHaveLength(readings === 'none' ? 2 : 1);
    const all = [...readZip(readFileSync(file), []).values()].map((bytes) => bytes.toString('utf8'));
    const [said] = (await pictureTexts(locker, locker.item(idOf('spanduk-14')))).said;
    expect(
      all.some((text) => text.includes(said?.said.text.split('\n')[0] ?? '')),
      readings,
    ).toBe(false);
    expect(['Zulkarnaen', 'Darmawan'].filter((word) => all.some((text) => text.includes(word)))).toEqual(
      kept,
    );
    const elsewhere = await newLocker();
    await receiveBundle(elsewhere.locker, { file, from: 'Bawaslu' }, silently());
    expect((await elsewhere.locker.search('zulkarnaen')).hits).toHaveLength(kept.length);
    expect(await elsewhere.locker.check()).toMatchObject({ ok: true, problems: [] });
    await elsewhere.locker.close();
  }
  expect(await exportWarnings(locker, caseId)).toMatchObject([
    { code: 'readings-go', count: 2, items: [{ item: idOf('spanduk-14') }] },
  ]);

  const box = { x: 400, y: 300, width: 800, height: 200 };
  const request = {
    item: idOf('spanduk-2'),
    role: 'original',
    boxes: [box],
    reason: 'Nama',
    title: 'Salinan',
  };
  await redactItem(locker, { ...request, exhibit: 'next' }, silently());
  const held = await out('ditahan.zip');
  const { intact, withheld } = await verifyFile(held);
  expect(intact).toBe(true);
  expect(withheld.files.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['original', 'ocr', expect.stringMatching(/^ocr-[0-9a-f]{16}$/)]),
  );
  for (const [path, bytes] of readZip(readFileSync(held), []))
    expect(bytes.includes('Zulkarnaen') || bytes.includes('Darmawan'), path).toBe(false);
});
