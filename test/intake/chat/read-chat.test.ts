import { afterAll, describe, expect, test } from 'vitest';
import type { ChatFile } from '../../../src/contract/chat.ts';
import { startIntakeProcess } from '../../../src/intake/client.ts';
import { testFolder } from '../folder.ts';
import { android, telegram, zipOf } from './exports.ts';

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

  test('is known as JSON, alone and in an archive, and what it says is its text', async () => {
    const json = JSON.stringify(telegram, null, 1);
    const alone = await intake.read(folder.put('result.json', json));
    const packed = await intake.read(
      folder.put('ekspor.zip', zipOf({ 'ChatExport_2024-01-31/result.json': json })),
    );
    for (const { itemKind, chat, text } of [alone, packed]) {
      expect(itemKind).toBe('chat');
      expect(chat?.receipt).toMatchObject({ form: 'telegram-json', messages: 4 });
      expect(text).toContain('2024-01-31 14:02:00 - user200: Bagikan\n');
    }
    const other = await intake.read(folder.put('lain.json', '{"isi": 1}'));
    expect(other).toMatchObject({ mediaType: 'application/json', itemKind: 'file' });
  });

  test('is read up to a size in an archive too, and what of it is not here is said', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, n) => `13/06/24 10.00 - Sari Contoh: ${n} ${'isi '.repeat(220)}\n`,
    );
    const archive = zipOf({ [chatName]: lines.join(''), 'lain.txt': 'catatan', 'lagi.txt': android });
    const facts = await intake.read(folder.put('warga.zip', archive));
    expect(facts).toMatchObject({ itemKind: 'chat', warnings: [{ code: 'text-cut' }] });
    expect(facts.chat?.receipt).toMatchObject({ cut: true, otherTexts: 2, within: chatName });
    const { messages = 0 } = facts.chat?.receipt ?? {};
    expect(messages).toBeGreaterThan(10_000);
    expect(messages).toBeLessThan(20_000);
    expect(facts.text?.length).toBeGreaterThan(4_000_000);
    expect(facts.text?.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  test('says of no text that is another thing in the archive, where a message names it', async () => {
    const named = `${android}02/02/24 07.00 - Sari Contoh: surat.txt (file terlampir)\n`;
    const archive = zipOf({ [chatName]: named, 'surat.txt': 'surat', 'lain.txt': 'catatan' });
    const facts = await intake.read(folder.put('warga.zip', archive));
    expect(facts.chat).toMatchObject({ receipt: { otherTexts: 1 }, packed: [{ entry: 'surat.txt' }] });
  });

  test('is one though somebody sent a control character', async () => {
    const facts = await intake.read(
      folder.put('warga.zip', zipOf({ [chatName]: android.replace('besok apel', 'besok\u0007apel') })),
    );
    expect(facts.chat?.receipt.messages).toBe(5);
    expect(facts.text).toContain('besok\uFFFDapel');
  });

  test('is read through messages that are made to hold up the reading', async () => {
    const hostile = [
      `a${' '.repeat(2 ** 20)}b`,
      `a${'\u200E'.repeat(2 ** 18)}b`,
      `${' • '.repeat(2 ** 18)}b`,
      `a${'\n'.repeat(2 ** 20)}b`,
      '<attached: '.repeat(2 ** 17),
      `${'mengubah '.repeat(2 ** 17)}: b`,
    ];
    const android = hostile.map((text) => `13/06/24 10.00 - Sari Contoh: ${text}`);
    const iphone = hostile.map((text) => `[13/06/24 10.00.00] Sari Contoh: \u200E${text}`);
    for (const lines of [android, iphone]) {
      const facts = await intake.read(folder.put('Chat WhatsApp.txt', lines.join('\n')));
      expect(facts.chat?.receipt).toMatchObject({ messages: 6, lines: 6 + 2 ** 20 });
    }
  });

  test('is not looked for in what unpacks to far more than a conversation or other than it claims; that is said, and the archive kept', async () => {
    const bomb = zipOf({ [chatName]: `${android}${'\n'.repeat(15 * 1024 * 1024)}` });
    const liar = zipOf({ [chatName]: android }, 10);
    for (const archive of [bomb, liar, zipOf({ 'surat.txt': 'biasa' })]) {
      const facts = await intake.read(folder.put('warga.zip', archive));
      expect(facts).toMatchObject({ mediaType: 'application/zip', itemKind: 'file' });
      expect(facts.chat).toBeUndefined();
      expect(facts.warnings.map(({ code }) => code)).toEqual(
        archive.includes('surat.txt') ? [] : ['archive-not-read'],
      );
    }
  });
});
