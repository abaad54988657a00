import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { type VerifyResult, verifyFile } from '../../src/bundle/node/verify-file.ts';
import type { OcrFile } from '../../src/contract/ocr.ts';
import type { Readings } from '../../src/contract/readings.ts';
import { correctPictureText, takeBackCorrection } from '../../src/core/correct-picture-text.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { exportWarnings } from '../../src/core/export-warnings.ts';
import { extractFile } from '../../src/core/extract-file.ts';
import { receiveBundle } from '../../src/core/receive/receive-bundle.ts';
import type { Locker } from '../../src/locker/index.ts';
import { newLocker, removeFolders, reopen, secondOfficer, tamper } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';
import { verifyBundle } from '../peer/verify-bundle.ts';
import { addPicture, addWithHash, hashesOf, readingOf } from './picture-readings.ts';

vi.setConfig({ testTimeout: 300_000 });
afterAll(removeFolders);

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
let made = 0;
async function handOver(
  { locker, base }: { locker: Locker; base: string },
  caseId: string,
  readings: Readings,
): Promise<{ file: string; verified: VerifyResult; all: Map<string, string> }> {
  made += 1;
  const file = join(base, `${String(made)}.zip`);
  await exportCase(
    locker,
    { caseId, out: file, to: 'Majelis', why: 'sidang', overwrite: true, readings },
    silently(),
  );
  expect(verifyBundle(readFileSync(file)).failures).toEqual([]);
  const all = [...readZip(readFileSync(file), [])].map(
    ([path, bytes]) => [path, bytes.toString('utf8')] as const,
  );
  return { file, verified: await verifyFile(file, { threads: 1 }), all: new Map(all) };
}

const carries = (all: Map<string, string>, words: string): string[] =>
  [...all]
    .filter(([path]) => !path.endsWith('/periksa.html'))
    .filter(([path, content]) => path.includes(words) || content.includes(words))
    .map(([path]) => path);

test('the role of a text says nothing of it, nor does a correction of what it corrects', async () => {
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const item = await addPicture(locker, caseId, 'Dibaca');
  const role = await correctPictureText(locker, { item, text: 'Dikatakan' });
  expect(role).toMatch(/^ocr-[0-9a-f]{16}$/);
  const hashes = hashesOf(locker, item);
  expect(hashes.get(role)).not.toMatch(new RegExp(`^${role.slice(4, 8)}`));
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, role)) parts.push(part);
  expect(Buffer.concat(parts).toString('utf8')).not.toContain(hashes.get('ocr'));
  await locker.close();
});

test('where only what was checked goes along, what a program read stays behind, also what a person took over from it by taking back', async () => {
  const city = await newLocker();
  const { locker } = city;
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const corrected = await addPicture(locker, caseId, 'Mentah');
  await correctPictureText(locker, { item: corrected, text: 'Keliru' });
  await takeBackCorrection(locker, { item: corrected });
  await correctPictureText(locker, { item: corrected, text: 'Benar' });
  const again = await addPicture(locker, caseId, 'Kasar');
  await correctPictureText(locker, { item: again, text: 'Dicabut' });
  await takeBackCorrection(locker, { item: again });
  const { verified, all } = await handOver(city, caseId, 'checked');
  expect(verified).toMatchObject({ intact: true, failures: [] });
  const texts = ['Benar', 'Keliru', '"text": "Mentah', '"text": "Kasar', 'Dicabut'];
  expect(texts.filter((text) => carries(all, text).length > 0)).toEqual(['Benar', 'Keliru']);
  expect(carries(all, hashesOf(locker, corrected).get('ocr') ?? '')).toEqual([]);
  const withheld = verified.withheld.files.map(({ item }) => item);
  expect(withheld.filter((item) => item === corrected)).toHaveLength(2);
  expect(withheld.filter((item) => item === again)).toHaveLength(3);
  await locker.close();
});

test('a text that a person emptied, and one that is too large to be shown, are counted before they go out', async () => {
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const emptied = await addPicture(locker, caseId, 'Coretan');
  await correctPictureText(locker, { item: emptied, text: '' });
  await addPicture(locker, caseId, '');
  const draft = await locker.beginDraft({
    ...{
      kind: 'item.imported',
      source: { fileName: 'besar.png' },
      itemKind: 'photo',
      title: 'besar.png',
      caseId,
    },
  });
  for (const [role, text] of [
    ['original', 'bukan gambar'],
    ['ocr', 'x'.repeat(9 * 1024 * 1024)],
  ] as const) {
    const file = draft.file(role, { name: role, mediaType: 'image/png' });
    await file.write(new TextEncoder().encode(text));
    await file.close();
  }
  const { item: large } = await draft.seal({
    state: 'complete',
    details: {
      ...{ kind: 'photo', title: 'besar.png', source: { fileName: 'besar.png' } },
      ...{ capturedAt: '2026-11-22T10:00:00.000Z', steps: [] },
    },
  });
  expect(await exportWarnings(locker, caseId)).toMatchObject([
    { code: 'readings-go', count: 2, items: [{ item: large }] },
  ]);
  await locker.close();
});

