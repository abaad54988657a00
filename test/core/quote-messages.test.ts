import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import type { ChatFile } from '../../src/contract/chat.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { type QuoteRequest, quoteMessages } from '../../src/core/quote-messages.ts';
import { zipOf } from '../intake/chat/exports.ts';
import { newLocker, readAll, removeFolders, type TestLocker } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';

/** It exports and checks. */
vi.setConfig({ testTimeout: 120_000 });

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const lines = [
  '30/01/24 08.59 - Sari: Rahasia sebelum',
  '30/01/24 09.01 - Budi: <b>Coblos</b> nomor 2 & ajak warga',
  'di baris kedua',
  '30/01/24 09.02 - Budi: satu.jpg (file terlampir)',
  '30/01/24 09.03 - Sari: dua.jpg (file terlampir)',
  '30/01/24 09.04 - Sari: Rahasia sesudah',
  '',
];

let made: TestLocker;
let caseId: string;
let chat: string;
let files: string[];
beforeAll(async () => {
  made = await newLocker();
  ({ case: caseId } = await made.locker.openCase({ number: '1', title: 'Satu' }));
  const path = join(made.base, 'Chat WhatsApp dengan Sari.zip');
  const archive = { 'satu.jpg': 'gambar satu', 'dua.jpg': 'gambar dua' };
  writeFileSync(path, zipOf({ 'Chat WhatsApp dengan Sari.txt': lines.join('\n'), ...archive }));
  const { items } = await importFiles(
    made.locker,
    { paths: [path], caseId, receivedFrom: 'Warga' },
    silently(),
  );
  [chat = '', ...files] = items.map(({ item }) => item);
});
afterAll(async () => {
  await made.locker.close();
  removeFolders();
});

const quote = (change: Partial<QuoteRequest> = {}) =>
  quoteMessages(
    made.locker,
    {
      ...{ item: chat, from: 2, to: 3, title: 'Ajakan', alone: false, exhibit: false, language: 'id' },
      ...change,
    },
    silently(),
  );
const textOf = async (item: string, role: string): Promise<string> =>
  String(Buffer.from(await readAll(made.locker, item, role)));

test('chosen messages are an item of their own, as they stand in the export, which says how many it leaves out', async () => {
  const { item, ...about } = await quote();
  expect(about).toMatchObject({
    ...{ kind: 'chat', title: 'Ajakan', case: caseId, state: 'complete', source: { receivedFrom: 'Warga' } },
    chat: { messages: 2, people: 1, range: { from: 2, to: 3, before: 1, after: 2 }, lines: 6 },
  });
  const part = JSON.parse(await textOf(item, 'chat')) as ChatFile;
  const whole = JSON.parse(await textOf(chat, 'chat')) as ChatFile;
  expect(part.said).toEqual(whole.said.slice(1, 3));
  const text = await textOf(item, 'text');
  expect(text).toContain(
    'Budi · 30/01/24 09.01 · pesan 2 · baris 2–3:\n<b>Coblos</b> nomor 2 & ajak warga\ndi baris kedua\n',
  );
  expect(text).toContain('sebelum ini: 1 pesan');
  expect(text).toContain('sesudah ini: 2 pesan');
  expect(text).toContain(made.locker.item(chat).files.find(({ role }) => role === 'original')?.sha256);
  const page = await textOf(item, 'quote');
  expect(page).toContain('&lt;b&gt;Coblos&lt;/b&gt; nomor 2 &amp; ajak warga');
  expect(page).toContain(
    made.locker.item(files[0] ?? '').files.find(({ role }) => role === 'original')?.sha256,
  );
  expect(page).not.toContain('Rahasia');
  expect(made.locker.madeOf(item)).toMatchObject({ item: chat, isRedaction: false, what: 'quoted-messages' });
  expect(made.locker.madeOfChat(chat)).toMatchObject({
    files: [
      { item: files[0], entry: 'satu.jpg', message: 3, line: 4, kind: 'file' },
      { item: files[1], entry: 'dua.jpg', message: 4, line: 5 },
    ],
    quotes: [{ item, from: 2, to: 3, exhibit: null, alone: false }],
    conversations: [],
  });
  const { hits } = await made.locker.search('coblos');
  expect(hits.map((hit) => hit.item)).toContain(item);
});

