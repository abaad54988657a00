import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ChatFile } from '../../src/contract/chat.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { android, zipOf } from '../intake/chat/exports.ts';
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
