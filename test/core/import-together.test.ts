import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChatFile } from '../../src/contract/chat.ts';
import type { Item } from '../../src/contract/item.ts';
import type { ProofFile } from '../../src/contract/proof.ts';
import { filesAmong } from '../../src/core/files-in-folder.ts';
import { type ImportRequest, importFiles } from '../../src/core/import-files.ts';
import { quoteMessages } from '../../src/core/quote-messages.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import type { Locker } from '../../src/locker/index.ts';
import { android, iphone, telegram as telegramJson, zipOf } from '../intake/chat/exports.ts';
import { firstPage, said, secondPage, telegramPage, text } from '../intake/chat/telegram-pages.ts';
import { type MadeBundle, makeBundle, makeKey, signDetached } from '../intake/proofmode/bundle.ts';
import { readAll } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';
import { type Desk, makeDesk, problemsOf, silently } from './receive/lockers.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let locker: Locker;
let caseId: string;
beforeEach(async () => {
  desk = makeDesk();
  locker = await desk.make('a', 'Petugas a');
  ({ case: caseId } = await locker.openCase({ number: '1', title: 'Satu' }));
});
afterEach(() => desk.remove());

function put(folder: string, files: Record<string, string | Uint8Array>): string {
  const whole = join(desk.folder, folder);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(whole, name)), { recursive: true });
    writeFileSync(join(whole, name), bytes);
  }
  return whole;
}
const bring = (request: ImportRequest): ReturnType<typeof importFiles> =>
  importFiles(locker, { caseId, receivedFrom: 'Warga', ...request }, silently());
async function bringFolder(folder: string): Promise<Item[]> {
  const { files: paths, folders } = await filesAmong([folder], new AbortController().signal);
  const { items, failed } = await bring({ paths, folders });
  expect(failed).toEqual([]);
  return items;
}
const jsonOf = async <T>(item: string, role: string): Promise<T> =>
  JSON.parse(String(Buffer.from(await readAll(locker, item, role)))) as T;
const named = (items: readonly Item[], title: string): Item => {
  const found = items.find((item) => item.title === title);
  if (found === undefined) throw new Error(`no item ${title}`);
  return found;
};

const telegram = {
  'messages.html': firstPage,
  'messages2.html': secondPage,
  'photos/photo_1@31-01-2024_14-04-00.jpg': 'gambar',
  'files/daftar hadir.csv': 'nama\nSari',
  'css/style.css': 'body{}',
};

test('a loose Telegram export is one conversation with its files, the same as of the ZIP, each file kept as it is', async () => {
  const folder = put('ChatExport_2024-01-31', telegram);
  const items = await bringFolder(folder);
  expect(items.map(({ kind, title }) => [kind, title]).toSorted()).toEqual([
    ['chat', 'ChatExport_2024-01-31'],
    ['file', 'daftar hadir.csv'],
    ['file', 'messages.html'],
    ['file', 'messages2.html'],
    ['file', 'photo_1@31-01-2024_14-04-00.jpg'],
    ['file', 'style.css'],
  ]);
  const chat = named(items, 'ChatExport_2024-01-31');
  expect(chat.chat).toMatchObject({
    form: 'telegram-html',
    within: null,
    pages: 2,
    messages: 10,
    attached: 2,
  });
  const zip = join(desk.folder, 'sama.zip');
  writeFileSync(zip, zipOf(telegram));
  const [packed] = (await bring({ paths: [zip] })).items;
  const [loose, whole] = await Promise.all(
    [chat, packed].map((each) => jsonOf<ChatFile>(each?.item ?? '', 'chat')),
  );
  expect(loose?.said).toEqual(whole?.said);
  const pages = ['messages.html', 'messages2.html'].map((name) => named(items, name));
  for (const { item, title } of pages)
    expect(String(await readAll(locker, item))).toBe(readFileSync(join(folder, title), 'utf8'));
  expect(locker.madeOf(chat.item)).toMatchObject({ item: pages[0]?.item, what: 'conversation-read' });
  const made = locker.madeOfChat(pages[0]?.item ?? '');
  expect(made.files.map(({ item, entry, message }) => [item, entry, message])).toEqual([
    [named(items, 'photo_1@31-01-2024_14-04-00.jpg').item, 'photos/photo_1@31-01-2024_14-04-00.jpg', 7],
    [named(items, 'daftar hadir.csv').item, 'files/daftar hadir.csv', 11],
  ]);
  // Each file that a message names leads back to it, as one that was taken out of the archive does.
  const toMessage = { title: 'ChatExport_2024-01-31', item: chat.item };
  const files = made.files.map(({ item, entry, message, line }) => ({ item, entry, message, line }));
  for (const { item, ...where } of files) expect(locker.namedIn(item)).toEqual([{ ...toMessage, ...where }]);
  const unpacked = locker.madeOfChat(packed?.item ?? '').files;
  expect(files.map(({ message, line }) => [message, line])).toEqual(
    unpacked.map(({ item }) => {
      const { contained } = locker.madeOf(item) ?? {};
      return [contained?.message, contained?.line];
    }),
  );
  for (const { item } of [...pages, named(items, 'style.css'), chat])
    expect(locker.namedIn(item)).toEqual([]);
  const { hits } = await locker.search('apel');
  expect(hits.map(({ item }) => item)).toContain(chat.item);

  // The same folder once more: all of it is here, and nothing is read twice.
  expect(await bringFolder(folder)).toEqual([]);
  expect(await problemsOf(locker)).toEqual([]);
});

