import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import type { ChatFile } from '../../src/contract/chat.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { quoteMessages } from '../../src/core/quote-messages.ts';
import { readConversation } from '../../src/core/read-conversation.ts';
import { withinBounds } from '../../src/core/take-packed.ts';
import { android, zipOf } from '../intake/chat/exports.ts';
import { firstPage, secondPage } from '../intake/chat/telegram-pages.ts';
import { newLocker, removeFolders, temporaryFolder } from '../locker/temporary-locker.ts';

afterEach(removeFolders);

test('keeps the export of a conversation untouched, beside what was read of it, and finds what was said in it', async () => {
  const archive = zipOf({ 'Chat WhatsApp dengan Warga.txt': android });
  const path = join(temporaryFolder(), 'Chat WhatsApp dengan Warga.zip');
  writeFileSync(path, archive);
  const { locker } = await newLocker();
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { items } = await importFiles(locker, { paths: [path] }, work);
  const [item] = items;
  expect(item).toMatchObject({
    ...{ kind: 'chat', state: 'complete', title: 'Chat WhatsApp dengan Warga.zip' },
    chat: { form: 'whatsapp-android', messages: 5, people: 3, dates: { reading: 'day-first', line: 1 } },
  });
  const stored = async (role: string): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    for await (const part of locker.readFile(String(item?.item), role)) parts.push(part);
    return Buffer.concat(parts);
  };
  expect(await stored('original')).toEqual(archive);
  expect(String(await stored('text'))).toBe(android);
  const chat = JSON.parse(String(await stored('chat'))) as ChatFile;
  expect(chat.said.map(({ line }) => line)).toEqual([1, 2, 3, 7, 8, 10, 11, 12]);
  expect(locker.item(String(item?.item)).chat).toEqual(item?.chat);
  const { hits } = await locker.search('spanduk pagar');
  expect(hits.map((hit) => hit.item)).toEqual([item?.item]);
  expect(await locker.check()).toMatchObject({ ok: true });
  await locker.close();
});

test('makes an item of each file of the archive that a message names, and names one that cannot be had', async () => {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const text = `${android}01/02/24 07.00 - Sari Contoh: PTT-20240201-WA0002.opus (file terlampir)\n`;
  const archive = zipOf({
    'Chat WhatsApp dengan Warga.txt': text,
    'IMG-20240131-WA0001.jpg': picture,
    'PTT-20240201-WA0002.opus': 'suara yang rusak di dalam arsip',
    'tak-disebut.jpg': picture,
  });
  // A byte of the packed sound is turned.
  const at = archive.indexOf('PTT-20240201-WA0002.opus', text.length / 4) + 24;
  archive.writeUInt8(archive.readUInt8(at) ^ 0xff, at);
  const path = join(temporaryFolder(), 'warga.zip');
  writeFileSync(path, archive);
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Perkara' });
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const said = { receivedFrom: 'Warga Contoh' };
  const { items, failed } = await importFiles(locker, { paths: [path], caseId, ...said }, work);
  expect(failed).toMatchObject([{ file: `${path}/PTT-20240201-WA0002.opus`, code: 'packed-file-not-taken' }]);
  const [chat, photo, ...more] = items;
  expect(more).toEqual([]);
  expect(photo).toMatchObject({
    ...{ kind: 'photo', state: 'complete', title: 'IMG-20240131-WA0001.jpg', case: caseId },
    source: { fileName: 'IMG-20240131-WA0001.jpg', receivedFrom: 'Warga Contoh' },
    photo: { width: 64, height: 48, warnings: [] },
  });
  expect(photo?.files.map(({ role }) => role)).toContain('thumbnail');
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(String(photo?.item), 'original')) parts.push(part);
  expect(Buffer.concat(parts)).toEqual(picture);
  expect(locker.madeOf(String(photo?.item))).toMatchObject({
    ...{ item: chat?.item, role: 'original', isRedaction: false, what: 'contained' },
  });
  expect(await locker.check()).toMatchObject({ ok: true });
  await locker.close();
});

