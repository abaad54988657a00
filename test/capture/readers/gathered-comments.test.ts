import { expect, test } from 'vitest';
import type { RowPlace } from '../../../src/capture/readers/page.ts';
import { readPage } from '../../../src/capture/readers/read-post.ts';
import { pageOf } from './read.ts';

const row = (handle: string, text: string, link: string) =>
  `<div role="comment"><h3><a href="/${handle}">${handle}</a></h3><p>${text}</p>${link}</div>`;
const link = (href: string, at = '') => `<a href="${href}"><time${at}>2 j</time></a>`;

test('the same words written twice are two comments, by address, by second or by id', () => {
  const url = 'https://kabar.contoh.example/unggahan/1';
  const of = (...rows: string[]) =>
    readPage({ url, html: pageOf({}, { body: rows.join('') }), dom: null }).comments.length;
  const threat = (end: string) => row('budi', 'Awas kamu', end);
  expect(of(threat(link('?komentar=1')), threat(link('?komentar=2')), threat(link('?komentar=1')))).toBe(2);
  const at = (second: string) => `<time datetime="2023-09-25T14:05:${second}+07:00">tadi</time>`;
  expect(of(threat(at('00')), threat(at('09')), threat(''), threat(at('09')))).toBe(2);

  const instagram = (pk: string) => ({
    ...{ pk, media_id: '7', text: 'Awas kamu', comment_like_count: 0, user: { username: 'budi' } },
  });
  const json = JSON.stringify([{ code: 'AAA', pk: '7' }, instagram('1'), instagram('2'), instagram('1')]);
  const answers = [{ url: 'https://www.instagram.com/graphql/query', json }];
  const source = { url: 'https://www.instagram.com/p/AAA/', html: pageOf({}), dom: null, answers };
  expect(readPage({ ...source, rows: [row('budi', 'Awas kamu', '')] }).comments).toHaveLength(2);
});

test('an address that a platform adds to in its links is one', () => {
  const url = 'https://www.facebook.com/desa.maju/posts/1';
  const one = (mark: string) =>
    row('budi.x', 'Awas kamu', link(`/desa.maju/posts/1?comment_id=5&__cft__[0]=${mark}`));
  const { comments } = readPage({ url, html: pageOf({}, { body: one('a') }), dom: null, rows: [one('b')] });
  expect(comments).toHaveLength(1);
});

test('a reply on X has the words that are shown of it, and is one with its row', () => {
  const reply = (id: string, full_text: string, more = {}, beside = {}) => ({
    rest_id: id,
    core: { user_results: { result: { core: { name: 'Budi', screen_name: 'budi' } } } },
    legacy: { full_text, in_reply_to_status_id_str: '1', conversation_id_str: '1', ...more },
    ...beside,
  });
  const urls = [{ url: 'https://t.co/abc', expanded_url: 'https://contoh.example/a' }];
  const text = '@siti 👍 Awas &amp; ingat https://t.co/abc https://t.co/foto';
  const range = [6, Array.from(text).length - ' https://t.co/foto'.length];
  const long = { note_tweet: { note_tweet_results: { result: { text: 'panjang &lt;sekali&gt;' } } } };
  const list = [
    reply('2', text, { display_text_range: range, entities: { urls } }),
    reply('3', 'panjang… https://t.co/x', {}, long),
    reply('4', 'Awas', { display_text_range: [3, 9] }),
    reply('5', 'Awas', {}),
  ];
  const { comments } = readPage({
    ...{ url: 'https://x.com/siti/status/1', html: pageOf({}), dom: null },
    answers: [{ url: 'https://x.com/i/api/graphql/q/TweetDetail', json: JSON.stringify(list) }],
    rows: [row('budi', 'Awas & ingat contoh.example/a', link('/budi/status/2?s=20'))],
  });
  expect(comments.map((each) => [each.text, each.url])).toEqual([
    ['👍 Awas & ingat https://contoh.example/a', 'https://x.com/budi/status/2'],
    ['panjang <sekali>', 'https://x.com/budi/status/3'],
    ['Awas', 'https://x.com/budi/status/4'],
    ['Awas', 'https://x.com/budi/status/5'],
  ]);
});

test('a comment without words is kept where something tells of it, and is one with what says its words', () => {
  const url = 'https://www.facebook.com/desa.maju/posts/1';
  const sticker = (name: string, more: string, when = '') =>
    `<div role="article" aria-label="Komentar oleh ${name}${when}"><a href="/${name}">${name}</a><img src="s.png" alt="">${more}</div>`;
  const own = (id: string) => `<a href="/desa.maju/posts/1?comment_id=${id}"><time>2 jam</time></a>`;
  const said = (id: string) => sticker('budi', `<div dir="auto">Setuju</div>${own(id)}`);
  const of = (body: string, rows: string[] = []) =>
    readPage({ url, html: pageOf({}, { body }), dom: null, rows }).comments.map((each) => [
      ...[each.author.handle, each.text, each.replyTo],
      new URL(each.url ?? url).searchParams.get('comment_id'),
    ]);
  const answer = `<div role="article" aria-label="Balasan oleh siti"><a href="/siti">siti</a><div dir="auto">Betul</div></div>`;
  expect(of(sticker('budi', own('5') + answer))).toEqual([
    ['budi', null, null, '5'],
    ['siti', 'Betul', 0, null],
  ]);
  // By a time alone too; a name with a picture alone is no comment.
  expect(of(sticker('budi', '<time>2 jam</time>') + sticker('ani', ''))).toEqual([
    ['budi', null, null, null],
  ]);
  expect(of(sticker('ani', '', ' 2 jam yang lalu'))).toEqual([['ani', null, null, null]]);
  expect(of(sticker('budi', own('5')), [said('5'), said('6'), sticker('budi', own('7'))])).toEqual([
    ['budi', 'Setuju', null, '5'],
    ['budi', 'Setuju', null, '6'],
    ['budi', null, null, '7'],
  ]);
});

