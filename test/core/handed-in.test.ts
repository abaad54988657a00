import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HandedIn } from '../../src/contract/handed-in.ts';
import { handedInStatements } from '../../src/contract/handed-in-standing.ts';
import type { Item } from '../../src/contract/item.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { importSavedPage } from '../../src/core/import-saved-page.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import type { Locker } from '../../src/locker/index.ts';
import { type Desk, makeDesk, problemsOf, receive, silently } from './receive/lockers.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let locker: Locker;
let caseId: string;
beforeEach(async () => {
  desk = makeDesk();
  locker = await desk.make('a', 'Petugas a');
  caseId = (await locker.openCase({ number: '1', title: 'Satu' })).case;
});
afterEach(() => desk.remove());

const said: HandedIn = {
  receivedFrom: '  Ketua RT 04 ',
  receivedWhere: 'Balai Desa Contoh',
  receivedWhen: { at: '2026-02-14T14:05', zone: '+08:00' },
  receivedHow: ' lewat kabel ',
  receivedForm: 'forwarded',
};
const kept = {
  receivedFrom: 'Ketua RT 04',
  receivedWhere: 'Balai Desa Contoh',
  receivedWhen: { at: '2026-02-14T14:05', precision: 'minute', zone: '+08:00', shown: null },
  receivedHow: 'lewat kabel',
  receivedForm: 'forwarded',
};

async function bringIn(name: string, handedIn: HandedIn, content: string | Buffer = name): Promise<Item> {
  const path = join(desk.folder, name);
  writeFileSync(path, content);
  const { items, failed } = await importFiles(locker, { paths: [path], caseId, ...handedIn }, silently());
  const [item] = items;
  if (item === undefined) throw new Error(JSON.stringify(failed));
  return item;
}