test('takes no file whose bytes are not those that were packed, none past a bound, and another conversation as a file', async () => {
  const attached = ['foto.jpg', 'film.mp4', 'lama.mp4', 'lain.txt'];
  const named = attached.map((file) => `01/02/24 07.00 - Sari Contoh: ${file} (file terlampir)\n`);
  const archive = zipOf(
    {
      'Chat WhatsApp dengan Warga.txt': `${android}${named.join('')}`,
      ...{
        'foto.jpg': 'isi gambar yang disimpan',
        'film.mp4': 'film',
        'lama.mp4': 'lama',
        'lain.txt': android,
      },
    },
    undefined,
    (name) => name !== 'foto.jpg',
  );
  const at = archive.indexOf('isi gambar yang disimpan');
  archive.writeUInt8(archive.readUInt8(at) ^ 0xff, at);
  // Two films claim a gigabyte and a half each.
  for (const film of ['film.mp4', 'lama.mp4'])
    archive.writeUInt32LE(0x60000000, archive.lastIndexOf(film) - 46 + 24);
  const path = join(temporaryFolder(), 'warga.zip');
  writeFileSync(path, archive);
  const { locker } = await newLocker();
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { items, failed } = await importFiles(locker, { paths: [path] }, work);
  expect(items.map(({ kind, title }) => [kind, title])).toEqual([
    ['chat', 'warga.zip'],
    ['file', 'lain.txt'],
  ]);
  expect(failed).toMatchObject([
    { file: `${path}/foto.jpg`, code: 'packed-file-not-taken' },
    { file: path, code: 'packed-files-left', params: { file: 'warga.zip', count: 2 } },
  ]);
  await locker.close();
});

test('takes at most five thousand files out of an archive, and a gibibyte and four times its own bytes', () => {
  const files = (count: number, size: number) => Array.from({ length: count }, () => ({ file: { size } }));
  expect(withinBounds(files(5001, 1), 10)).toHaveLength(5000);
  const mebibyte = 1024 ** 2;
  expect(withinBounds(files(1100, mebibyte), 2 * mebibyte)).toHaveLength(1024 + 8);
});

test('takes the files out of the archive as it is stored, though it is gone from where it came, and answers with what is here where it is stopped then', async () => {
  const archive = zipOf({ 'Chat WhatsApp dengan Warga.txt': android, 'IMG-20240131-WA0001.jpg': 'gambar' });
  const path = join(temporaryFolder(), 'warga.zip');
  const { locker } = await newLocker();
  const bringIn = async (onItem: () => void, { signal } = new AbortController()) => {
    writeFileSync(path, archive);
    return importFiles(locker, { paths: [path], onItem }, { onProgress: () => undefined, signal });
  };
  const gone = await bringIn(() => rmSync(path));
  expect(gone.items.map(({ title }) => title)).toEqual(['warga.zip', 'IMG-20240131-WA0001.jpg']);
  expect(gone.failed).toEqual([]);
  const stopping = new AbortController();
  const stopped = await bringIn(() => stopping.abort(), stopping);
  expect(stopped.items.map(({ kind }) => kind)).toEqual(['chat']);
  expect(stopped.failed).toMatchObject([{ file: path, code: 'packed-files-left', params: { count: 1 } }]);
  await locker.close();
});

test('names a file that the messages name and that is not taken: locked, or one of two of its name', async () => {
  const named = ['foto.jpg', 'kunci.jpg'].map(
    (file) => `01/02/24 07.00 - Sari Contoh: ${file} (file terlampir)\n`,
  );
  const archive = zipOf({
    'Chat WhatsApp dengan Warga.txt': `${android}${named.join('')}`,
    ...{ 'a/foto.jpg': 'satu', 'b/foto.jpg': 'dua', 'kunci.jpg': 'rahasia' },
  });
  archive.writeUInt16LE(0x0809, archive.lastIndexOf('kunci.jpg') - 46 + 8);
  const path = join(temporaryFolder(), 'warga.zip');
  writeFileSync(path, archive);
  const { locker } = await newLocker();
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { items, failed } = await importFiles(locker, { paths: [path] }, work);
  expect(items.map(({ kind }) => kind)).toEqual(['chat']);
  expect(failed.map(({ file, code }) => [file, code])).toEqual([
    [`${path}/foto.jpg`, 'packed-file-twice'],
    [`${path}/kunci.jpg`, 'packed-file-locked'],
  ]);
  await locker.close();
});

test('files an archive and what was taken out of it into one case together, whichever is filed', async () => {
  const archive = zipOf({
    'Chat WhatsApp dengan Warga.txt': android,
    'IMG-20240131-WA0001.jpg': 'bukan gambar',
  });
  const path = join(temporaryFolder(), 'warga.zip');
  writeFileSync(path, archive);
  const { locker } = await newLocker();
  const { case: first } = await locker.openCase({ number: '1', title: 'Satu' });
  const { case: second } = await locker.openCase({ number: '2', title: 'Dua' });
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const bringIn = async () =>
    (await importFiles(locker, { paths: [path] }, work)).items.map(({ item }) => item);
  const casesOf = (items: string[]) => items.map((item) => locker.item(item).case);
  const [one, two, three] = [await bringIn(), await bringIn(), await bringIn()];
  expect([one, two, three].map((items) => items.length)).toEqual([2, 2, 2]);
  await locker.fileItem(String(one[1]), first);
  await locker.fileItem(String(two[0]), second);
  expect([one, two, three].map(casesOf)).toEqual([
    [first, first],
    [second, second],
    [null, null],
  ]);
  await locker.fileItems(three, second);
  expect(casesOf(three)).toEqual([second, second]);
  expect((await locker.check()).problems).toEqual([]);
  await locker.close();
});

