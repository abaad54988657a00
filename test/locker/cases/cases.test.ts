import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/bundle/entry-line.ts';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../../src/core/export-case.ts';
import {
  addItem,
  custodyOf,
  exportMaterialOf,
  newLocker,
  noise,
  removeFolders,
  secondOfficer,
  type TestLocker,
} from '../temporary-locker.ts';

let made: TestLocker;
beforeEach(async () => {
  made = await newLocker();
});
afterEach(async () => {
  expect(await made.locker.check()).toMatchObject({ ok: true, problems: [] });
  await made.locker.close();
  removeFolders();
});

describe('cases', () => {
  test('are found by number and by id, and no number is given twice', async () => {
    const { locker } = made;
    const opened = await locker.openCase({ number: ' 014/BWS/2026 ', title: 'Dugaan' });
    expect(locker.findCase('014/BWS/2026')).toMatchObject({ case: opened.case, title: 'Dugaan', items: 0 });
    expect(locker.findCase(opened.case)).toMatchObject({ number: '014/BWS/2026' });
    await expect(locker.openCase({ number: '014/BWS/2026', title: 'y' })).rejects.toMatchObject({
      code: 'case-number-taken',
    });
    await expect(locker.openCase({ number: ' ', title: 'y' })).rejects.toMatchObject({
      code: 'bad-case-number',
    });
    expect(() => locker.findCase('015')).toThrow('no-such-case');
    expect(locker.cases()).toHaveLength(1);
  });

  test('are opened once by the same wish said twice, and another number under its id is another case', async () => {
    const { locker } = made;
    const wish = { number: ' 014/BWS/2026', title: 'Dugaan ', case: 'c'.repeat(32) };
    const opened = { case: wish.case, number: '014/BWS/2026' };
    expect([await locker.openCase(wish), await locker.openCase(wish)]).toEqual([opened, opened]);
    expect(await custodyOf(locker, wish.case)).toHaveLength(1);
    await expect(locker.openCase({ ...wish, title: 'Lain' })).rejects.toMatchObject({
      code: 'case-number-taken',
    });
    const other = await locker.openCase({ ...wish, number: '015/BWS/2026' });
    expect(other.case).not.toBe(wish.case);
    expect(locker.cases().map(({ number }) => number)).toEqual(
      expect.arrayContaining(['014/BWS/2026', '015/BWS/2026']),
    );
  });

  test('are the ones whose id is given, also where another one bears it as its number', async () => {
    const { locker } = made;
    const { case: first } = await locker.openCase({ number: '1', title: 'Dugaan' });
    for (const number of [first, ` ${'0'.repeat(32)} `])
      await expect(locker.openCase({ number, title: 'Lain' })).rejects.toMatchObject({
        code: 'case-number-like-id',
      });
    // As one that came from another locker may.
    const other = 'e'.repeat(32);
    await locker.append({
      ...{ kind: 'case.opened', caseId: other, body: {}, details: { number: first, title: 'Lain' } },
    });
    expect(locker.findCase(first)).toMatchObject({ case: first, title: 'Dugaan' });
    expect(locker.findCase(other)).toMatchObject({ case: other, number: first });
    const item = await addItem(locker, 'malam.jpg', noise(10));
    await locker.fileItem(item.item, first);
    expect(locker.item(item.item).case).toBe(first);
    expect(locker.findCase(other).items).toBe(0);
  });

  test('take an item from the inbox with all its earlier entries, and search finds it there', async () => {
    const { locker } = made;
    const item = await addItem(locker, 'malam.jpg', noise(10), { searchText: 'mendukung paslon' });
    const { seq: viewed } = await locker.append({ kind: 'item.viewed', body: { itemId: item.item } });
    expect(locker.items({ inbox: true }).map((each) => each.item)).toEqual([item.item]);
    expect(item.case).toBeNull();
    const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
    expect((await locker.search('dukung', { caseId })).hits).toEqual([]);
    await locker.fileItem(item.item, caseId);
    expect(locker.item(item.item).case).toBe(caseId);
    expect(locker.items({ inbox: true })).toEqual([]);
    expect((await locker.search('dukung', { caseId })).hits).toMatchObject([
      { item: item.item, role: 'text' },
    ]);
    await expect(locker.fileItem(item.item, caseId)).rejects.toMatchObject({ code: 'item-already-filed' });
    const bundle = 'b'.repeat(32);
    await locker.appendExported({
      caseId,
      bundle,
      caseSha256: 'c'.repeat(64),
      to: 'x',
      why: 'y',
      only: { caseLength: 2 },
    });
    const material = exportMaterialOf(locker, caseId, bundle);
    expect(material.entries.map(({ seq }) => seq)).toContain(viewed);
    const filed = material.entries
      .map(({ bytes }) => parseEntry(bytes))
      .find(({ kind }) => kind === 'item.filed');
    expect(filed?.body['entries']).toEqual([viewed - 1, viewed]);
  });

  test('file many items and make them exhibits in one piece: all of them or none', async () => {
    const { locker } = made;
    const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
    const items: string[] = [];
    for (let n = 0; n < 3; n++) items.push((await addItem(locker, `f${n}.jpg`, noise(10))).item);
    const [first = '', ...others] = items;
    await locker.fileItem(first, caseId);
    await expect(locker.fileItems([...others, first], caseId)).rejects.toMatchObject({
      code: 'item-already-filed',
    });
    expect(locker.items({ inbox: true }).map(({ item }) => item)).toEqual(expect.arrayContaining(others));
    await locker.fileItems(others, caseId);
    expect(locker.items({ inbox: true })).toEqual([]);
    const exhibits = items.map((item) => ({ item, caseId }));
    const stranger = { item: 'f'.repeat(32), caseId };
    await expect(locker.labelExhibits([...exhibits, stranger])).rejects.toMatchObject({
      code: 'item-not-in-case',
    });
    expect(locker.exhibits(caseId)).toEqual([]);
    const said = ['P-1', 'P-2', 'P-3'].map((label) => ({ label, changed: true }));
    expect(await locker.labelExhibits(exhibits)).toEqual(said);
    await locker.labelExhibits(exhibits.map((each) => ({ ...each, label: '' as const })));
    expect(locker.exhibits(caseId)).toEqual([]);
  });

  test('find an exhibit by its label, title and what it shows, as they now are, until its words are gone', async () => {
    const { locker } = made;
    const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
    const { item } = await addItem(locker, 'f.jpg', noise(10));
    await locker.fileItem(item, caseId);
    const found = async (words: string): Promise<string[]> =>
      (await locker.search(words, { caseId })).hits.map(({ role }) => role);
    const label = (change: { label?: string; title?: string; shows?: string }) =>
      locker.labelExhibit({ caseId, itemId: item, ...change });

    await label({ shows: 'Kalimat awal tentang gerbang' });
    expect(await found('kalimat gerbang')).toEqual(['exhibit']);
    expect(await found('p-1')).toEqual(['exhibit']);
    // Its title is that of the item, which is found by it already.
    expect(await found('f.jpg')).toEqual(['title']);
    await label({ shows: 'Pagar', title: 'Spanduk' });
    expect(await found('gerbang')).toEqual([]);
    expect(await found('spanduk pagar')).toEqual(['exhibit']);
    expect((await locker.check({ deep: true })).problems).toEqual([]);
    await label({ label: '' });
    expect([await found('pagar'), await found('p-1')]).toEqual([[], []]);
    await label({ shows: 'Pagar' });
    expect(await found('pagar')).toEqual(['exhibit']);
    await locker.changeCase(caseId, { status: 'closed' });
    await locker.purgeItem({
      item,
      roles: ['original'],
      reason: 'retention',
      because: 'x',
      approvers: [await secondOfficer(locker)],
    });
    await label({ shows: 'Pagar hijau' });
    expect(await found('pagar')).toEqual([]);
    expect((await locker.check({ deep: true })).problems).toEqual([]);
  });

  test('label exhibits P-1, P-2 …, each once, and a label that was taken out does not come back', async () => {
    const { locker } = made;
    const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
    const items: string[] = [];
    for (let n = 0; n < 3; n++) items.push((await addItem(locker, `f${n}.jpg`, noise(10), { caseId })).item);
    const [first = '', second = '', third = ''] = items;
    const label = (itemId: string, wanted?: string) =>
      locker.labelExhibit({ caseId, itemId, ...(wanted === undefined ? {} : { label: wanted }) });
    expect(await label(first)).toMatchObject({ label: 'P-1' });
    expect(await label(second)).toMatchObject({ label: 'P-2' });
    expect(await label(first)).toMatchObject({ label: 'P-1' });
    await expect(label(third, 'P-2')).rejects.toMatchObject({ code: 'label-taken' });
    for (const same of ['p-2', 'P-002', 'P-02']) {
      await expect(label(third, same)).rejects.toMatchObject({
        code: 'label-taken',
        params: { label: 'P-2' },
      });
    }
    await expect(label(third, '../x')).rejects.toMatchObject({ code: 'bad-label' });
    expect(await label(second, '')).toMatchObject({ label: '' });
    expect(await label(third)).toMatchObject({ label: 'P-3' });
    expect(await label(second, 'P-10')).toMatchObject({ label: 'P-10' });
    expect(locker.exhibits(caseId).map((each) => each.label)).toEqual(['P-1', 'P-3', 'P-10']);
    const over = { caseId, itemId: third, shows: 'Pagar', was: { shows: 'Gerbang' } };
    await expect(locker.labelExhibit(over)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await locker.labelExhibit({ ...over, was: { shows: '' } })).toMatchObject({ changed: true });
    const other = await locker.openCase({ number: '2', title: 'y' });
    await expect(locker.labelExhibit({ caseId: other.case, itemId: first })).rejects.toMatchObject({
      code: 'item-not-in-case',
    });
  });

  test('B29 lose bytes only by a recorded purge: its tombstone says who and why, and the ledger verifies as before', async () => {
    const { locker } = made;
    const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
    const shared = noise(2_000_000);
    const item = await addItem(locker, 'pribadi.jpg', noise(3_000_000), {
      caseId,
      searchText: 'nama lengkap',
    });
    const one = await addItem(locker, 'satu.jpg', shared, { caseId });
    const two = await addItem(locker, 'dua.jpg', shared, { caseId });
    const purge = async (id: string, roles = ['original']) =>
      locker.purgeItem({
        item: id,
        roles,
        reason: 'retention',
        because: 'Masa simpan habis',
        approvers: [await secondOfficer(locker)],
      });
    await purge(item.item, ['original', 'text']);
    await purge(one.item);
    const read = async (id: string) => {
      let bytes = 0;
      for await (const part of locker.readFile(id, 'original')) bytes += part.length;
      return bytes;
    };
    await expect(read(item.item)).rejects.toMatchObject({ code: 'file-purged' });
    await expect(read(one.item)).rejects.toMatchObject({ code: 'file-purged' });
    expect(await read(two.item)).toBe(shared.length);
    expect(locker.item(item.item).files[0]?.sha256).toBe(item.files[0]?.sha256);
    expect((await locker.search('lengkap')).hits).toEqual([]);
    await expect(purge('e'.repeat(32))).rejects.toMatchObject({ code: 'no-such-item' });
    expect(await locker.check()).toMatchObject({ ok: true, objects: 1 });

    const out = join(made.base, 'paket.zip');
    const { bundle } = await exportCase(
      locker,
      { caseId, out, to: 'Bawaslu', why: 'sidang', overwrite: false },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    const verified = await verifyFile(out);
    expect(verified).toMatchObject({ intact: true, failures: [] });
    expect(verified.withheld.files).toEqual([
      { item: item.item, role: 'original', reason: 'purged: retention' },
      { item: item.item, role: 'text', reason: 'purged: retention' },
      { item: one.item, role: 'original', reason: 'purged: retention' },
    ]);
    const { entries, openings } = exportMaterialOf(locker, caseId, bundle);
    const tombstones = entries
      .map(({ bytes }) => parseEntry(bytes))
      .filter(({ kind }) => kind === 'item.purged');
    expect(tombstones.map(({ actor, body }) => [actor, body['itemId'], body['reason']])).toEqual(
      [item, one].map((each) => [locker.officer.id, each.item, 'retention']),
    );
    for (const { details } of tombstones) {
      expect(openings.find(({ commit }) => commit === details)?.value).toEqual({
        reason: 'Masa simpan habis',
      });
    }
  });

  test('B23 count every act on evidence in the order in which it was done, with its actor and time', async () => {
    const { locker } = made;
    const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
    const bytes = noise(10);
    const item = await addItem(locker, 'a.jpg', bytes);
    await locker.fileItem(item.item, caseId);
    await locker.labelExhibit({ caseId, itemId: item.item });
    await locker.changeCase(caseId, { status: 'closed' });
    await locker.purgeItem({
      item: item.item,
      roles: ['original'],
      reason: 'retention',
      because: 'Masa simpan habis',
      approvers: [await secondOfficer(locker)],
    });
    const bundle = 'b'.repeat(32);
    const stale = {
      caseId,
      bundle,
      caseSha256: 'c'.repeat(64),
      to: 'Bawaslu',
      why: 'sidang',
      only: { caseLength: 2 },
    };
    expect(await locker.appendExported(stale)).toBe(false);
    expect(await locker.appendExported({ ...stale, only: { caseLength: 5 } })).toBe(true);
    const { entries, openings, treeSize } = exportMaterialOf(locker, caseId, bundle);
    const all = entries.map((each) => parseEntry(each.bytes));
    const ofCase = all.filter((entry) => entry.case === caseId);
    expect(ofCase.map(({ kind, caseSeq }) => `${caseSeq ?? ''} ${kind}`)).toEqual([
      '0 case.opened',
      '1 item.filed',
      '2 exhibit.labelled',
      '3 case.changed',
      '4 item.purged',
      '5 case.exported',
    ]);
    const imported = all.find(({ kind }) => kind === 'item.imported');
    const opened = (commit: string | undefined) => openings.find((each) => each.commit === commit)?.value;
    expect(opened(imported?.details)).toMatchObject({ title: 'a.jpg' });
    expect(opened(imported?.files?.[0]?.commit)).toBeUndefined(); // its bytes are gone, and so is their hash
    expect(opened(ofCase[4]?.details)).toEqual({ reason: 'Masa simpan habis' });
    expect(opened(ofCase[5]?.details)).toEqual({ to: 'Bawaslu', why: 'sidang' });
    expect(ofCase[5]?.body['caseSha256']).toBe('c'.repeat(64));
    for (const entry of [...ofCase, imported]) {
      if (entry === undefined) throw new Error('no import');
      expect(entry.actor).toBe(locker.officer.id);
      expect(entry.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
    expect(treeSize).toBe((ofCase.at(-1)?.seq ?? 0) + 1);
  });
});
