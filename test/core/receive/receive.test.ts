import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import type { Item } from '../../../src/contract/item.ts';
import { receiveBundle } from '../../../src/core/receive/receive-bundle.ts';
import { type Locker, openLocker, restoreLocker } from '../../../src/locker/index.ts';
import { caseId, photoItem, sampleFiles, webItem, zipOf } from '../../bundle/sample-bundle.ts';
import {
  addItem,
  custodyOf,
  itemCustodyOf,
  noise,
  passphrase,
  readAll,
  tamper,
  withoutTriggers,
} from '../../locker/temporary-locker.ts';
import { type Desk, makeDesk, problemsOf, receive, silently } from './lockers.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(async () => {
  await desk.remove();
});

/** Each makes, exports and checks several lockers. */
vi.setConfig({ testTimeout: 180_000 });

const number = '014/BWS/2026';

interface Opened {
  locker: Locker;
  caseId: string;
  first: Item;
  second: Item;
}

async function caseAt(name: string): Promise<Opened> {
  const locker = await desk.make(name, `Petugas ${name}`);
  const { case: caseId } = await locker.openCase({ number, title: 'Dugaan dukungan' });
  const first = await addItem(locker, 'spanduk.jpg', noise(2_500_000), {
    caseId,
    searchText: 'spanduk di jalan utama',
  });
  const second = await addItem(locker, 'baliho.jpg', noise(1000), { caseId });
  await locker.labelExhibit({
    caseId,
    itemId: first.item,
    label: 'P-3',
    title: 'Spanduk',
    shows: 'gambar calon',
  });
  await locker.annotateItem({ item: first.item, text: 'sudut kiri atas' });
  return { locker, caseId, first, second };
}

test('a case comes in with its items, labels and notes, and goes on to a third and back with its whole chain', async () => {
  const a = await caseAt('a');
  const fromA = await desk.export(a.locker, a.caseId, 'a.zip');
  const b = await desk.make('b', 'Petugas b');
  const received = await receive(b, fromA.file);
  expect(received).toMatchObject({
    case: a.caseId,
    number,
    exhibits: 1,
    alreadyHere: 0,
    again: false,
    differs: [],
  });
  expect(received.newItems.toSorted()).toEqual([a.first.item, a.second.item].toSorted());
  expect(await problemsOf(b)).toEqual([]);

  // Noise is no picture, and the maker of small pictures says so.
  const itself = (item: Item): unknown => ({ ...item, warnings: undefined });
  for (const item of [a.first, a.second]) {
    expect(itself(b.item(item.item))).toEqual(itself(a.locker.item(item.item)));
    expect(await readAll(b, item.item)).toEqual(await readAll(a.locker, item.item));
  }
  expect(b.exhibits(a.caseId)).toEqual(a.locker.exhibits(a.caseId));
  expect(b.annotations(a.first.item).map(({ text, officer }) => [text, officer])).toEqual([
    ['sudut kiri atas', 'Petugas a'],
  ]);
  expect((await b.search('spanduk jalan')).hits.map(({ item }) => item)).toContain(a.first.item);
  expect((await b.search('P-3')).hits).toMatchObject([{ item: a.first.item, role: 'exhibit' }]);

  const fromB = await desk.export(b, a.caseId, 'b.zip');
  expect(fromB.verified.failures).toEqual([]);
  expect(fromB.verified.notChecked.map(({ code }) => code)).not.toContain('received-bundles');

  const c = await desk.make('c', 'Petugas c');
  await addItem(c, 'lain.jpg', noise(10));
  await receive(c, fromB.file);
  expect(await problemsOf(c)).toEqual([]);
  // Whose observation it is, and its way: from A, through B, to C.
  expect(c.itemOrigin(a.first.item)).toMatchObject({
    first: { origin: a.locker.origin, kind: 'item.imported', officer: 'Petugas a' },
    through: [{ origin: b.origin }],
    bundle: { origin: b.origin, signedBy: b.fingerprint, from: 'Ani', officer: 'Petugas c' },
  });
  expect(a.locker.itemOrigin(a.first.item)).toBeNull();
  expect(
    (await itemCustodyOf(c, a.second.item)).map(({ kind, officer, origin, takesOver }) => [
      kind,
      officer,
      origin,
      takesOver,
    ]),
  ).toEqual([
    ['item.imported', 'Petugas a', a.locker.origin, null],
    ['item.imported', 'Petugas b', b.origin, 'item.imported'],
    ['item.imported', 'Petugas c', null, 'item.imported'],
    ['case.received', 'Petugas c', null, null],
  ]);
  expect((await custodyOf(c, a.caseId)).filter(({ origin }) => origin === a.locker.origin)).toHaveLength(6);
  const whole = await custodyOf(c, a.caseId);
  const page = (offset: number) => c.caseCustody({ caseId: a.caseId, offset, limit: 5 });
  const pages = [];
  for (let offset = 0; offset < whole.length; offset += 5) pages.push(...(await page(offset)).rows);
  expect(pages.toReversed()).toEqual(whole);
  expect(await page(whole.length)).toEqual({ total: whole.length, rows: [] });
  expect(c.cases().map(({ receivedFrom }) => receivedFrom)).toEqual(['Ani']);
  const fromC = await desk.export(c, a.caseId, 'c.zip');
  expect(fromC.verified.failures).toEqual([]);
  expect(fromC.verified.notChecked.map(({ code }) => code)).not.toContain('received-bundles');
  expect(fromC.verified.items.map(({ label }) => label)).toContain('P-3');

  // With coreutils and unzip alone, as the README says.
  const out = join(desk.folder, 'unpacked');
  execFileSync('unzip', ['-q', fromC.file, '-d', out]);
  const bag = join(out, readdirSync(out)[0] ?? '');
  for (const manifest of ['tagmanifest-sha256.txt', 'manifest-sha256.txt'])
    execFileSync('sha256sum', ['-c', '--quiet', manifest], { cwd: bag });
  expect(readdirSync(join(bag, 'data', 'received'))).toEqual(['001']);
  expect(readdirSync(join(bag, 'data', 'received', '001', 'received', '001'))).toContain('seal.txt');

  // Back where it came from: nothing is new there but that it came, and the chain goes on.
  const back = await receive(a.locker, fromB.file);
  expect(back).toMatchObject({ newItems: [], exhibits: 0, alreadyHere: 2, again: false, differs: [] });
  expect(await problemsOf(a.locker)).toEqual([]);
  const again = await desk.export(a.locker, a.caseId, 'a2.zip');
  expect(again.verified.failures).toEqual([]);
  expect(again.verified.notChecked.map(({ code }) => code)).not.toContain('received-bundles');
});

