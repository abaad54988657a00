import { afterAll, describe, expect, test } from 'vitest';
import type { ChatFile } from '../../../src/contract/chat.ts';
import { startIntakeProcess } from '../../../src/intake/client.ts';
import { testFolder } from '../folder.ts';
import { android, zipOf } from './exports.ts';

const folder = testFolder();
const intake = startIntakeProcess();
afterAll(() => intake.close());

const chatName = 'Chat WhatsApp dengan Warga.txt';

describe('the export of a conversation', () => {
  test('is known in an archive by the text inside it, with the files that came along', async () => {
    const archive = zipOf({ 'IMG-20240131-WA0001.jpg': 'gambar', [chatName]: android });
    const facts = await intake.read(folder.put('warga.zip', archive));
    expect(facts).toMatchObject({
      ...{ mediaType: 'application/zip', itemKind: 'chat', warnings: [], text: android },
      chat: { receipt: { within: chatName, messages: 5, attached: 1 } },
    });
    expect(facts.damage).toBeUndefined();
    const file = JSON.parse(new TextDecoder().decode(facts.chat?.json)) as ChatFile;
    expect(file.said).toHaveLength(8);
    expect(file.v).toBe(1);
  });

  test('is known as a text, whatever marks its letters', async () => {
    for (const bytes of [android, `\uFEFF${android}`, Buffer.from(`\uFEFF${android}`, 'utf16le')]) {
      const facts = await intake.read(folder.put('warga.txt', bytes));
      expect(facts.chat?.receipt).toMatchObject({ within: null, messages: 5, lines: 12 });
    }
  });

  test('is not looked for in what claims to unpack to more than a conversation has, and the archive is kept as a file', async () => {
    const bomb = zipOf({ [chatName]: `${android}${'\n'.repeat(15 * 1024 * 1024)}` });
    const liar = zipOf({ [chatName]: android }, 10);
    for (const archive of [bomb, liar, zipOf({ 'surat.txt': 'biasa' })]) {
      const facts = await intake.read(folder.put('warga.zip', archive));
      expect(facts).toMatchObject({ mediaType: 'application/zip', itemKind: 'file' });
      expect(facts.chat).toBeUndefined();
    }
  });
});