test('what is no conversation, and messages that it does not have, are refused, and nothing is made', async () => {
  const before = made.locker.items({ caseId }).length;
  const { item } = await quote();
  for (const change of [{ from: 0 }, { to: 6 }, { from: 3, to: 2 }])
    await expect(quote(change)).rejects.toMatchObject({ code: 'no-such-messages' });
  for (const other of [item, files[0] ?? ''])
    await expect(quote({ item: other })).rejects.toMatchObject({ code: 'no-conversation' });
  expect(made.locker.items({ caseId })).toHaveLength(before + 1);
});

test('are given a label before anything is made, and one that is taken or none makes nothing', async () => {
  const count = made.locker.madeOfChat(chat).quotes.length;
  const { item } = await quote({ exhibit: true, label: 'T-7' });
  const labelOf = () => made.locker.exhibits(caseId).find((each) => each.item === item)?.label;
  expect(labelOf()).toBe('T-7');
  for (const [label, code] of [
    ['t-007', 'label-taken'],
    ['…', 'bad-label'],
  ] as const)
    await expect(quote({ exhibit: true, label })).rejects.toMatchObject({ code });
  expect(made.locker.madeOfChat(chat).quotes).toHaveLength(count + 1);
  await made.locker.labelExhibit({ caseId, itemId: item, label: '' });
});

test('as an exhibit they go out beside the whole export, or alone with the files that they name', async () => {
  const { locker, base } = made;
  const goesOut = async (name: string) => {
    const out = join(base, name);
    await exportCase(locker, { caseId, out, to: 'Majelis', why: 'sidang', overwrite: false }, silently());
    const { intact, withheld } = await verifyFile(out);
    expect(intact).toBe(true);
    const bytes = [...readZip(readFileSync(out), []).values()];
    const has = (text: string): boolean => bytes.some((each) => each.includes(text));
    return { withheld: new Set(withheld.files.map(({ item }) => item)), has };
  };
  const beside = await quote({ exhibit: true, shows: 'Ajakan memilih' });
  expect(locker.exhibits(caseId)).toMatchObject([
    { label: 'P-1', item: beside.item, shows: 'Ajakan memilih' },
  ]);
  const whole = await goesOut('utuh.zip');
  expect(whole.withheld.size).toBe(0);
  expect(whole.has('gambar dua')).toBe(true);
  await locker.labelExhibit({ caseId, itemId: beside.item, label: '' });
  const alone = await quote({ exhibit: true, alone: true, title: 'Hanya ini' });
  expect(alone.source).toEqual({});
  const only = await goesOut('sendiri.zip');
  expect(only.withheld).toContain(chat);
  expect(only.withheld).toContain(files[1]);
  expect(only.withheld).not.toContain(files[0]);
  expect([only.has('gambar satu'), only.has('Coblos'), only.has('gambar dua'), only.has('Rahasia')]).toEqual([
    ...[true, true, false, false],
  ]);
  // Neither what the export is called, how long it is and what its hash is, nor the hash of a file, is in it.
  const hashOf = (id = ''): string =>
    locker.item(id).files.find(({ role }) => role === 'original')?.sha256 ?? 'none';
  const written = await Promise.all(['chat', 'text', 'quote'].map((role) => textOf(alone.item, role)));
  for (const secret of ['dengan Sari', hashOf(chat), hashOf(files[0]), 'Warga'])
    expect([...written, JSON.stringify(alone.chat)].filter((each) => each.includes(secret))).toEqual([]);
  expect(alone.chat).toMatchObject({ within: null, lines: 3, dates: { line: null } });
  expect([only.has('dengan Sari'), only.has(hashOf(chat))]).toEqual([false, false]);
  expect(locker.redactedCopies(chat)).toEqual([]);
  expect(await locker.check()).toMatchObject({ ok: true, problems: [] });
});

test('chosen messages carry what stands of how the export was handed over, not what was said first', async () => {
  const { locker } = made;
  const handedIn = {
    receivedFrom: 'Sekretaris',
    receivedWhen: { at: '2026-02-14', zone: null },
    corrects: null,
  };
  await locker.annotateItem({ item: chat, text: 'Salah tulis', handedIn });
  const { source } = await quote();
  expect(source).toMatchObject({
    receivedFrom: 'Sekretaris',
    receivedWhen: { at: '2026-02-14', precision: 'day', zone: null, shown: null },
  });
  const [last] = locker.annotations(chat);
  await locker.annotateItem({ item: chat, annotation: last?.annotation, text: '', was: last?.entry });
  expect((await quote()).source).toMatchObject({ receivedFrom: 'Warga' });
});