/** Everything in the bundle's ledger and about its case, as text. */
function textOf(file: string): string {
  const names = ['case.json', 'exhibits.csv', 'ledger/entries.jsonl', 'ledger/openings.json'];
  return execFileSync('unzip', ['-p', file, ...names.map((name) => `*/data/${name}`)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

test('is kept as it was said, found by its place, bound by the bundle, and goes on to the next locker', async () => {
  const item = await bringIn('a.txt', said);
  expect(item.source).toMatchObject({ fileName: 'a.txt', ...kept });
  expect((await locker.search('balai desa contoh')).hits.map((hit) => hit.item)).toEqual([item.item]);
  expect(await problemsOf(locker)).toEqual([]);

  const made = await desk.export(locker, caseId, 'a.zip');
  expect(made.verified.failures).toEqual([]);
  expect(textOf(made.file)).toContain('Balai Desa Contoh');
  // No one reads it in the entry itself.
  const entries = execFileSync('unzip', ['-p', made.file, '*/data/ledger/entries.jsonl'], {
    encoding: 'utf8',
  });
  expect(entries).not.toContain('Balai');

  const b = await desk.make('b', 'Petugas b');
  await receive(b, made.file);
  expect(b.item(item.item).source).toEqual(item.source);
  expect((await b.search('balai desa contoh')).hits.map((hit) => hit.item)).toEqual([item.item]);
  expect((await desk.export(b, caseId, 'b.zip')).verified.failures).toEqual([]);
});

test('a day stays a day, and what is not said is not there', async () => {
  const day = await bringIn('hari.txt', { receivedWhen: { at: '2026-02-14', zone: null } });
  expect(day.source['receivedWhen']).toEqual({ at: '2026-02-14', precision: 'day', zone: null, shown: null });
  const nothing = await bringIn('kosong.txt', { receivedFrom: ' ', receivedWhere: '' });
  expect(Object.keys(nothing.source).toSorted()).toEqual(['fileModifiedAt', 'fileName']);
});

test('what cannot be taken is refused before anything is brought in, of saved pages too', async () => {
  const path = join(desk.folder, 'a.html');
  writeFileSync(path, '<title>a</title>');
  const page = { paths: [path], pageUrl: 'https://contoh.example/', scratchDir: desk.folder };
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  for (const [wrong, code] of [
    [{ receivedWhere: 'Balai\u202eDesa' }, 'received-text-unseen'],
    [{ receivedFrom: 'x'.repeat(1_000_000) }, 'received-text-too-long'],
    [{ receivedWhen: { at: tomorrow, zone: '+07:00' } }, 'received-when-in-future'],
    [{ receivedWhen: { at: '2026-02-14T14:05', zone: null } }, 'received-when-without-zone'],
  ] as const) {
    await expect(importFiles(locker, { paths: [path], ...wrong }, silently())).rejects.toMatchObject({
      code,
    });
    await expect(importSavedPage(locker, { ...page, ...wrong }, silently())).rejects.toMatchObject({ code });
  }
  expect(locker.items()).toEqual([]);
});

test('is withheld with an original of which a redacted copy goes out', async () => {
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const original = await bringIn('saksi.png', said, picture);
  const boxes = [{ x: 0, y: 0, width: 8, height: 8 }];
  const wanted = { item: original.item, role: 'original', boxes, reason: 'wajah', title: 'Salinan' };
  await redactItem(locker, { ...wanted, exhibit: 'next' }, silently());
  const made = await desk.export(locker, caseId, 'disunting.zip');
  expect(made.verified.failures).toEqual([]);
  const text = textOf(made.file);
  for (const word of ['Balai', 'Ketua', '2026-02-14']) expect(text).not.toContain(word);
});

test('what another program says in a form of its own is handed on as it stands', async () => {
  const source = { fileName: 'lain.txt', receivedWhere: { desa: 'Contoh' }, receivedWhen: 'kemarin sore' };
  const about = { kind: 'item.imported', itemKind: 'file', title: 'lain.txt', caseId, source } as const;
  const draft = await locker.beginDraft(about);
  const file = draft.file('original', { name: 'lain.txt', mediaType: 'text/plain' });
  await file.write(readFileSync(import.meta.filename));
  await file.close();
  const details = {
    kind: 'file',
    title: 'lain.txt',
    source,
    capturedAt: '2026-02-14T00:00:00.000Z',
  } as const;
  const item = await draft.seal({ state: 'complete', details: { ...details, steps: [] } });
  expect(item.source).toEqual(source);
  const made = await desk.export(locker, caseId, 'lain.zip');
  expect(made.verified.failures).toEqual([]);
  const b = await desk.make('b', 'Petugas b');
  await receive(b, made.file);
  expect(b.item(item.item).source).toEqual(source);
  expect(await problemsOf(b)).toEqual([]);
  expect((await desk.export(b, caseId, 'b.zip')).verified.failures).toEqual([]);
});

test('what was said is corrected later by a note that names it, in search and bundle, the first word stays, and it is taken back', async () => {
  const path = join(desk.folder, 'serah.txt');
  writeFileSync(path, 'Isi contoh');
  const request = { paths: [path], caseId, receivedFrom: 'Ketua RT 04' };
  const { item, source } = (await importFiles(locker, request, silently())).items[0] ?? {};
  if (item === undefined || source === undefined) throw new Error('nothing came in');
  const statements = (of: Locker) => handedInStatements(of.item(item).source, of.annotations(item));
  const wrong = { item, text: 'Jamnya keliru', handedIn: { corrects: null } };
  const future = { ...wrong.handedIn, receivedWhen: { at: '2999-01-01', zone: null } };
  await expect(locker.annotateItem({ ...wrong, handedIn: future })).rejects.toMatchObject({
    code: 'received-when-in-future',
  });
  await expect(locker.annotateItem({ ...wrong, text: ' ' })).rejects.toMatchObject({ code: 'note-empty' });
  const first = await locker.annotateItem({
    ...{ item, text: 'Salah tulis nama' },
    handedIn: { receivedFrom: ' Ketua RW 07 ', receivedForm: 'copy', corrects: null },
  });
  const handedIn = { receivedFrom: 'Sekretaris RW 07', corrects: first };
  await locker.annotateItem({ item, text: 'Menurut tanda terima', handedIn });
  const told = statements(locker);
  expect(told.standing).toMatchObject({
    said: { receivedFrom: 'Sekretaris RW 07' },
    note: { text: 'Menurut tanda terima', officer: 'Petugas a' },
  });
  expect(
    told.earlier.map(({ said: { receivedFrom, receivedForm } }) => [receivedFrom, receivedForm]),
  ).toEqual([
    ['Ketua RW 07', 'copy'],
    ['Ketua RT 04', undefined],
  ]);
  expect(locker.item(item).source).toEqual(source);
  expect((await locker.search('sekretaris')).hits).toMatchObject([{ item }]);
  const made = await desk.export(locker, caseId, 'koreksi.zip');
  expect(made.verified.failures).toEqual([]);
  for (const name of ['Ketua RT 04', 'Ketua RW 07', 'Sekretaris RW 07'])
    expect(textOf(made.file)).toContain(name);
  const b = await desk.make('b', 'Petugas b');
  await receive(b, made.file);
  expect(statements(b).standing.said).toEqual(told.standing.said);
  expect(await problemsOf(b)).toEqual([]);
  const { note } = told.standing;
  if (note === null) throw new Error('no note');
  await locker.annotateItem({ item, annotation: note.annotation, text: '', was: note.entry });
  expect(statements(locker).standing.said).toMatchObject({ receivedFrom: 'Ketua RW 07' });
  expect((await locker.search('sekretaris')).hits).toEqual([]);
  expect(await problemsOf(locker)).toEqual([]);
});
