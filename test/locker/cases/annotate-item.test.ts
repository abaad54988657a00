import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import {
  addItem,
  custodyOf,
  exportMaterialOf,
  itemCustodyOf,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
} from '../temporary-locker.ts';

let made: TestLocker;
let caseId: string;
let item: string;
beforeEach(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  ({ item } = await addItem(made.locker, 'spanduk.jpg', noise(10), { caseId }));
});
afterEach(async () => {
  await made.locker.close();
  removeFolders();
});

const mark = { role: 'original', x: 10, y: 20, width: 30, height: 40 };

describe('a place that is set by hand', () => {
  const place = { lat: '-6.914744', lon: '107.60981', accuracy: 50 };
  const region = { code: '32.73', name: 'Kota Bandung, Jawa Barat' };

  test('is a note with why, is found by its position, goes out with the case, and is taken back by a further entry', async () => {
    const { locker } = made;
    const annotation = await locker.annotateItem({ item, text: 'Gerbang di kiri adalah alun-alun', place });
    expect(locker.annotations(item)).toMatchObject([
      { annotation, text: 'Gerbang di kiri adalah alun-alun', place, officer: locker.officer.name },
    ]);
    // Another place under the same id, in the same words, is a change.
    const was = locker.annotations(item)[0]?.entry;
    const wanted = {
      item,
      annotation,
      text: 'Gerbang di kiri adalah alun-alun',
      place: { ...place, region },
    };
    await locker.annotateItem({ ...wanted, was });
    expect(locker.annotations(item)).toMatchObject([{ annotation, place: { ...place, region } }]);
    const choice = {
      ...{ scope: null, kind: null, state: null, filter: '', from: null, to: null, placed: false },
      box: { west: 107, south: -7, east: 108, north: -6 },
    };
    expect(await locker.pins(choice)).toMatchObject({
      pins: [{ item, lat: -6.914744, lon: 107.60981, by: 'hand' }],
      ...{ placed: 1, unplaced: 0 },
    });
    const out = join(made.base, 'tempat.zip');
    const { bundle } = await exportCase(
      locker,
      { caseId, out, to: 'Bawaslu', why: 'sidang', overwrite: false },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    expect(await verifyFile(out)).toMatchObject({ intact: true, failures: [] });
    const { openings } = exportMaterialOf(locker, caseId, bundle);
    expect(openings.map(({ value }) => value)).toContainEqual({
      text: wanted.text,
      place: wanted.place,
    });
    expect((await locker.check({ deep: true })).problems).toEqual([]);

    await locker.annotateItem({ item, annotation, text: '' });
    expect(await locker.pins({ ...choice, box: null })).toMatchObject({ pins: [], placed: 0, unplaced: 1 });
    // The item itself says what it said: nothing.
    expect(locker.item(item).photo?.place ?? null).toBeNull();
  });
});

describe('a note on an item', () => {
  test('is shown with who wrote it, is changed and taken back under its id, and the log keeps each', async () => {
    const { locker } = made;
    const first = await locker.annotateItem({ item, text: ' Nomor urut terlihat ', mark });
    const second = await locker.annotateItem({ item, text: 'Dua' });
    expect(locker.annotations(item)).toMatchObject([
      { annotation: first, text: 'Nomor urut terlihat', mark, officer: locker.officer.name },
      { annotation: second, text: 'Dua', mark: null },
    ]);
    const [before] = locker.annotations(item);
    expect(before?.changedAt).toBeNull();
    await vi.waitUntil(() => new Date().toISOString() > (before?.madeAt ?? ''));
    await locker.annotateItem({ item, annotation: first, text: 'Nomor urut 1', mark });
    const changedAt = (await itemCustodyOf(locker, item)).at(-1)?.at;
    const [after] = locker.annotations(item);
    expect(after).toEqual({ ...before, ...{ text: 'Nomor urut 1', changedAt, entry: after?.entry } });
    expect([before, after].map((each) => each?.entry)).toEqual([
      expect.stringMatching(/^0\.[1-9]/),
      expect.stringMatching(/^0\.[1-9]/),
    ]);
    expect(after?.entry).not.toBe(before?.entry);
    expect(changedAt).not.toBe(before?.madeAt);
    await locker.annotateItem({ item, annotation: second, text: '' });
    expect(locker.annotations(item)).toHaveLength(1);
    expect((await itemCustodyOf(locker, item)).filter(({ kind }) => kind === 'item.annotated')).toHaveLength(
      4,
    );
    expect((await custodyOf(locker, caseId)).map(({ title }) => title)).toContain('spanduk.jpg');
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  });

  test('is there once, however often it is sent under the id that was chosen for it', async () => {
    const { locker } = made;
    const wanted = { item, annotation: 'a'.repeat(32), text: 'Satu', mark, was: null };
    expect(await locker.annotateItem(wanted)).toBe(wanted.annotation);
    expect(await locker.annotateItem(wanted)).toBe(wanted.annotation);
    expect(locker.annotations(item)).toMatchObject([{ annotation: wanted.annotation, text: 'Satu', mark }]);
    expect((await itemCustodyOf(locker, item)).filter(({ kind }) => kind === 'item.annotated')).toHaveLength(
      1,
    );
    // Under the same id nothing else is written for it.
    await expect(locker.annotateItem({ ...wanted, text: 'Dua' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    const { item: other } = await addItem(locker, 'lain.jpg', noise(11));
    await expect(locker.annotateItem({ ...wanted, item: other })).rejects.toMatchObject({
      code: 'no-such-note',
    });
    expect(locker.annotations(item)).toMatchObject([{ text: 'Satu' }]);
  });

  test('is not written over what another hand has made of it meanwhile, nor taken back', async () => {
    const { locker } = made;
    const annotation = await locker.annotateItem({ item, text: 'Satu' });
    const was = locker.annotations(item)[0]?.entry;
    await locker.annotateItem({ item, annotation, text: 'Yang lain', was });
    for (const text of ['Punya saya', ''])
      await expect(locker.annotateItem({ item, annotation, text, was })).rejects.toMatchObject({
        code: 'changed-meanwhile',
      });
    expect(locker.annotations(item)).toMatchObject([{ text: 'Yang lain' }]);
    const now = locker.annotations(item)[0]?.entry;
    await locker.annotateItem({ item, annotation, text: 'Punya saya', was: now });
    // One that was taken back meanwhile is not changed unseen, and stands again where that is wanted.
    await locker.annotateItem({ item, annotation, text: '' });
    await expect(locker.annotateItem({ item, annotation, text: 'Lagi', was: now })).rejects.toMatchObject({
      code: 'no-such-note',
    });
    await locker.annotateItem({ item, annotation, text: 'Lagi', was: null });
    expect(locker.annotations(item)).toMatchObject([{ annotation, text: 'Lagi' }]);
    expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
  });

  test('is refused without words, on no item, and under the id of another', async () => {
    const { locker } = made;
    const { item: other } = await addItem(locker, 'lain.jpg', noise(11));
    const note = await locker.annotateItem({ item: other, text: 'x' });
    for (const [wanted, code] of [
      [{ item, text: ' ' }, 'note-empty'],
      [{ item: 'f'.repeat(32), text: 'x' }, 'no-such-item'],
      [{ item, annotation: note, text: 'y' }, 'no-such-note'],
    ] as const)
      await expect(locker.annotateItem(wanted)).rejects.toMatchObject({ code });
    expect(locker.annotations(item)).toEqual([]);
    expect(locker.annotations(other)).toMatchObject([{ text: 'x' }]);
  });

  test('goes out with its case, and the bundle is intact', async () => {
    const { locker } = made;
    await locker.annotateItem({ item, text: 'Terlihat', mark });
    const out = join(made.base, 'berkas.zip');
    const { bundle } = await exportCase(
      locker,
      { caseId, out, to: 'Bawaslu', why: 'sidang', overwrite: false },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    expect(await verifyFile(out)).toMatchObject({ intact: true, failures: [] });
    const { openings } = exportMaterialOf(locker, caseId, bundle);
    expect(openings.map(({ value }) => value)).toContainEqual({ text: 'Terlihat', mark });
  });

  test('that was changed in the database without the log is named by the check', async () => {
    const { locker, dir } = made;
    await locker.annotateItem({ item, text: 'Terlihat' });
    await locker.close();
    await tamper(dir, (db) => db.exec("UPDATE annotation SET text = 'Tidak terlihat'"));
    made = { ...made, locker: await reopen(made) };
    const report = await made.locker.check();
    expect(report.ok).toBe(false);
    expect(JSON.stringify(report.problems)).toContain('annotation');
  });
});
