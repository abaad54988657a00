import { describe, expect, test } from 'vitest';
import type { FindAlong } from '../../../src/intake/chat/came-along.ts';
import { readTelegram } from '../../../src/intake/chat/read-telegram.ts';
import { telegram } from './exports.ts';

const find: FindAlong = (name) =>
  name === 'photos/photo_1@31-01-2024.jpg' ? { entry: `ChatExport/${name}`, why: 'twice' } : null;

const read = (change: (root: typeof telegram) => void = () => undefined) => {
  const root = structuredClone(telegram);
  change(root);
  return readTelegram(JSON.stringify(root, null, 1), null, find);
};

describe('a Telegram Desktop export in JSON', () => {
  const chat = read();

  test('is read with its names, accounts, times and lines', () => {
    expect(chat).toMatchObject({
      form: 'telegram-json',
      ...{ messages: 4, notes: 1, people: 2, edited: 1, omitted: 1, attached: 1, undated: 0 },
      ...{ zone: '+08:00', first: '2024-01-31T14:00:00', last: '2024-01-31T14:04:00' },
      dates: { reading: 'year-first', shownBy: 'form' },
    });
    const text = JSON.stringify(telegram, null, 1).split('\n');
    for (const { id, line, lastLine } of chat?.said ?? []) {
      expect(text.slice(line - 1, lastLine).join('\n')).toContain(`"id": ${String(id)},`);
      expect(text[line - 1]?.trim()).toBe('{');
      expect(text[lastLine - 1]).toMatch(/^ *\},?$/);
    }
    expect(chat?.said.map(({ from, fromId, instant }) => [from, fromId, instant])).toEqual([
      [null, 'user100', '2024-01-31T06:00:00Z'],
      ['Sari Contoh', 'user100', '2024-01-31T06:01:00Z'],
      ['user200', 'user200', '2024-01-31T06:02:00Z'],
      ['Sari Contoh', 'user100', '2024-01-31T06:03:00Z'],
      ['Sari Contoh', 'user100', '2024-01-31T06:04:00Z'],
    ]);
  });

  test('says texts in parts as one, and what was passed on, edited, left out and attached', () => {
    expect(chat?.said[0]?.text).toBe('Sari Contoh · invite_members · Budi Contoh');
    expect(chat?.said[1]).toMatchObject({ text: 'Lihat https://contoh.example/a "{[" ya', edited: true });
    expect(chat?.said[2]).toMatchObject({ forwardedFrom: 'Warta Contoh', text: 'Bagikan' });
    expect(chat?.said[3]?.media).toEqual({ state: 'omitted', name: 'surat.pdf' });
    expect(chat?.said[4]?.media).toEqual({
      ...{ state: 'attached', name: 'photo_1@31-01-2024.jpg' },
      entry: 'ChatExport/photos/photo_1@31-01-2024.jpg',
    });
  });

  test('names what stands in a message and is not read', () => {
    const place = { text: '', location_information: { latitude: -7.5, longitude: 110.2 } };
    const changed = read((root) => {
      Object.assign(root.messages[1] ?? {}, { poll: { question: 'Hadir?' } });
      Object.assign(root.messages[2] ?? {}, place, { live_location_period_seconds: 900 });
      Object.assign(root.messages[3] ?? {}, { file: undefined, file_name: undefined, constructor: 'x' });
    });
    expect(changed?.said.map(({ notRead }) => notRead)).toEqual([
      undefined,
      ['poll'],
      ['place'],
      ['other'],
      undefined,
    ]);
  });

  test('names no zone where its own moments in UTC do not agree on one, or are not there', () => {
    expect(
      read((root) => Object.assign(root.messages[1] ?? {}, { date_unixtime: '1706680800' }))?.zone,
    ).toBeNull();
    expect(read((root) => root.messages.forEach((each) => delete each['date_unixtime']))?.zone).toBeNull();
  });

  test.each([
    ['an export of all chats', JSON.stringify({ chats: { list: [telegram] } })],
    ['another list of messages', JSON.stringify({ messages: [{ id: 1, text: 'isi' }] })],
    ['one that is cut off', JSON.stringify(telegram).slice(0, -20)],
    [
      'a message without a time that exists',
      JSON.stringify(telegram).replace('2024-01-31T14:01', '2024-02-31T14:01'),
    ],
  ])('is not read out of %s', (_, text) => {
    expect(readTelegram(text, null, find)).toBeNull();
  });
});
