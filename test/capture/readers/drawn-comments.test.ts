import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/capture/readers/read-post.ts';
import { readComment } from '../../../src/contract/comments.ts';
import { dataOf, pageOf } from './read.ts';

function commentsOf(at: string, body: string, { data = '', rows = [] as string[] } = {}) {
  const html = pageOf({}, { body: `<div class="x1a9f">${body}</div>`, head: data });
  const { comments, post } = readPage({ url: at, html, dom: html, rows });
  return { all: comments.map((each) => readComment.strict().parse(each)), post };
}

const brief = ({ all }: ReturnType<typeof commentsOf>) =>
  all.map(({ author, text, at, shown, replyTo }) => [author.name, author.handle, text, at ?? shown, replyTo]);

describe('Instagram', () => {
  const at = 'https://www.instagram.com/p/CuK8abc/';
  const one = (id: string, who: string, said: string, code = 'CuK8abc') => `<div class="x9">
    <div><a href="/${who}/"><img alt="Foto profil ${who}"></a></div>
    <div><span dir="auto"><a href="/${who}/"><span dir="auto">${who}</span></a></span>
      <a href="/p/${code}/c/${id}/"><time datetime="2024-11-20T00:30:00.000Z">2 h</time></a></div>
    <div><span dir="auto">${said}</span></div>
    <div><span dir="auto">12 suka</span><div role="button"><span dir="auto">Balas</span></div></div></div>`;

  test('comments are read by their own addresses, answers with the one that they answer', () => {
    const read = commentsOf(
      at,
      `<article><div><a href="/ketua.desa/">ketua.desa</a> <span dir="auto">Mari hadir <a href="/korban/">korban</a></span>
        <a href="/p/CuK8abc/"><time datetime="2024-11-19T00:00:00Z">1 h</time></a></div></article>
      <ul>${one('11', 'budi.contoh', 'Setuju <a href="/korban/">@korban</a>')}
        ${one('11/r/12', 'siti', 'Tidak')}${one('13', 'budi.contoh', 'Setuju')}</ul>`,
    );
    expect(brief(read)).toEqual([
      ['budi.contoh', 'budi.contoh', 'Setuju @korban', '2024-11-20T00:30:00Z', null],
      ['siti', 'siti', 'Tidak', '2024-11-20T00:30:00Z', 0],
      ['budi.contoh', 'budi.contoh', 'Setuju', '2024-11-20T00:30:00Z', null],
    ]);
    expect(read.all[0]).toMatchObject({
      author: { url: 'https://www.instagram.com/budi.contoh/' },
      url: 'https://www.instagram.com/p/CuK8abc/c/11/',
      where: 'dom a[href$="/c/11/"]',
    });
  });

  test('comments of another post, and a caption are none; one without words of its own has none', () => {
    const foreign = one('21', 'budi', 'Dari unggahan lain', 'CuK8xyz');
    const wordless = one('22', 'siti', '').replace('<span dir="auto"></span>', '<img alt="GIF">');
    const caption =
      '<div><span dir="auto"><a href="/ketua.desa/">ketua.desa</a> 298 suka, 12 komentar</span></div>';
    const sticker = [['siti', 'siti', null, '2024-11-20T00:30:00Z', null]];
    expect(brief(commentsOf(at, foreign + wordless + caption))).toEqual(sticker);
    // The only comment beside a caption without a time: neither its words nor its author are the comment's.
    expect(brief(commentsOf(at, `<div>${caption}${wordless}</div>`))).toEqual(sticker);
    const alone = commentsOf(at, `<div>${caption}${one('24', 'siti', 'Hadir')}</div>`);
    expect(alone.all.map(({ author, text }) => [author.handle, text])).toEqual([['siti', 'Hadir']]);
    const { post } = commentsOf(at, `${caption}${one('23', 'budi', '298 suka dan 7 komentar')}`);
    expect(post).toMatchObject({ counts: {}, author: { name: null, handle: null }, text: null });
  });

  test('what the data had of the same id is one comment, and what it lacked is added', () => {
    const data = dataOf({
      items: [{ code: 'CuK8abc', pk: '900' }],
      comments: [
        {
          ...{ pk: '11', media_id: '900', text: 'Setuju', created_at: 1732062600, comment_like_count: 3 },
          user: { username: 'budi.contoh', full_name: 'Budi Contoh' },
        },
      ],
    });
    const read = commentsOf(at, one('11', 'budi.contoh', 'Setuju') + one('14', 'siti', 'Hadir'), { data });
    expect(read.all.map(({ author, text, url }) => [author.name, text, url])).toEqual([
      ['Budi Contoh', 'Setuju', 'https://www.instagram.com/p/CuK8abc/c/11/'],
      ['siti', 'Hadir', 'https://www.instagram.com/p/CuK8abc/c/14/'],
    ]);
  });
});

