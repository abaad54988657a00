import { describe, expect, it } from 'vitest';
import type { ChatFile } from '../../../src/contract/chat.ts';
import { nothingAlong } from '../../../src/intake/chat/came-along.ts';
import { readTelegramHtml } from '../../../src/intake/chat/read-telegram-html.ts';
import { firstPage, said, secondPage, service, telegramPage, text } from './telegram-pages.ts';

function read(...pages: readonly string[]): ChatFile | null {
  const reader = readTelegramHtml(nothingAlong);
  for (const page of pages) reader.add(page);
  return reader.chat(null);
}

const time = '31.01.2024 14:00:00 UTC+08:00';
const one = (content: string, title = time): string =>
  telegramPage(
    'Contoh',
    service(-1, '31 January 2024'),
    said({ id: 5, title, from: 'Sari Contoh', content }),
  );

describe('the export of Telegram Desktop in HTML', () => {
  it('reads who, when, what, and the lines of each page', () => {
    const chat = read(firstPage, secondPage);
    expect(chat).toMatchObject({
      ...{ form: 'telegram-html', pages: 2, messages: 10, notes: 1, people: 2, zone: '+08:00', clock: 24 },
      ...{ attached: 0, omitted: 1, undated: 0, earlier: 0 },
      names: [
        { name: 'Sari Contoh', messages: 4 },
        { name: 'Budi Contoh', messages: 6 },
      ],
      ...{ first: '2024-01-31', last: '2024-01-31T14:08:00' },
    });
    const lines = firstPage.split('\n');
    for (const message of chat?.said.filter(({ page }) => page === undefined) ?? []) {
      expect(lines[message.line - 1]).toContain(`id="message${message.id ?? ''}"`);
      expect(lines[message.lastLine - 1]?.trim()).toBe('</div>');
    }
    const second = chat?.said.find(({ id }) => id === '16');
    expect(second).toMatchObject({ n: 7, page: 2 });
    expect(secondPage.split('\n')[(second?.line ?? 0) - 1]).toContain('id="message16"');
  });

  it('says that it was not read to its end where a message has more parts than are kept', () => {
    expect(read(one(text('<b>a</b>'.repeat(100))))?.cut).toBeUndefined();
    expect(read(one(text('<b>a</b>'.repeat(20_000))))?.cut).toBe(true);
  });

  it('tells nobody as the writer of a message that neither has a name nor goes on with the one above', () => {
    const nameless = said({ id: 6, title: time, from: null, content: text('tanpa nama') });
    const loose = telegramPage(
      'Contoh',
      said({ id: 5, title: time, from: 'Sari Contoh', content: text('satu') }),
      nameless.replace(' joined', ''),
      nameless.replace('id="message6"', 'id="message7"'),
    );
    expect(read(loose)?.said.map(({ from }) => from)).toEqual(['Sari Contoh', '?', '?']);
    const page = telegramPage(
      'Contoh',
      said({ id: 5, title: time, from: 'Sari Contoh', content: text('satu') }),
    );
    expect(read(page, telegramPage('Contoh', nameless))?.said.map(({ from }) => from)).toEqual([
      'Sari Contoh',
      '?',
    ]);
  });

  it('gives a message without a name the one above it, and a note the day that it stands under', () => {
    const [note, first, joined] = read(firstPage)?.said ?? [];
    expect(note).toMatchObject({ id: '10', from: null, shown: '31 January 2024', at: '2024-01-31' });
    expect(note?.text).toBe('Sari Contoh created group «Warga Contoh» with members Budi Contoh');
    expect(first).toMatchObject({
      ...{ id: '11', from: 'Sari Contoh', shown: '31.01.2024 14:00:01 UTC+08:00', at: '2024-01-31T14:00:01' },
      ...{ instant: '2024-01-31T06:00:01Z', text: 'Bapak ibu, besok apel.\nKaus nomor 2 & topi' },
    });
    expect(joined).toMatchObject({
      id: '12',
      from: 'Sari Contoh',
      text: 'Lihat https://contoh.example/a atau di sini, ya',
    });
    expect(joined?.links).toEqual(['https://lain.example/b']);
  });

  it('says what is answered, and from whom something was passed on', () => {
    const read11 = read(firstPage)?.said ?? [];
    expect(read11.find(({ id }) => id === '13')).toMatchObject({ replyTo: '11', text: 'Siap' });
    expect(read11.find(({ id }) => id === '14')).toMatchObject({
      forwardedFrom: 'Warta Contoh',
      text: 'Bagikan',
    });
    expect(read11.find(({ id }) => id === '15')).toMatchObject({
      from: 'Budi Contoh',
      forwardedFrom: 'Warta Contoh',
      text: 'Lanjutannya',
    });
  });

  it('tells files that came along, that were left out and that are not there', () => {
    const reader = readTelegramHtml((name) =>
      name === 'files/daftar hadir.csv' ? { entry: 'e', why: 'twice' } : null,
    );
    reader.add(secondPage);
    expect(
      reader.chat(null)?.said.map(({ media, notRead, text: words }) => media ?? notRead ?? words),
    ).toEqual([
      { state: 'missing', name: 'photo_1@31-01-2024_14-04-00.jpg' },
      { state: 'omitted', name: 'Surat edaran.pdf' },
      ['place'],
      'Sari Contoh · Outgoing (62 seconds)',
      { state: 'attached', name: 'daftar hadir.csv', entry: 'e' },
    ]);
  });

  it('reads times of older programs without a zone, and says where zones differ or a day does not exist', () => {
    expect(read(one(text('a'), '31.01.2024 14:00:00'))).toMatchObject({
      zone: null,
      said: [{ at: '2024-01-31T14:00:00' }],
    });
    const differing = telegramPage(
      'Contoh',
      said({ id: 1, title: '31.03.2024 01:59:00 UTC+01:00', from: 'A', content: text('a') }),
      said({ id: 2, title: '31.03.2024 03:00:00 UTC+02:00', from: 'A', content: text('b') }),
    );
    expect(read(differing)).toMatchObject({ zone: null, zonesDiffer: true });
    expect(read(one(text('a'), '31.02.2024 14:00:00 UTC+08:00'))?.said[0]).toMatchObject({
      at: null,
      shown: '31.02.2024 14:00:00 UTC+08:00',
    });
  });

  it('marks where time runs back, and not a note that has a day alone', () => {
    const page = telegramPage(
      'Contoh',
      service(-1, '31 January 2024'),
      said({ id: 1, title: '31.01.2024 14:00:00 UTC+08:00', from: 'A', content: text('a') }),
      service(2, 'A pinned this message'),
      said({ id: 3, title: '31.01.2024 13:00:00 UTC+08:00', from: 'B', content: text('b') }),
    );
    expect(read(page)?.said.map(({ earlier }) => earlier)).toEqual([undefined, undefined, true]);
  });

  it('keeps apart what somebody typed and what the program writes', () => {
    const typed =
      '&lt;div class="message default clearfix" id="message99"&gt;&lt;div class="from_name"&gt;Lain&lt;/div&gt;';
    const chat = read(one(text(typed)));
    expect(chat?.said).toHaveLength(1);
    expect(chat?.said[0]?.text).toContain('<div class="message default clearfix" id="message99">');
  });

  it('takes nothing from scripts and leads nowhere', () => {
    const hostile = `${text('aman<script>fetch("https://jahat.example")</script><img src="https://jahat.example/x.png" onerror="alert(1)">')}
<div class="media_wrap clearfix"><a class="photo_wrap" href="//jahat.example/x.jpg"></a></div>`;
    expect(read(one(hostile))?.said).toMatchObject([
      { text: 'aman', media: { state: 'omitted', name: null } },
    ]);
  });

  it('reads an export without messages as one that is empty, and another page as none', () => {
    const empty = telegramPage('Contoh', service(-1, 'No exported messages'));
    expect(read(empty)).toMatchObject({
      messages: 0,
      notes: 1,
      said: [{ text: 'No exported messages', at: null }],
    });
    expect(
      read('<!doctype html><html><body><div class="message default" id="message1">x</div></body></html>'),
    ).toBeNull();
    expect(read(telegramPage('Contoh'))).toBeNull();
  });

  it('leaves a page that is nested without end, keeps what stands before, and says that it was cut', () => {
    const deep = said({ id: 2, title: time, from: 'B', content: '<div>'.repeat(200_000) });
    const page = telegramPage('Contoh', said({ id: 1, title: time, from: 'A', content: text('a') }), deep);
    expect(read(page)).toMatchObject({ cut: true, said: [{ id: '1' }] });
  });
});