test('pages are read together that came in at two times, and a page with nothing beside it is a conversation by itself', async () => {
  const folder = put('ekspor', { 'messages.html': firstPage, 'catatan.txt': 'bukan bagian' });
  const first = await bringFolder(folder);
  expect(first.map(({ kind, title }) => [kind, title])).toEqual([
    ['file', 'catatan.txt'],
    ['chat', 'messages.html'],
  ]);
  put('ekspor', telegram);
  const second = await bringFolder(folder);
  expect(named(second, 'ekspor').chat).toMatchObject({ pages: 2, messages: 10, attached: 2 });
  // More of the folder: the conversation is read anew, and a file leads to the last reading alone.
  put('ekspor', { 'messages3.html': secondPage.replaceAll('message2', 'message3') });
  const third = named(await bringFolder(folder), 'ekspor');
  const photo = named(second, 'photo_1@31-01-2024_14-04-00.jpg');
  expect(locker.namedIn(photo.item)).toMatchObject([{ item: third.item, message: 7 }]);
});

const resultJson = JSON.stringify(telegramJson, null, 1);

test('a loose Telegram export in JSON is one conversation with its files, the same as of the ZIP', async () => {
  const files = {
    'result.json': resultJson,
    'photos/photo_1@31-01-2024.jpg': 'gambar',
    'photos/photo_1@31-01-2024_thumb.jpg': 'kecil',
  };
  const folder = put('ChatExport_2024-02-01', files);
  const items = await bringFolder(folder);
  expect(items.map(({ kind, title }) => [kind, title]).toSorted()).toEqual([
    ['chat', 'ChatExport_2024-02-01'],
    ['file', 'photo_1@31-01-2024.jpg'],
    ['file', 'photo_1@31-01-2024_thumb.jpg'],
    ['file', 'result.json'],
  ]);
  const chat = named(items, 'ChatExport_2024-02-01');
  expect(chat.chat).toMatchObject({ form: 'telegram-json', within: null, messages: 4, attached: 1 });
  const zip = join(desk.folder, 'sama.zip');
  writeFileSync(zip, zipOf(files));
  const [packed] = (await bring({ paths: [zip] })).items;
  const [loose, whole] = await Promise.all(
    [chat, packed].map((each) => jsonOf<ChatFile>(each?.item ?? '', 'chat')),
  );
  expect(loose?.said).toEqual(whole?.said);
  const text = named(items, 'result.json');
  expect(String(await readAll(locker, text.item))).toBe(resultJson);
  expect(locker.madeOf(chat.item)).toMatchObject({ item: text.item, what: 'conversation-read' });
  const photo = named(items, 'photo_1@31-01-2024.jpg');
  expect(locker.namedIn(photo.item)).toMatchObject([{ item: chat.item, message: 5 }]);
  expect(locker.namedIn(named(items, 'photo_1@31-01-2024_thumb.jpg').item)).toEqual([]);
  expect(await bringFolder(folder)).toEqual([]);
  expect(await problemsOf(locker)).toEqual([]);
});

