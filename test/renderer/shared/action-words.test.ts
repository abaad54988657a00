import { expect, test } from 'vitest';
import { sayAction } from '../../../src/renderer/shared/action-words.ts';
import { wordsIn } from '../../../src/words/index.ts';

const id = wordsIn('id');
const en = wordsIn('en');

test('what a capture did to a page is said in plain words, with its numbers', () => {
  const scrolled = { what: 'scrolled', detail: '12 windows, 9400 px; 31 requests on the way' };
  expect(sayAction(id, scrolled)).toBe(
    'Digulir sampai akhir: 12 layar, tinggi 9.400 piksel; 31 permintaan selama itu',
  );
  expect(sayAction(en, scrolled)).toBe(
    'Scrolled to the end: 12 windows, 9,400 pixels high; 31 requests on the way',
  );
});

test('every detail that a capture writes has its sentence', () => {
  const written: readonly (readonly [what: string, detail: string, said: string])[] = [
    ['consent-reject', 'Tolak semua', '“Tolak semua”'],
    ['consent-necessary', 'Hanya yang perlu', '“Hanya yang perlu”'],
    ['consent-close', '×', '“×”'],
    ['consent-accept', 'Setuju', '“Setuju”'],
    ['copy-hidden-for-picture', 'div#atas 1280×60 @0,0', 'div#atas 1280×60 @0,0'],
    ['dialog-dismissed', 'confirm: Lanjut:\nya?', '“Lanjut:\nya?”'],
    ['dialog-accepted', 'beforeunload: ', 'ditinggalkan'],
    ['frame-scrolled', '3 windows', '3 layar'],
    ['list-closed', 'Escape', 'dengan Escape'],
    ['list-left', 'history.back', 'kembali'],
    ['list-left', 'https://site.example/suka', 'https://site.example/suka'],
    ['list-walked', 'reactions: 1200 rows, 1100 accounts, 40 pictures', '1.200 baris, 1.100 akun'],
    ['order-left', 'Escape', 'dengan Escape'],
    ['pieces-fetched', 'https://site.example/film.mpd: 6 / 7', '6 dari 7'],
    ['played', 'video https://site.example/a, b.mp4, 8 s: whole', 'https://site.example/a, b.mp4'],
    ['rows-walked', '40 rows, 6 pictures', '40 baris'],
    ['scripts-stopped', 'no answer in 5000 ms', '5 detik'],
    ['scrolled', '2 windows, 900 px, 1 inner; 0 requests on the way', '1 bagian'],
    ['stopped-loading', '4 requests', '4 permintaan'],
    ['stories-watched', '5 stories: end', 'sampai yang terakhir'],
    ['stories-watched', '5 stories: story-gone', id.say('reason.story-gone')],
    ['story-next', 'ArrowRight', 'panah kanan'],
    ['story-next', 'Berikutnya', '“Berikutnya”'],
    ['unstuck-for-picture', 'nav 1280×60 @0,0', 'nav 1280×60 @0,0'],
    ['watched', '7 small pictures, not kept', '7 gambar kecil'],
  ];
  for (const [what, detail, said] of written) {
    const sentence = sayAction(id, { what, detail });
    expect(sentence).toContain(said);
    expect(sentence).not.toContain(id.say('action.as-recorded', { text: '' }));
    expect(sentence).not.toMatch(/\{\{|windows|rows|requests|stories:/);
  }
});

test('what this version does not know is given as it was recorded, and said to be', () => {
  expect(sayAction(id, { what: 'winked', detail: 'twice' })).toBe('Sebagaimana tercatat: winked · twice');
  expect(sayAction(en, { what: 'scrolled', detail: 'a bit' })).toBe('As recorded: scrolled · a bit');
});