test('the link that is called after its time says when and which comment it is, as Facebook draws it', () => {
  const url = 'https://www.facebook.com/desa.maju/posts/1';
  const one = (kind: string, who: string, said: string, when: string, ids: string) =>
    `<div role="article" aria-label="${kind} oleh ${who} ${when} yang lalu"><a href="/${who}?comment_id=Y29tbWVudDox"><span dir="auto">${who}</span></a>
      <span dir="auto"><div dir="auto">${said}</div></span><ul><li><a href="/desa.maju/posts/1?${ids}&__cft__[0]=AZ">${when}</a></li><li><div role="button">Balas</div></li></ul></div>`;
  const body = [
    one('Komentar', 'ani', 'Hadir', '2 jam', 'comment_id=7001'),
    one('Komentar', 'ani', 'Hadir', '1 jam', 'comment_id=7002'),
    one('Komentar', 'siti', '<img alt="stiker" src="s.png">', '4 hari', 'comment_id=7003'),
    one(
      'Balasan',
      'budi',
      'Lihat <a href="/ani/posts/9?comment_id=1">2 jam</a>',
      '5 mnt',
      'comment_id=7001&reply_comment_id=8',
    ),
  ].join('');
  const { comments } = readPage({ url, html: pageOf({}, { body }), dom: null });
  const idOf = (address: string | null) => /(?<=comment_id=)\d+(?=&__)/.exec(address ?? '')?.[0];
  expect(comments.map((each) => [each.text, each.shown, idOf(each.url), each.replyTo])).toEqual([
    ['Hadir', '2 jam', '7001', null],
    ['Hadir', '1 jam', '7002', null],
    [null, '4 hari', '7003', null],
    ['Lihat 2 jam', '5 mnt', '8', 0],
  ]);
});

test('the same words of two times that are drawn at once are two comments, and of a later row they may be one', () => {
  const url = 'https://kabar.contoh.example/unggahan/1';
  const at = (when: string) => row('budi', 'Hadir', `<time>${when}</time>`);
  const of = (body: string, rows: string[]) =>
    readPage({ url, html: pageOf({}, { body }), dom: null, rows }).comments.map(({ shown }) => shown);
  expect(of(at('2 jam') + at('1 jam'), [])).toEqual(['2 jam', '1 jam']);
  expect(of(at('59 menit'), [at('1 jam')])).toEqual(['59 menit']);
});

test('comments that nothing but their words tells apart are told once, and that there were more is said', () => {
  const url = 'https://kabar.contoh.example/unggahan/1';
  const of = (body: string, rows: string[] = [], rowPlaces: RowPlace[] = []) => {
    const { comments, merged } = readPage({ url, html: pageOf({}, { body }), dom: null, rows, rowPlaces });
    return [comments.length, merged];
  };
  const one = (end: string, words = 'Awas kamu') => row('budi', words, end);
  expect(of(one('') + one('') + one('<time>2 j</time>'))).toEqual([1, 2]);
  // What tells that two are one, or that they are two, leaves nothing to be said.
  const at = '<time datetime="2023-09-25T14:05:09+07:00">tadi</time>';
  expect(of(one(at) + one(at))).toEqual([1, 0]);
  expect(of(one(link('?komentar=1')) + one(link('?komentar=1')))).toEqual([1, 0]);
  expect(of(one('<time>2 j</time>') + one('<time>1 j</time>'))).toEqual([2, 0]);
  // Seen once more on the way down it is the same one; rows beside it, and the same row further down, may be others.
  expect(of(one(''), [one('')])).toEqual([1, 0]);
  expect(of('', [one(''), one('<time>2 j</time>')])).toEqual([1, 1]);
  const placed = (top: number, again = 0, left = 0, list = 0): RowPlace => ({
    ...{ again, list },
    drawn: [left, top, 300, 80],
  });
  const places = [placed(0, 2), placed(80), placed(160, 5)];
  expect(of('', [one(''), one('', 'Hadir'), one(at, 'Lain')], places)).toEqual([3, 2]);
  // A row whose words changed while it stood there, and one that stands within another, are no more of them.
  const older = one('<time>1 j</time>');
  expect(of('', [older, one('<time>2 j</time>')], [placed(0), placed(3)])).toEqual([1, 0]);
  const inner = { ...placed(10), drawn: [10, 10, 280, 60] } satisfies RowPlace;
  expect(of('', [`<div>${one('')}</div>`, one('')], [placed(0), inner])).toEqual([1, 0]);
  // Beside it, below it, in another list, and twice in one row they may be others.
  for (const other of [placed(0, 0, 310), placed(80), placed(0, 0, 0, 1)])
    expect(of('', [one(''), one('')], [placed(0), other])).toEqual([1, 1]);
  expect(of('', [`<div>${one('')}${one('')}</div>`], [placed(0)])).toEqual([1, 1]);
});

test('rows of a list of comments of which nobody can be told to have said it are counted', () => {
  const url = 'https://kabar.contoh.example/unggahan/1';
  const rows = [
    row('budi', 'Hadir', ''),
    '<div>Awas kamu, besok kami datang</div>',
    '<div><form><textarea></textarea></form>Tulis komentar</div>',
    '<div><button>Lihat 3 balasan</button></div>',
  ];
  const { comments, unread } = readPage({ url, html: pageOf({}), dom: null, rows });
  expect([comments.length, unread]).toEqual([1, 1]);
});
