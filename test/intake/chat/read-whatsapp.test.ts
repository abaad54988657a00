import { describe, expect, test } from 'vitest';
import type { ChatFile } from '../../../src/contract/chat.ts';
import { readWhatsApp } from '../../../src/intake/chat/read-whatsapp.ts';
import { android, iphone } from './exports.ts';

const none = (): null => null;

function read(text: string, has: (name: string) => boolean = () => false): ChatFile {
  const chat = readWhatsApp(text, 'Chat WhatsApp dengan Warga.txt', null, (file) =>
    has(file) ? { entry: file, why: 'twice' } : null,
  );
  if (chat === null) throw new Error('not read as a conversation');
  return chat;
}

describe('a WhatsApp export of an Android phone in Indonesian', () => {
  const chat = read(android, (name) => name === 'IMG-20240131-WA0001.jpg');

  test('is read with its names, times and lines, and nothing of it is lost', () => {
    expect(chat.said.map(({ from, at, line, lastLine }) => [from, at, line, lastLine])).toEqual([
      [null, '2024-01-30T08:59', 1, 1],
      [null, '2024-01-30T09:00', 2, 2],
      ['Sari Contoh', '2024-01-30T09:01', 3, 6],
      ['Budi Contoh', '2024-01-31T14:05', 7, 7],
      ['Budi Contoh', '2024-01-31T14:06', 8, 9],
      ['+62 812-0000-0000', '2024-01-31T14:07', 10, 10],
      ['Sari Contoh', '2024-01-31T14:08', 11, 11],
      [null, '2024-02-01T06:30', 12, 12],
    ]);
    expect(chat).toMatchObject({
      form: 'whatsapp-android',
      ...{ lines: 12, messages: 5, notes: 3, people: 3, clock: 24, zone: null, undated: 0 },
      ...{ first: '2024-01-30T08:59', last: '2024-02-01T06:30' },
      names: [
        { name: 'Sari Contoh', messages: 2, line: 3 },
        { name: 'Budi Contoh', messages: 2, line: 7 },
        { name: '+62 812-0000-0000', messages: 1, line: 10 },
      ],
    });
  });

  test('keeps the lines of one message together, also one that begins with a date', () => {
    expect(chat.said[2]?.text).toBe(
      'Bapak ibu, besok apel.\nBawa kaus nomor 2:\n\n01/02/24 10.00 jangan lupa',
    );
  });

  test('says what was left out, attached, deleted and edited', () => {
    expect(chat.said[3]?.media).toEqual({ state: 'omitted', name: null });
    expect(chat.said[4]?.media).toEqual({
      ...{ state: 'attached', name: 'IMG-20240131-WA0001.jpg', entry: 'IMG-20240131-WA0001.jpg' },
    });
    expect(read(android).said[4]?.media).toEqual({ state: 'missing', name: 'IMG-20240131-WA0001.jpg' });
    expect(chat.said[5]).toMatchObject({ deleted: true, text: 'Pesan ini telah dihapus' });
    expect(chat.said[6]).toMatchObject({ edited: true, text: 'jam 7 ya' });
    expect(chat).toMatchObject({ edited: 1, deleted: 1, omitted: 1, attached: 1 });
  });

  test('shows by which line it is known which figure is the day', () => {
    expect(chat.dates).toEqual({ reading: 'day-first', shownBy: 'figure', line: 1 });
  });
});

describe('a WhatsApp export of an iPhone in English', () => {
  const chat = read(iphone);

  test('is read through halves of the day and unseen signs', () => {
    expect(chat.said.map(({ from, at }) => [from, at])).toEqual([
      [null, '2024-01-31T09:00:01'],
      ['Sari Contoh', '2024-01-31T12:00:02'],
      ['Budi Contoh', '2024-02-01T00:00:03'],
      ['Budi Contoh', '2024-02-01T13:05:04'],
      ['Budi Contoh', '2024-02-01T13:06:00'],
      ['Sari Contoh', '2024-02-01T13:07:00'],
      ['Sari Contoh', '2024-02-01T13:08:00'],
    ]);
    expect(chat).toMatchObject({ form: 'whatsapp-ios', clock: 12, zone: null });
    expect(chat.dates).toEqual({ reading: 'month-first', shownBy: 'figure', line: 1 });
    expect(chat.said[1]?.shown).toBe('1/31/24, 12:00:02 PM');
  });

  test('says what was left out, attached, deleted and edited', () => {
    expect(chat.said.map(({ media }) => media)).toEqual([
      undefined,
      undefined,
      { state: 'omitted', name: null },
      { state: 'omitted', name: 'Surat edaran.pdf' },
      { state: 'missing', name: '00000004-PHOTO-2024-02-01-13-06-00.jpg' },
      undefined,
      undefined,
    ]);
    expect(chat.said[5]?.deleted).toBe(true);
    expect(chat.said[6]).toMatchObject({ edited: true, text: 'noted' });
  });
});