test('the text of a loose WhatsApp export is joined with what lies beside it, and says what does not', async () => {
  const media = { 'IMG-20240131-WA0001.jpg': 'gambar', 'bukan-bagian.jpg': 'lain' };
  const textName = 'Chat WhatsApp dengan Warga.txt';
  // In a folder with other things, the text before its picture comes in: then it is a conversation by itself.
  const folder = put('Unduhan', { [textName]: android });
  const [alone] = await bringFolder(folder);
  expect(alone).toMatchObject({ kind: 'chat', title: textName, chat: { attached: 0 } });
  put('Unduhan', media);
  const items = await bringFolder(folder);
  const chat = named(items, textName);
  expect(chat).toMatchObject({ kind: 'chat', chat: { form: 'whatsapp-android', attached: 1, messages: 5 } });
  const photo = named(items, 'IMG-20240131-WA0001.jpg');
  expect(locker.namedIn(photo.item)).toMatchObject([{ item: chat.item, line: 8 }]);
  expect(locker.namedIn(named(items, 'bukan-bagian.jpg').item)).toEqual([]);
  expect(await bringFolder(folder)).toEqual([]);
  // An iPhone's, whose text has no name of its own, with another export in a folder below it.
  const below = { 'lain/_chat.txt': iphone, 'lain/00000004-PHOTO-2024-02-01-13-06-00.jpg': 'lain' };
  const own = '[2/1/24, 1:09:00\u202FPM] Sari Contoh: \u200E<attached: 00000005-PHOTO-hilang.jpg>';
  const phone = put('Warga Contoh', {
    ...{ '_chat.txt': `${iphone}\r\n${own}`, '00000004-PHOTO-2024-02-01-13-06-00.jpg': 'gambar' },
    ...below,
  });
  const more = await bringFolder(phone);
  expect(named(more, 'lain').chat).toMatchObject({ attached: 1 });
  const outer = named(more, 'Warga Contoh');
  expect(outer.chat).toMatchObject({ form: 'whatsapp-ios', attached: 1 });
  const states = (await jsonOf<ChatFile>(outer.item, 'chat')).said.flatMap((each) => each.media?.state ?? []);
  expect(states).toEqual(['omitted', 'omitted', 'attached', 'missing']);
  expect(more.filter(({ kind }) => kind === 'chat')).toHaveLength(2);
  // Of two files with the name that a message has, none is taken for the one that is meant.
  const name = 'IMG-20240131-WA0001.jpg';
  const twice = put('dua', { '_chat.txt': android, [`a/${name}`]: 'satu', [`b/${name}`]: 'dua' });
  const { files: paths } = await filesAmong([twice], new AbortController().signal);
  const { items: both, failed } = await bring({ paths });
  expect(failed).toMatchObject([{ code: 'named-file-twice' }]);
  for (const each of both) expect(locker.namedIn(each.item)).toEqual([]);
  expect(named(both, 'dua').chat).toMatchObject({ form: 'whatsapp-android' });
  expect(await problemsOf(locker)).toEqual([]);
});

test('chosen messages of a loose text that go out alone leave it and its other files behind', async () => {
  const folder = put('Warga', { '_chat.txt': android, 'IMG-20240131-WA0001.jpg': 'gambar' });
  const chat = named(await bringFolder(folder), 'Warga');
  const request = { item: chat.item, from: 3, to: 3, title: 'Hanya ini', alone: true, exhibit: true };
  await quoteMessages(locker, { ...request, language: 'id' }, silently());
  await desk.export(locker, caseId, 'paket.zip');
  const files = readZip(readFileSync(join(desk.folder, 'paket.zip')), []);
  const all = Buffer.concat(
    [...files].map(([path, bytes]) => (path.endsWith('/periksa.html') ? Buffer.of() : bytes)),
  );
  for (const secret of ['Spanduk di pagar', '_chat.txt', 'gambar']) expect(all.includes(secret)).toBe(false);
  expect(all.includes('Bawa kaus nomor 2')).toBe(true);
});

test('an export that lies in another, a page that is none, and one that was cut off are told apart', async () => {
  const time = '31.01.2024 14:00:00 UTC+08:00';
  const own = telegramPage('Lain', said({ id: 1, title: time, from: 'Lain', content: text('sendiri') }));
  const folder = put('semua', {
    ...telegram,
    'messages3.html': '<p>bukan halaman ekspor</p>',
    'messages2.html': secondPage.slice(0, secondPage.indexOf('message20')),
    'lain/messages.html': own,
    'lain/messages2.html': own,
  });
  const items = await bringFolder(folder);
  expect(named(items, 'semua').chat).toMatchObject({ pages: 2, messages: 9, people: 2, cut: true });
  expect(named(items, 'lain').chat).toMatchObject({ pages: 2, messages: 2, people: 1 });
});

test('a page whose other pages say nothing, or did not come in, is a conversation all the same', async () => {
  const folder = put('ekspor', { 'messages.html': firstPage, 'messages2.html': '<p>bukan halaman</p>' });
  const items = await bringFolder(folder);
  expect(named(items, 'ekspor').chat?.messages).toBeGreaterThan(0);
  const gone = put('hilang', { 'messages.html': secondPage });
  const paths = ['messages.html', 'messages2.html'].map((name) => join(gone, name));
  const { items: some, failed } = await bring({ paths });
  expect(failed).toHaveLength(1);
  expect(named(some, 'hilang').chat?.messages).toBeGreaterThan(0);
  expect(await problemsOf(locker)).toEqual([]);
});

test('what is read together carries what stands of the handing over', async () => {
  const folder = put('ekspor', { 'messages.html': firstPage, 'catatan.txt': 'bukan bagian' });
  const page = named(await bringFolder(folder), 'messages.html');
  const handedIn = { receivedFrom: 'Warga lain', corrects: null };
  await locker.annotateItem({ item: page.item, text: 'Salah tulis', handedIn });
  put('ekspor', { 'messages2.html': secondPage });
  const chat = named(await bringFolder(folder), 'ekspor');
  expect(chat.source).toMatchObject({ receivedFrom: 'Warga lain' });
});