test('a bundle that was received before changes nothing, and one that is not intact is refused with all that is wrong', async () => {
  const a = await caseAt('a');
  const { file } = await desk.export(a.locker, a.caseId, 'a.zip');
  expect(await receive(a.locker, file)).toMatchObject({ again: true, newItems: [], alreadyHere: 2 });
  const b = await desk.make('b', 'Petugas b');
  await receive(b, file);
  const before = (await custodyOf(b, a.caseId)).length;
  expect(await receive(b, file)).toMatchObject({ again: true, newItems: [], exhibits: 0, differs: [] });
  expect(await custodyOf(b, a.caseId)).toHaveLength(before);
  expect(await problemsOf(b)).toEqual([]);

  const c = await desk.make('c', 'Petugas c');
  const bytes = readFileSync(file);
  const at = bytes.indexOf('spanduk di jalan utama');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const { verified, received } = await receiveBundle(c, { file, from: '' }, silently());
  expect(received).toBeNull();
  expect(verified.failures.map(({ code }) => code)).toContain('file-changed');
  expect(c.cases()).toEqual([]);
  expect(await problemsOf(c)).toEqual([]);
});

test('small pictures that a receipt was stopped before are made by the next one', async () => {
  const a = await caseAt('a');
  const photo = readFileSync(join(import.meta.dirname, '../../../resources/samples/spanduk.jpg'));
  const { item } = await addItem(a.locker, 'lihat.jpg', photo, { caseId: a.caseId });
  const { file } = await desk.export(a.locker, a.caseId, 'a.zip');
  const b = await desk.make('b', 'Petugas b');
  const stop = new AbortController();
  const onProgress = ({ step }: { step: string }): void => {
    if (step === 'receive-seal') stop.abort();
  };
  const { received } = await receiveBundle(b, { file, from: '' }, { onProgress, signal: stop.signal });
  expect(received?.newItems).toContain(item);
  const roles = (): string[] => b.item(item).files.map(({ role }) => role);
  expect(roles()).toEqual(['original']);
  expect(await receive(b, file)).toMatchObject({ again: true, newItems: [] });
  expect(roles()).toContain('thumbnail');
  expect(await problemsOf(b)).toEqual([]);
});