describe('what somebody wrote or pasted into a message', () => {
  const fourth = (line: string): ChatFile => read(`${iphone}\r\n${line}`);

  test('stays that of who sent it, where its head is not written as those of the export', () => {
    const pasted = [
      '[11/05/24 14.05.00] Budi Contoh: dari iPhone',
      '13/05/2024 14.05 - Budi Contoh: tahun penuh',
      '13/05/24, 14.05 - Budi Contoh: dengan koma',
      '13/05/24 14:05 - Budi Contoh: titik dua',
      '05/13/24 2.05 PM - Budi Contoh: setengah hari',
    ];
    const lines = [
      '01/06/24 10.00 - Sari Contoh: ini buktinya',
      ...pasted,
      '02/06/24 10.00 - Ani Contoh: ya',
    ];
    const chat = read(lines.join('\n'));
    expect(chat.names).toEqual([
      { name: 'Sari Contoh', messages: 1, line: 1 },
      { name: 'Ani Contoh', messages: 1, line: 7 },
    ]);
    expect(chat.said[0]?.text).toBe(['ini buktinya', ...pasted].join('\n'));
    expect(chat.dates.reading).toBe('unknown');
  });

  test('is marked where it is written as a message and time runs back', () => {
    const lines = [
      '13/06/24 10.00 - Sari Contoh: ini buktinya',
      '11/06/24 09.00 - Budi Contoh: ditempel',
      '11/06/24 09.01 - Budi Contoh: juga',
      '13/06/24 10.00 - Ani Contoh: ya',
    ];
    const chat = read(lines.join('\n'));
    expect(chat.said.map(({ earlier }) => earlier)).toEqual([undefined, true, undefined, undefined]);
    expect(chat.earlier).toBe(1);
  });

  test('is no word of the program where iPhones mark those, and what they mark is under no name', () => {
    expect(fourth('[2/1/24, 1:09:00 PM] Sari Contoh: This message was deleted').said[7]).toMatchObject({
      from: 'Sari Contoh',
      text: 'This message was deleted',
    });
    for (const line of ['This message was deleted', 'image omitted', 'ya <This message was edited>']) {
      const { deleted, edited, media } = fourth(`[2/1/24, 1:09:00 PM] Sari Contoh: ${line}`).said[7] ?? {};
      expect([deleted, edited, media]).toEqual([undefined, undefined, undefined]);
    }
    const note = fourth('[2/1/24, 1:09:00 PM] Warga Contoh: \u200ESari Contoh added Tono Contoh').said[7];
    expect(note?.from).toBeNull();
    expect(note?.text).toContain('added Tono Contoh');
    const place = fourth('[2/1/24, 1:09:00 PM] Sari Contoh: \u200ELocation: https://peta.example/?q=1')
      .said[7];
    expect(place?.from).toBe('Sari Contoh');
    for (const left of ['video note omitted', 'Pesan video tidak disertakan']) {
      const sent = fourth(`[2/1/24, 1:09:00 PM] Sari Contoh: \u200E${left}`).said[7];
      expect(sent).toMatchObject({ from: 'Sari Contoh', media: { state: 'omitted', name: null } });
      expect(fourth(`[2/1/24, 1:09:00 PM] Sari Contoh: ${left}`).said[7]?.media).toBeUndefined();
    }
  });

  test('is no note for a sign that somebody typed, and the sign counts only before words of the program', () => {
    const typed = fourth('[2/1/24, 1:09:00 PM] Tono Contoh: \u200Esaya yang menulis ini').said[7];
    expect(typed).toMatchObject({ from: 'Tono Contoh' });
    const left = fourth('[2/1/24, 1:09:00 PM] Tono Contoh: \u200ETono Contoh left').said[7];
    expect(left?.from).toBeNull();
    const lines = [
      '[31/01/24 09.00.00] Sari Contoh: gambar tidak disertakan',
      '[31/01/24 09.01.00] Budi Contoh: ditempel: \u200Eini',
      '[31/01/24 09.02.00] Sari Contoh: Pesan ini dihapus',
    ];
    expect(read(lines.join('\n'))).toMatchObject({ messages: 3, omitted: 1, deleted: 1 });
  });

  test('is under its name though that has quotes, and under none that is longer than a name', () => {
    const name = 'Pak RT "Gani"';
    const lines = [
      `13/06/24 10.00 - ${name}: apel`,
      '13/06/24 10.01 - Sari Contoh membuat grup "Rapat: umum"',
      `13/06/24 10.02 - ${'a'.repeat(201)}: teks`,
      '13/06/24 10.03 - \u202A+62 812-0000-0000\u202C: ya',
    ];
    expect(read(lines.join('\n')).said.map(({ from }) => from)).toEqual([
      name,
      null,
      null,
      '+62 812-0000-0000',
    ]);
  });
});