describe('X', () => {
  const at = 'https://x.com/ketua_desa/status/100';
  const article = (
    id: string,
    handle: string,
    name: string,
    said: string,
    more = '',
  ) => `<article class="css-1" role="article">
    <div data-testid="User-Name"><a href="/${handle}"><span>${name}</span></a><a href="/${handle}"><span>@${handle}</span></a>
      <a href="/${handle}/status/${id}"><time datetime="2024-11-20T01:00:00.000Z">20 Nov</time></a></div>
    ${said === '' ? '' : `<div data-testid="tweetText" dir="auto">${said}</div>`}${more}</article>`;
  const quoted = `<div role="link"><div data-testid="User-Name"><span>Korban</span></div>
    <a href="/korban/status/77"><time datetime="2020-01-01T00:00:00Z">2020</time></a>
    <div data-testid="tweetText">Kata orang lain</div></div>`;
  const talk = (inside: string, label = 'Linimasa: Percakapan') =>
    `<section><div aria-label="${label}">${inside}</div></section>`;

  test('what stands after the post in its conversation is read, up to the heading over others', () => {
    const read = commentsOf(
      at,
      talk(`<h2>Percakapan</h2>${article('99', 'pengirim', 'Pengirim', 'Di atasnya')}
        ${article('100', 'ketua_desa', 'Ketua Desa', 'Mari hadir')}
        ${article('101', 'budi', 'Budi @ketua_desa', 'Setuju <a href="/korban">@korban</a>', quoted)}
        ${article('102', 'siti', 'Siti', '', quoted)}
        ${article('103', 'toko', 'Toko', 'Diskon', '<div><span>Iklan</span></div>')}
        <h2>Temukan lebih banyak</h2>${article('104', 'lain', 'Lain', 'Bukan jawaban')}`),
    );
    expect(brief(read)).toEqual([
      ['Budi @ketua_desa', 'budi', 'Setuju @korban', '2024-11-20T01:00:00Z', null],
      // One that only passes another on has no words of its own.
      ['Siti', 'siti', null, '2024-11-20T01:00:00Z', null],
    ]);
    expect(read.all[0]).toMatchObject({
      url: 'https://x.com/budi/status/101',
      where: 'dom article:nth(3)',
    });
  });

  test('outside of a conversation, and without the post in it, nothing is a comment', () => {
    const answer = article('101', 'budi', 'Budi', 'Setuju');
    const own = article('100', 'ketua_desa', 'Ketua Desa', 'Mari hadir');
    expect(brief(commentsOf(at, talk(own + answer, 'Linimasa: Beranda')))).toEqual([]);
    expect(brief(commentsOf(at, talk(answer)))).toEqual([]);
    expect(brief(commentsOf('https://x.com/ketua_desa', talk(own + answer)))).toEqual([]);
  });

  test('of a row that was walked its own words count, not those that it quotes', () => {
    const rows = [
      article('101', 'budi', 'Budi', 'Setuju', quoted),
      article('102', 'siti', 'Siti', '', quoted),
    ];
    expect(brief(commentsOf(at, '', { rows }))).toEqual([
      ['Budi', 'budi', 'Setuju', '2024-11-20T01:00:00Z', null],
      ['Siti', 'siti', null, '2024-11-20T01:00:00Z', null],
    ]);
  });
});

describe('TikTok', () => {
  const at = 'https://www.tiktok.com/@ketua.desa/video/7100000000000000001';
  const one = (level: number, who: string, name: string, said: string) => `<div class="css-2">
    <a href="/@${who}"><img alt=""></a><div><div data-e2e="comment-username-${level}"><a href="/@${who}"><p>${name}</p></a></div>
    <span data-e2e="comment-level-${level}" dir="auto"><p>${said}</p></span>
    <div><span data-e2e="comment-time-${level}">11-20</span><span role="button">Balas</span><span>45</span></div></div></div>`;

  test('comments and answers are read from the names that their parts have', () => {
    const read = commentsOf(
      at,
      `<div>${one(1, 'budi', 'Budi Contoh', 'Setuju <a href="/@korban">@korban</a>')}${one(2, 'siti', 'Siti', 'Tidak')}</div>
       <div>${one(1, 'rahmat', '12 komentar', '7 suka')}</div>`,
    );
    expect(brief(read)).toEqual([
      ['Budi Contoh', 'budi', 'Setuju @korban', '11-20', null],
      ['Siti', 'siti', 'Tidak', '11-20', 0],
      ['12 komentar', 'rahmat', '7 suka', '11-20', null],
    ]);
    expect(read.all[0]?.where).toBe('dom [data-e2e^="comment-level-"]:nth(1)');
    expect(read.post?.counts).toEqual({});
    const owner = '<h2><a href="/@ketua.desa">Ketua Desa</a></h2>';
    expect(brief(commentsOf(at, `<div>${owner}${one(1, 'budi', 'Budi', 'Hadir')}</div>`))).toEqual([
      ['Budi', 'budi', 'Hadir', '11-20', null],
    ]);
  });

  test('what stands in a block of another video, and a page of no video, have none', () => {
    const other = `<article><a href="/@lain/video/7200000000000000002">x</a>${one(1, 'budi', 'Budi', 'Setuju')}</article>`;
    expect(brief(commentsOf(at, other))).toEqual([]);
    expect(brief(commentsOf('https://www.tiktok.com/@ketua.desa', one(1, 'budi', 'Budi', 'Setuju')))).toEqual(
      [],
    );
  });
});