test('opens the pages of a Telegram export in an archive as one conversation, with its files, and keeps the archive', async () => {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const folder = 'ChatExport_2024-01-31';
  const archive = zipOf({
    [`${folder}/messages2.html`]: secondPage,
    [`${folder}/messages.html`]: firstPage,
    [`${folder}/css/style.css`]: 'body{}',
    [`${folder}/js/script.js`]: '',
    [`${folder}/photos/photo_1@31-01-2024_14-04-00.jpg`]: picture,
    [`${folder}/files/daftar hadir.csv`]: 'nama,jam\n',
    'lain/../../daftar hadir.csv': 'bukan ini\n',
  });
  const path = join(temporaryFolder(), 'telegram.zip');
  writeFileSync(path, archive);
  const { locker } = await newLocker();
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { items, failed } = await importFiles(locker, { paths: [path] }, work);
  expect(failed).toEqual([]);
  expect(items.map(({ kind, title }) => [kind, title])).toEqual([
    ['chat', 'telegram.zip'],
    ['photo', 'photo_1@31-01-2024_14-04-00.jpg'],
    ['file', 'daftar hadir.csv'],
  ]);
  expect(items[0]?.chat).toMatchObject({
    ...{ form: 'telegram-html', within: `${folder}/messages.html`, pages: 2, messages: 10, notes: 1 },
    ...{ attached: 2, omitted: 1, zone: '+08:00' },
  });
  const { hits } = await locker.search('kaus topi');
  expect(hits.map((hit) => hit.item)).toEqual([items[0]?.item]);
  expect(locker.madeOfChat(items[0]?.item ?? '').files.map(({ message }) => message)).toEqual([7, 11]);
  await locker.close();
});

test('reads a file that came in before as a conversation, as an item of its own, and leaves the file as it is', async () => {
  const other = 'Chat WhatsApp dengan Lain.txt';
  const text = `${android}01/02/24 07.00 - Sari Contoh: ${other} (file terlampir)\n`;
  const path = join(temporaryFolder(), 'warga.zip');
  writeFileSync(path, zipOf({ 'Chat WhatsApp dengan Warga.txt': text, [other]: android }));
  const { locker } = await newLocker();
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Perkara' });
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { items } = await importFiles(locker, { paths: [path], caseId, receivedFrom: 'Warga Contoh' }, work);
  const [archive, file] = items;
  expect(file).toMatchObject({ kind: 'file', title: other });
  const before = locker.item(file?.item ?? '');
  // What stands by then of how it was handed over is what the conversation says.
  const handedIn = { receivedFrom: 'Pengurus Contoh', receivedForm: 'forwarded' as const, corrects: null };
  await locker.annotateItem({ item: before.item, text: 'Salah tulis', handedIn });
  const { item } = await readConversation(locker, before.item, work);
  expect(item).toMatchObject({
    ...{ kind: 'chat', case: caseId, source: { receivedFrom: 'Pengurus Contoh', receivedForm: 'forwarded' } },
    chat: { form: 'whatsapp-android', messages: 5 },
  });
  expect(locker.item(before.item)).toEqual(before);
  expect(locker.madeOf(item.item)).toMatchObject({ item: before.item, isRedaction: false });
  expect(locker.madeOfChat(before.item).conversations).toEqual([
    { item: item.item, title: other, together: [] },
  ]);
  const quoted = await quoteMessages(
    locker,
    { item: item.item, from: 3, to: 3, title: 'Satu', alone: false, exhibit: false, language: 'id' },
    work,
  );
  expect(locker.madeOf(quoted.item)).toMatchObject({ item: before.item });
  await expect(readConversation(locker, before.item, work)).rejects.toMatchObject({
    code: 'conversation-read-before',
  });
  await expect(readConversation(locker, archive?.item ?? '', work)).rejects.toMatchObject({
    code: 'not-a-conversation',
  });
  expect(await locker.check()).toMatchObject({ ok: true });
  await locker.close();
});