test('a file that is changed after it was verified is noticed, one that is stopped leaves nothing', async () => {
  const a = await caseAt('a');
  const { file } = await desk.export(a.locker, a.caseId, 'a.zip');
  const b = await desk.make('b', 'Petugas b');
  const whole = readFileSync(file);
  const at = whole.indexOf('spanduk di jalan utama');
  const outcome = async (onFirst: () => void, signal = new AbortController().signal): Promise<string> => {
    let begun = false;
    const onProgress = ({ step }: { step: string }): void => {
      if (step !== 'receive' || begun) return;
      begun = true;
      onFirst();
    };
    try {
      await receiveBundle(b, { file, from: '' }, { onProgress, signal });
      return 'received';
    } catch (error) {
      return error instanceof JejakError ? error.code : String(error);
    } finally {
      expect(b.cases()).toEqual([]);
      expect(await problemsOf(b)).toEqual([]);
    }
  };
  expect(await outcome(() => writeFileSync(file, whole.with(at, (whole[at] ?? 0) ^ 1)))).toBe(
    'bundle-changed-meanwhile',
  );
  writeFileSync(file, whole);
  const stop = new AbortController();
  expect(await outcome(() => stop.abort(), stop.signal)).toBe('interrupted');
  expect(await receive(b, file)).toMatchObject({ again: false });
  expect(await problemsOf(b)).toEqual([]);
});

test('a case whose number is taken gets one behind it, and both stay', async () => {
  const a = await caseAt('a');
  const { file } = await desk.export(a.locker, a.caseId, 'a.zip');
  const b = await desk.make('b', 'Petugas b');
  const own = await b.openCase({ number, title: 'Perkara sendiri' });
  const received = await receive(b, file);
  expect(received).toMatchObject({
    number: `${number} (2)`,
    differs: [{ what: 'case', field: 'number', ours: `${number} (2)`, theirs: number }],
  });
  expect(b.findCase(number).case).toBe(own.case);
  expect(await problemsOf(b)).toEqual([]);
  expect((await desk.export(b, received.case, 'b.zip')).verified.failures).toEqual([]);
});

test('two lockers that both worked on a case are put together, and what differs is named', async () => {
  const a = await caseAt('a');
  const b = await desk.make('b', 'Petugas b');
  await receive(b, (await desk.export(a.locker, a.caseId, 'a.zip')).file);
  // Both go on: each adds an item; both label, B renames what A labelled and answers A's note.
  const ofB = await addItem(b, 'dari-b.jpg', noise(3000), { caseId: a.caseId });
  const ofA = await addItem(a.locker, 'dari-a.jpg', noise(3000), { caseId: a.caseId });
  await b.labelExhibit({ caseId: a.caseId, itemId: ofB.item, label: 'P-4', title: 'Dari B', shows: '' });
  await b.labelExhibit({
    caseId: a.caseId,
    itemId: a.first.item,
    label: 'P-3',
    title: 'Lain',
    shows: 'gambar calon',
  });
  await b.labelExhibit({ caseId: a.caseId, itemId: a.second.item, label: 'P-1', title: 'Baliho', shows: '' });
  await a.locker.labelExhibit({
    caseId: a.caseId,
    itemId: ofA.item,
    label: 'P-4',
    title: 'Dari A',
    shows: '',
  });
  const [note] = b.annotations(a.first.item);
  await b.annotateItem({ item: a.first.item, annotation: note?.annotation ?? '', text: 'sudut kanan' });
  await b.annotateItem({ item: a.second.item, text: 'catatan B' });

  const fromB = await desk.export(b, a.caseId, 'b.zip');
  const received = await receive(a.locker, fromB.file);
  expect(received).toMatchObject({ newItems: [ofB.item], exhibits: 1, alreadyHere: 2, merged: true });
  expect(received.differs).toEqual([
    { what: 'label', item: ofB.item, title: 'dari-b.jpg', ours: '', theirs: 'P-4' },
    { what: 'exhibit', item: a.first.item, title: 'spanduk.jpg', ours: 'Spanduk', theirs: 'Lain' },
    {
      what: 'note',
      item: a.first.item,
      title: 'spanduk.jpg',
      ours: 'sudut kiri atas',
      theirs: 'sudut kanan',
    },
  ]);
  expect(a.locker.receivedBundles(a.caseId).map(({ differs }) => differs)).toEqual([received.differs]);
  expect(a.locker.exhibits(a.caseId).map(({ label, title }) => [label, title])).toEqual([
    ['P-1', 'Baliho'],
    ['P-3', 'Spanduk'],
    ['P-4', 'Dari A'],
  ]);
  expect(a.locker.annotations(a.second.item).map(({ text, officer }) => [text, officer])).toEqual([
    ['catatan B', 'Petugas b'],
  ]);
  expect(await problemsOf(a.locker)).toEqual([]);
  const fromA = await desk.export(a.locker, a.caseId, 'a2.zip');
  expect(fromA.verified.failures).toEqual([]);
  expect(await receive(b, fromA.file)).toMatchObject({ newItems: [ofA.item], alreadyHere: 3 });
  expect(await problemsOf(b)).toEqual([]);
  const last = await desk.export(b, a.caseId, 'b2.zip');
  expect(last.verified.failures).toEqual([]);
  // The first bundle lies within the second by now, and does not go out twice.
  expect(execFileSync('unzip', ['-Z1', last.file], { encoding: 'utf8' })).not.toContain('/received/002/');
});