test('chosen messages that go out alone leave every page behind, and the files that others name', async () => {
  const items = await bringFolder(put('ekspor', telegram));
  const chat = named(items, 'ekspor');
  const request = { item: chat.item, from: 11, to: 11, title: 'Hanya ini', alone: true, exhibit: true };
  const quote = await quoteMessages(locker, { ...request, language: 'id' }, silently());
  expect(String(await readAll(locker, quote.item, 'text'))).not.toContain('apel');
  const out = 'paket.zip';
  const { verified } = await desk.export(locker, caseId, out);
  expect(verified).toMatchObject({ intact: true });
  const files = readZip(readFileSync(join(desk.folder, out)), []);
  const all = Buffer.concat(
    [...files].map(([path, bytes]) => (path.endsWith('/periksa.html') ? Buffer.of() : bytes)),
  );
  for (const secret of ['apel', 'ChatExport', 'gambar', 'Bagikan']) expect(all.includes(secret)).toBe(false);
  expect(all.includes('nama\nSari')).toBe(true);
});

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function bundleOf(): Promise<MadeBundle> {
  return makeBundle(await makeKey(), await picture('#2f6d5e'));
}

test('a ProofMode bundle that is no ZIP is checked as the ZIP is, as a folder and as files', async () => {
  const made = await bundleOf();
  const folder = put('proofmode-1', made.files);
  const items = await bringFolder(folder);
  expect(items).toHaveLength(Object.keys(made.files).length + 1);
  const read = named(items, 'proofmode-1');
  expect(read).toMatchObject({
    ...{ kind: 'file', state: 'complete', source: { receivedFrom: 'Warga' } },
    proof: { media: 1, right: 6, wrong: 0, notChecked: 2 },
  });
  expect(locker.madeOf(read.item)).toMatchObject({ what: 'proof-read' });
  const zip = join(desk.folder, 'sama.zip');
  writeFileSync(zip, zipOf(made.files));
  const [packed] = (await bring({ paths: [zip] })).items;
  const [loose, whole] = await Promise.all(
    [read, packed].map((each) => jsonOf<ProofFile>(each?.item ?? '', 'proof')),
  );
  expect({ ...loose, others: loose?.others.toSorted() }).toEqual({
    ...whole,
    others: whole?.others.toSorted(),
  });
  expect(await bringFolder(folder)).toEqual([]);
  const paths = Object.keys(made.files).map((name) => join(folder, name));
  const again = await bring({ paths });
  expect(named(again.items, 'proofmode-1').proof).toMatchObject({ right: 6, wrong: 0 });
  expect(await problemsOf(locker)).toEqual([]);
});

test('a picture that was changed, or whose proof another key signed, is told as not right', async () => {
  const made = await bundleOf();
  const other = await makeKey();
  const [name = ''] = Object.keys(made.files);
  const changed = put('ubah', { ...made.files, [name]: await picture('#aa2222') });
  const wrong = named(await bringFolder(changed), 'ubah');
  const codes = (await jsonOf<ProofFile>(wrong.item, 'proof')).files.flatMap(({ checks }) =>
    checks.filter(({ result }) => result === 'wrong').map(({ code }) => code),
  );
  expect(codes).toEqual(expect.arrayContaining(['hash-other', 'other-bytes']));
  const forged = put('palsu', {
    ...made.files,
    [`${name}.asc`]: await signDetached(made.media, other.key),
  });
  expect(named(await bringFolder(forged), 'palsu').proof).toMatchObject({ wrong: 1 });
});

test('where a redacted copy of its picture is an exhibit, nothing of the bundle that has its hash goes out', async () => {
  const made = await bundleOf();
  const items = await bringFolder(put('proofmode-1', made.files));
  const photo = named(items, 'IMG_0001.jpg');
  const box = { x: 0, y: 0, width: 160, height: 240 };
  const copy = await redactItem(
    locker,
    { item: photo.item, role: 'original', boxes: [box], reason: 'wajah', title: 'Gambar', exhibit: 'next' },
    silently(),
  );
  expect(copy.kind).toBe('photo');
  const { verified } = await desk.export(locker, caseId, 'paket.zip');
  expect(verified).toMatchObject({ intact: true });
  const files = readZip(readFileSync(join(desk.folder, 'paket.zip')), []);
  for (const [path, bytes] of files) {
    expect(path).not.toContain(made.sha256);
    expect(Buffer.from(bytes).includes(made.sha256)).toBe(false);
    expect(basename(path)).not.toBe('IMG_0001.jpg');
  }
});