test('a role of an earlier version, which has the hash of the text in it, does not go out where that is left out', async () => {
  const city = await newLocker();
  const { case: caseId } = await city.locker.openCase({ number: '1', title: 'Satu' });
  const item = await addPicture(city.locker, caseId, 'Mentah');
  const picture = { role: 'original', sha256: hashesOf(city.locker, item).get('original') ?? '' };
  await city.locker.close();
  const say = (text: string, corrects: string): OcrFile => ({
    v: 1,
    what: 'correction',
    picture,
    corrects,
    text,
  });
  let role = '';
  await tamper(city.dir, (db) => {
    role = addWithHash(db, caseId, item, say('Pendek', 'ocr'), 'ocr');
  });
  const locker = await reopen(city);
  // Its entry names the earlier one too, whatever it is called itself.
  const later = await correctPictureText(locker, { item, text: 'Singkat' });
  const { file, verified, all } = await handOver({ ...city, locker }, caseId, 'none');
  expect(verified).toMatchObject({ intact: true, failures: [] });
  for (const named of [role, later, 'Pendek', 'Singkat', 'Mentah"'])
    expect(carries(all, named), named).toEqual([]);
  expect(verified.withheld.entries).toHaveLength(2);
  expect(verified.withheld.files).toMatchObject([{ item, role: 'ocr' }]);
  // What was said goes out with what it names, and is taken in without what is left out.
  const checked = await handOver({ ...city, locker }, caseId, 'checked');
  expect(checked.verified).toMatchObject({ intact: true, failures: [] });
  expect(carries(checked.all, 'Pendek')).not.toEqual([]);
  const there = await newLocker();
  await receiveBundle(there.locker, { file, from: 'Bawaslu' }, silently());
  expect(there.locker.item(item).files.filter(({ role: each }) => each.startsWith('ocr'))).toEqual([]);
  expect(await there.locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
  await there.locker.close();
  await locker.close();
});

test('what corrects a correction that stays behind stays behind too, so whoever received the case can hand it on, also when all of it comes later', async () => {
  const city = await newLocker();
  const { case: caseId } = await city.locker.openCase({ number: '1', title: 'Satu' });
  const item = await addPicture(city.locker, caseId, 'Mentah');
  const picture = { role: 'original', sha256: hashesOf(city.locker, item).get('original') ?? '' };
  await city.locker.close();
  let role = '';
  await tamper(city.dir, (db) => {
    const said: OcrFile = { v: 1, what: 'correction', picture, corrects: 'ocr', text: 'Pendek' };
    role = addWithHash(db, caseId, item, said, 'ocr');
  });
  const locker = await reopen(city);
  const roles = [role];
  for (const text of ['Singkat', 'Ringkas']) roles.push(await correctPictureText(locker, { item, text }));
  const none = await handOver({ ...city, locker }, caseId, 'none');
  expect(none.verified).toMatchObject({ intact: true, failures: [] });
  expect(none.verified.withheld.entries).toHaveLength(3);
  for (const named of roles) expect(carries(none.all, named), named).toEqual([]);
  const province = await newLocker();
  for (const readings of ['none', 'all'] as const) {
    const { file } = await handOver({ ...city, locker }, caseId, readings);
    await receiveBundle(province.locker, { file, from: 'Bawaslu' }, silently());
    const on = await handOver(province, caseId, 'all');
    expect(on.verified, readings).toMatchObject({ intact: true, failures: [] });
  }
  const there = province.locker.item(item).files.map((each) => each.role);
  expect(roles.filter((each) => !there.includes(each))).toEqual([]);
  await province.locker.close();
  await locker.close();
});

test('what a person said goes out with all that it rests on, through what was taken back as well', async () => {
  const city = await newLocker();
  const { case: caseId } = await city.locker.openCase({ number: '1', title: 'Satu' });
  const item = await addPicture(city.locker, caseId, 'Mentah');
  const picture = hashesOf(city.locker, item).get('original') ?? '';
  await city.locker.close();
  await tamper(city.dir, (db) => {
    addWithHash(db, caseId, item, readingOf(picture, 'Kasar'), 'ocr');
  });
  const locker = await reopen(city);
  await correctPictureText(locker, { item, text: 'Keliru' });
  await takeBackCorrection(locker, { item });
  await correctPictureText(locker, { item, text: 'Benar' });
  const { verified, all } = await handOver({ ...city, locker }, caseId, 'checked');
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(verified.withheld.entries).toEqual([]);
  expect(['Benar', '"text": "Kasar'].filter((text) => carries(all, text).length > 0)).toEqual(['Benar']);
  await locker.close();
});

test('that a copy of such a text was saved stays behind with it, and its tombstone is told of before', async () => {
  const city = await newLocker();
  const { case: caseId } = await city.locker.openCase({ number: '1', title: 'Satu' });
  const items: string[] = [];
  for (const read of ['Mentah', 'Kasar']) items.push(await addPicture(city.locker, caseId, read));
  const [copied = '', purged = ''] = items;
  const originals = items.map((item) => hashesOf(city.locker, item).get('original') ?? '');
  await city.locker.close();
  const roles: string[] = [];
  await tamper(city.dir, (db) => {
    for (const [at, item] of items.entries()) {
      const picture = { role: 'original', sha256: originals[at] ?? '' };
      const text = `Pendek ${String(at)}`;
      roles.push(
        addWithHash(db, caseId, item, { v: 1, what: 'correction', picture, corrects: 'ocr', text }, 'ocr'),
      );
    }
  });
  const locker = await reopen(city);
  const [role = '', gone = ''] = roles;
  const out = join(city.base, 'salinan.json');
  await extractFile(locker, { item: copied, role, out, overwrite: false }, silently());
  const told = async () =>
    (await exportWarnings(locker, caseId)).flatMap((warning) =>
      warning.code === 'readings-told' ? warning.items.map(({ item }) => item) : [],
    );
  expect(await told()).toEqual([]);
  const policy = {
    reason: 'retention',
    because: 'Masa simpan habis',
    approvers: [await secondOfficer(locker)],
  };
  await locker.purgeItem({ item: purged, roles: [gone], ...policy });
  expect(await told()).toEqual([purged]);
  const { verified, all } = await handOver({ ...city, locker }, caseId, 'none');
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(carries(all, role)).toEqual([]);
  expect(carries(all, gone)).not.toEqual([]);
  await locker.close();
});