describe('the order of a date', () => {
  const days = (...dates: string[]): ChatFile =>
    read(dates.map((date, at) => `${date} 10.0${at} - Sari Contoh: ${at}`).join('\n'));

  test('is left open where the whole export fits both, and no day is guessed', () => {
    const chat = days('05/06/24', '06/06/24', '07/08/24');
    expect(chat.dates).toEqual({ reading: 'unknown', shownBy: null, line: null });
    // The sixth of June is that day in either order.
    expect(chat.said.map(({ at }) => at)).toEqual([null, '2024-06-06T10:01', null]);
    expect(chat).toMatchObject({ undated: 2, first: '2024-06-06T10:01' });
  });

  test('is known by a figure past twelve at whatever line', () => {
    expect(days('05/06/24', '06/06/24', '13/06/24').dates).toEqual({
      ...{ reading: 'day-first', shownBy: 'figure', line: 3 },
    });
    expect(days('05/06/24', '05/13/24').dates).toMatchObject({ reading: 'month-first', line: 2 });
  });

  test('is known where only one lets the messages follow one another', () => {
    expect(days('11/05/24', '12/05/24', '01/06/24').dates).toEqual({
      ...{ reading: 'day-first', shownBy: 'sequence', line: 3 },
    });
    expect(days('05/11/24', '05/12/24', '06/01/24').dates).toMatchObject({ reading: 'month-first' });
  });

  test('is not known where figures show both', () => {
    const chat = days('13/06/24', '06/13/24');
    expect(chat.dates).toEqual({ reading: 'unknown', shownBy: 'contradiction', line: 2 });
    expect(chat.undated).toBe(2);
  });

  test('is that of the form where the year comes first', () => {
    expect(days('2024-06-05').said[0]?.at).toBe('2024-06-05T10:00');
  });

  test('gives no time to a day that does not exist', () => {
    expect(days('13/06/24', '31/02/24').said.map(({ at }) => at)).toEqual(['2024-06-13T10:00', null]);
    expect(days('13/06/24', '31/31/24').dates).toMatchObject({ reading: 'day-first', shownBy: 'figure' });
  });
});

describe('what is no conversation', () => {
  test.each([
    ['a list of two dates', '12/05/24 10.30 - Rapat: dibuka\n12/05/24 11.30 - Rapat: ditutup\n'],
    ['a text in which one is quoted', `Salinan:\n${android}`],
    ['an ordinary text', 'Catatan biasa\n'],
    ['nothing', ''],
  ])('is not taken for one: %s', (_, text) => {
    expect(readWhatsApp(text, 'catatan.txt', null, none)).toBeNull();
  });

  test('but an export is one by its own lines, whatever its name', () => {
    const chat = readWhatsApp(android, 'catatan.txt', null, none);
    expect(chat?.messages).toBe(5);
    expect(chat?.byForm).toBeUndefined();
  });

  test('and where its form alone speaks for it, that is said', () => {
    const log = ['14:05:33', '14:05:34', '14:05:35'].map((time) => `2024-05-11 ${time} - INFO: mulai\n`);
    expect(readWhatsApp(log.join(''), 'catatan.txt', null, none)?.byForm).toBe(true);
  });

  test('and of too many messages the beginning is read, and said to be it', () => {
    const chat = read('13/06/24 10.00 - Sari Contoh: a\n'.repeat(300_001));
    expect(chat).toMatchObject({ cut: true, messages: 300_000, lines: 300_000 });
  });

  test('leaves under the name of whoever sent it what begins with the sign of the program, which anybody can type', () => {
    const chat = read(
      [
        '[30/01/24 08.59.00] Warga RT: \u200EPesan dan panggilan terenkripsi secara end-to-end.',
        '[30/01/24 09.00.00] Budi: \u200EPesan dan panggilan terenkripsi secara end-to-end.',
        '[30/01/24 09.01.00] Budi: Halo',
        '[30/01/24 09.02.00] Budi: \u200EBesok kita keluar, coblos nomor 2',
        '[30/01/24 09.03.00] Warga RT: \u200ESari menambahkan Tono',
      ].join('\n'),
    );
    expect(chat.said.map(({ from }) => from)).toEqual([null, null, 'Budi', 'Budi', null]);
    expect(chat.said[3]?.text).toBe('Besok kita keluar, coblos nomor 2');
  });
});