test('what another locker withheld stays withheld, also from the third', async () => {
  const file = join(desk.folder, 'sampel.zip');
  writeFileSync(file, zipOf(sampleFiles()));
  const b = await desk.make('b', 'Petugas b');
  const received = await receive(b, file);
  expect(received).toMatchObject({ case: caseId, exhibits: 2, differs: [] });
  expect(await problemsOf(b)).toEqual([]);
  expect(b.item(photoItem).files).toEqual([]);
  expect(b.item(webItem).source).toEqual({ url: 'http://127.0.0.1/post' });
  const fromB = await desk.export(b, caseId, 'b.zip');
  expect(fromB.verified.failures).toEqual([]);
  expect(fromB.verified.withheld.files).toEqual([
    { item: photoItem, role: 'original', reason: expect.stringMatching(/./) as string },
  ]);
  const c = await desk.make('c', 'Petugas c');
  await receive(c, fromB.file);
  expect(await problemsOf(c)).toEqual([]);
  const fromC = await desk.export(c, caseId, 'c.zip');
  expect(fromC.verified.failures).toEqual([]);
  expect(fromC.verified.withheld.files).toEqual(fromB.verified.withheld.files);
});

test('a received case goes on after a restore, and every change of what was received is found', async () => {
  const a = await caseAt('a');
  const b = await desk.make('b', 'Petugas b');
  await receive(b, (await desk.export(a.locker, a.caseId, 'a.zip')).file);
  const backup = join(desk.folder, 'b.jejak-backup');
  await b.backup(backup);
  const dataDir = join(desk.folder, 'restored-device');
  const dir = join(desk.folder, 'restored.jejak');
  await restoreLocker(backup, dir, { passphrase, dataDir, ...silently() });
  const restored = await openLocker(dir, { passphrase }, { dataDir });
  try {
    expect(restored.origin).not.toBe(b.origin);
    expect(await problemsOf(restored)).toEqual([]);
    expect((await desk.export(restored, a.caseId, 'restored.zip')).verified.failures).toEqual([]);
  } finally {
    await restored.close();
  }

  await b.close();
  const objectOf = (path: string): string =>
    `(SELECT object FROM object WHERE sha256 = (SELECT sha256 FROM received_file WHERE path = '${path}'))`;
  await tamper(desk.dirOf('b'), (db) =>
    withoutTriggers(db, () => {
      for (const sql of [
        "UPDATE received SET received_from = 'Budi'",
        "UPDATE received_officer SET name = 'Budi'",
        "DELETE FROM received_file WHERE path = 'README.txt'",
        "UPDATE exhibit SET label = 'P-4'",
        'UPDATE annotation SET origin = NULL',
        "UPDATE item SET title = 'lain' WHERE title = 'baliho.jpg'",
        `UPDATE chunk SET bytes = randomblob(length(bytes)) WHERE chunk / 1048576 = ${objectOf('seal.txt')}`,
        `DELETE FROM chunk WHERE chunk / 1048576 = ${objectOf('data/case.json')}`,
      ])
        db.exec(sql);
    }),
  );
  const found = (await problemsOf(await desk.reopen('b'))).join('\n');
  for (const expected of [
    /shown-changed .*"received",.*"column":"received_from"/,
    /shown-changed .*"received_officer",.*"column":"name"/,
    /shown-missing .*"received_file",.*README.txt/,
    /shown-changed .*"exhibit",.*"column":"label"/,
    /shown-changed .*"annotation",.*"column":"origin"/,
    /shown-changed .*"item",.*"column":"title"/,
    /file-changed .*"role":"seal.txt"/,
    /file-missing .*"role":"data\/case.json"/,
  ])
    expect(found).toMatch(expected);
});
