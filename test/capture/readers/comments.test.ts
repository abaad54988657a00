import { describe, expect, test } from 'vitest';
import { readComments } from '../../../src/capture/readers/comments.ts';
import { Page } from '../../../src/capture/readers/page.ts';
import { Parts } from '../../../src/capture/readers/parts.ts';
import { readPage } from '../../../src/capture/readers/read-post.ts';
import { readComment } from '../../../src/contract/comments.ts';
import { jsonLdOf, pageOf } from './read.ts';

const url = 'https://kabar.contoh.example/unggahan/1';

function commentsOf(body: string, { head = '', rows = [] as string[], at = url } = {}) {
  const html = pageOf({}, { body, head });
  const { comments } = readPage({ url: at, html, dom: html, rows });
  return comments.map((each) => readComment.strict().parse(each));
}

/** Who said what, when; what is not shown is null. */
const brief = (all: ReturnType<typeof commentsOf>) =>
  all.map(({ author, text, at, shown, replyTo }) => [author.name, text, at ?? shown, replyTo]);

describe('B07 the comments of a page', () => {
  test('are read where they say by role and name that they are some, with answers within them', () => {
    const body = `<main><article><h2>Unggahan</h2><p>Mari memilih</p></article>
      <div role="list" aria-label="Komentar">
        <div role="article" aria-label="Komentar oleh Budi Contoh 2 jam"><a href="/u/budi?t=rahasia">Budi Contoh</a>
          <div dir="auto">Setuju <b>sekali</b><button>lihat selengkapnya</button></div>
          <a href="/unggahan/1?komentar=7"><time>2 jam</time></a><button>Suka</button>
          <div role="article" aria-label="Balasan oleh Siti Contoh"><a href="/u/siti">Siti Contoh</a>
            <time datetime="2023-09-25T14:05:00+07:00">25 September</time><div dir="auto">Tidak</div></div></div>
        <div role="article" aria-label="Komentar"><span>3 hari</span><button>Balas</button></div>
      </div></main>`;
    const all = commentsOf(body);
    expect(brief(all)).toEqual([
      ['Budi Contoh', 'Setuju sekali', '2 jam', null],
      ['Siti Contoh', 'Tidak', '2023-09-25T07:05:00Z', 0],
    ]);
    expect(all[0]).toMatchObject({
      author: { handle: null, url: 'https://kabar.contoh.example/u/budi?t=rahasia' },
      at: null,
      url: 'https://kabar.contoh.example/unggahan/1?komentar=7',
    });
  });

  test('of Facebook name an account by its number as an id, not as a handle, and by no address of the comment', () => {
    const said = (href: string, name: string) =>
      `<div role="article" aria-label="Komentar oleh ${name}"><a href="${href}">${name}</a><div dir="auto">Hadir</div></div>`;
    const body = [
      said('/profile.php?id=1001&comment_id=Y29tbWVudDo3MV83MDAx&__tn__=R', 'Budi Santoso'),
      said('/groups/77/user/1002/?comment_id=Y29tbWVudDo3MV83MDAy', 'Ani Lestari'),
      said('/people/Rudi/100200300?comment_id=7003', 'Rudi Contoh'),
      said('/siti.contoh?comment_id=7004', 'Siti Contoh'),
    ].join('');
    const all = commentsOf(`<main>${body}</main>`, { at: 'https://www.facebook.com/desa.maju/posts/71' });
    expect(all.map(({ author }) => author)).toEqual([
      { name: 'Budi Santoso', handle: null, id: '1001', url: 'https://www.facebook.com/profile.php?id=1001' },
      { name: 'Ani Lestari', handle: null, id: '1002', url: 'https://www.facebook.com/groups/77/user/1002/' },
      {
        ...{ name: 'Rudi Contoh', handle: null, id: '100200300' },
        url: 'https://www.facebook.com/people/Rudi/100200300',
      },
      { name: 'Siti Contoh', handle: 'siti.contoh', url: 'https://www.facebook.com/siti.contoh' },
    ]);
  });

  test('two people of one name who say the same are two, and neither gets the other’s address', () => {
    const one = (link: string) =>
      `<div role="article" aria-label="Komentar oleh Budi">${link}<div dir="auto">Siap</div></div>`;
    const body = `<main><div role="list" aria-label="Komentar">${one('<a href="/u/budi1">Budi</a>')}
      ${one('<a href="/u/budi2?dari=komentar">Budi</a>')}${one('<a href="/u/budi2">Budi</a>')}</div></main>`;
    const { origin } = new URL(url);
    expect(commentsOf(body).map(({ author }) => author.url)).toEqual([
      `${origin}/u/budi1`,
      `${origin}/u/budi2?dari=komentar`,
    ]);
  });

  test('are read from microdata, JSON-LD and the form of blogs, each once though it stands in two places', () => {
    const micro = `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
        <span itemprop="author" itemscope><span itemprop="name">Rahmat</span></span>
        <meta itemprop="dateCreated" content="2023-09-26"><p itemprop="text">Ikut</p></div>`;
    const blog = `<ol><li class="comment" id="comment-4"><div class="comment-author vcard"><cite class="fn"><a href="https://blog.contoh.example/">Wati</a></cite></div>
        <div class="comment-content"><p>Hadir</p><p>besok</p></div></li></ol>`;
    const ld = jsonLdOf({
      '@type': 'DiscussionForumPosting',
      url,
      text: 'Mari',
      comment: [
        {
          '@type': 'Comment',
          text: 'Ikut',
          author: { '@type': 'Person', name: 'Rahmat', alternateName: '@rahmat' },
          comment: [{ '@type': 'Comment', text: 'Terima kasih', author: { name: 'Panitia' } }],
        },
      ],
    });
    const all = commentsOf(`<article>${micro}${blog}</article>`, { head: ld });
    expect(brief(all)).toEqual([
      ['Rahmat', 'Ikut', '2023-09-26', null],
      ['Panitia', 'Terima kasih', null, 0],
      ['Wati', expect.stringMatching(/^Hadir\s+besok$/), null, null],
    ]);
    expect(all[0]).toMatchObject({ author: { handle: 'rahmat' }, where: 'json-ld $.comment[0]' });
    expect(all[2]?.author.url).toBe('https://blog.contoh.example/');
  });

  test('that have no form of their own are read from rows that say who wrote what, and when', () => {
    const said = '<a href="/u/ani">Ani</a> <time datetime="2024-11-20T00:30:00Z">20/11</time>';
    const rows = [
      `<div><div>${said}</div><div dir="auto">Setuju sekali</div></div>`,
      '<div><div><a href="/u/budi">Budi</a></div><div dir="auto">Tanpa waktu</div></div>',
      '<div role="textbox">Tulis komentar…</div>',
      `<div>${said}</div>`,
    ];
    expect(commentsOf('', { rows })).toEqual([
      expect.objectContaining({ text: 'Setuju sekali', at: '2024-11-20T00:30:00Z', replyTo: null }),
    ]);
  });

  test('that were gone again are read from the rows that were walked, and a platform names the account', () => {
    const row = (name: string, text: string) =>
      `<div role="article" aria-label="Comment by ${name}"><a href="https://www.instagram.com/${name}/">${name}</a><div dir="auto">${text}</div></div>`;
    const all = commentsOf('<main></main>', {
      rows: [row('budi.contoh', 'Setuju'), row('siti', 'Tidak'), row('budi.contoh', 'Setuju')],
      at: 'https://www.instagram.com/p/abc/',
    });
    expect(all.map(({ author, where }) => [author.handle, where])).toEqual([
      ['budi.contoh', 'rows:nth(1) [role="article"]:nth(1)'],
      ['siti', 'rows:nth(2) [role="article"]:nth(1)'],
    ]);
  });

  test('are of nobody whom their words link, and of the one whom their name names first', () => {
    const at = 'https://www.facebook.com/desa.maju/posts/1';
    const gone =
      '<span>Pengguna Facebook</span><div dir="auto">Terima kasih <a href="/korban.x">Korban</a></div>';
    const facebook = (label: string, inside: string) =>
      commentsOf(`<div role="article" aria-label="${label}">${inside}</div>`, { at });
    expect(facebook('Komentar oleh Pengguna Facebook', gone)).toEqual([]);
    expect(facebook('Komentar', '<p><a href="/korban.x">Korban</a> parah</p>')).toEqual([]);
    expect(
      commentsOf(
        '<li class="comment"><p>Lihat <a href="https://www.instagram.com/korban/">ini</a> parah</p></li>',
      ),
    ).toEqual([]);
    const [named] = facebook(
      'Komentar oleh Budi Santoso',
      '<div dir="auto">Halo <a href="/korban.x">Budi</a></div><a href="/budi.s">Budi Santoso</a>',
    );
    expect(named?.author).toMatchObject({ name: 'Budi Santoso', handle: 'budi.s' });
    const [reply] = facebook(
      'Balasan Siti ke komentar Budi',
      '<a href="/budi.x">Budi</a><a href="/siti.x">Siti</a><div dir="auto">jawab</div>',
    );
    expect(reply?.author).toMatchObject({ name: 'Siti', handle: 'siti.x' });
  });

  test('are of nobody where the one who wrote it is no link, whomever it answers', () => {
    const at = 'https://www.facebook.com/desa.maju/posts/1';
    const budi = '<a href="https://www.facebook.com/budi.santoso">Budi Santoso</a>';
    for (const body of [
      `<li class="comment"><b>Ani</b> membalas ${budi}<p>Setuju sekali</p></li>`,
      `<li class="comment"><h4><b>Ani</b> membalas ${budi}</h4><p>Setuju sekali</p></li>`,
      `<div role="article" aria-label="Balasan oleh Anggota anonim ke komentar Budi Santoso 2 jam"><span>Anggota anonim</span><div dir="auto">${budi}</div><div dir="auto">Setuju</div></div>`,
      '<div role="article" aria-label="Komentar oleh Anggota anonim 2 jam"><span>Anggota anonim</span><div dir="auto">Setuju</div><a href="/desa.maju/posts/1?comment_id=3">2 jam</a></div>',
    ])
      expect(commentsOf(body, { at })).toEqual([]);
    for (const before of [
      '<span>Penggemar berat</span>',
      '<span>Penulis · </span>',
      '<a href="/budi.santoso"><img></a>',
    ])
      expect(
        commentsOf(`<li class="comment">${before}${budi}<p>Setuju</p></li>`, { at })[0]?.author,
      ).toMatchObject({ handle: 'budi.santoso' });
  });

  test('are no post that a comment passes on, and one that answers in a list of its own', () => {
    const ani = '<h3><a href="/u/ani">Ani</a></h3><p>Lihat ini</p>';
    const budi = '<article><h3><a href="/u/budi">Budi</a></h3><p>Pilih nomor dua</p></article>';
    const lists = (inner: string) =>
      commentsOf(`<section aria-label="Comments"><article>${ani}${inner}</article></section>`);
    expect(brief(lists(budi))).toEqual([['Ani', 'Lihat ini', null, null]]);
    expect(brief(lists(`<ul><li>${budi}</li></ul>`))).toEqual([
      ['Ani', 'Lihat ini', null, null],
      ['Budi', 'Pilih nomor dua', null, 0],
    ]);
    expect(brief(commentsOf('', { rows: [`<article>${ani}${budi}</article>`] }))).toEqual([
      ['Ani', 'Lihat ini', null, null],
    ]);
  });

  test('are no articles within an article, and none of another article', () => {
    const teaser =
      '<article class="card"><h3><a href="/2020/b">Berita lain</a></h3><p>Ringkasan berita lain</p></article>';
    expect(
      commentsOf(`<article><h1>Judul</h1><p>isi</p><div class="related">${teaser}</div></article>`),
    ).toEqual([]);
    const shared = `<div role="article"><h3><a href="/budi">Budi</a></h3><p>Setuju</p>${teaser.replaceAll('article', 'div').replace('<div', '<div role="article"')}</div>`;
    expect(commentsOf(shared)).toEqual([]);
    expect(brief(commentsOf(`<section id="comments">${teaser}</section>`))).toEqual([
      ['Berita lain', 'Ringkasan berita lain', null, null],
    ]);
    const other = {
      '@type': 'NewsArticle',
      url: 'https://kabar.contoh.example/2020/lain',
      comment: [{ '@type': 'Comment', author: { name: 'K' }, text: 'kk' }],
    };
    expect(commentsOf('', { head: jsonLdOf(other) })).toEqual([]);
    expect(brief(commentsOf('', { head: jsonLdOf({ ...other, url }) }))).toEqual([['K', 'kk', null, null]]);
  });

  test('are read from the data of the platforms, with whom they answer', () => {
    const read = (at: string, value: unknown, from: string) => {
      const html = pageOf({});
      const answers = [{ url: from, json: JSON.stringify(value) }];
      return readPage({ url: at, html, dom: html, answers }).comments.map((each) =>
        readComment.strict().parse(each),
      );
    };
    const instagram = read(
      'https://www.instagram.com/p/Cabc/',
      {
        comments: [
          {
            ...{ pk: '17', text: 'Setuju', created_at: 1_695_650_000, comment_like_count: 2 },
            user: { pk: '5', username: 'budi.contoh', full_name: 'Budi' },
            preview_child_comments: [
              { pk: '18', text: 'Tidak', parent_comment_id: '17', user: { username: 'siti.contoh' } },
            ],
          },
        ],
        more: [
          { code: 'Cabc', pk: '1' },
          {
            code: 'Clain',
            comments: [{ pk: '19', text: 'lain', comment_like_count: 0, user: { username: 'x' } }],
          },
        ],
      },
      'https://www.instagram.com/api/v1/media/1/comments/?x=1',
    );
    expect(brief(instagram)).toEqual([
      ['Budi', 'Setuju', '2023-09-25T13:53:20Z', null],
      ['siti.contoh', 'Tidak', null, 0],
    ]);
    expect(instagram[0]?.author).toEqual({
      name: 'Budi',
      handle: 'budi.contoh',
      id: '5',
      url: 'https://www.instagram.com/budi.contoh/',
    });

    const tiktok = (aweme_id: string) => ({
      cid: aweme_id + '1',
      aweme_id,
      text: 'keren',
      create_time: 1_695_650_000,
      reply_id: '0',
      user: { unique_id: 'budi', nickname: 'Budi' },
    });
    expect(
      brief(
        read(
          'https://www.tiktok.com/@siti/video/73',
          { comments: [tiktok('74'), tiktok('73')] },
          'https://www.tiktok.com/api/comment/list/',
        ),
      ),
    ).toEqual([['Budi', 'keren', '2023-09-25T13:53:20Z', null]]);

    const tweet = (id: string, parent: string | undefined, conversation: string) => ({
      rest_id: id,
      core: { user_results: { result: { core: { name: 'Budi', screen_name: 'budi' } } } },
      legacy: {
        full_text: `balas ${id}`,
        created_at: 'Mon Sep 25 14:12:00 +0000 2023',
        in_reply_to_status_id_str: parent,
        conversation_id_str: conversation,
      },
    });
    expect(
      brief(
        read(
          'https://x.com/siti/status/1',
          {
            list: [
              tweet('1', undefined, '1'),
              tweet('3', '2', '1'),
              tweet('2', '1', '1'),
              tweet('9', '8', '8'),
            ],
          },
          'https://x.com/i/api/graphql/q/TweetDetail',
        ),
      ),
    ).toEqual([
      ['Budi', 'balas 2', '2023-09-25T14:12:00Z', null],
      ['Budi', 'balas 3', '2023-09-25T14:12:00Z', 0],
    ]);

    const youtube = (commentId: string) => ({
      payload: {
        commentEntityPayload: {
          properties: { commentId, content: { content: `kata ${commentId}` }, publishedTime: '2 hari lalu' },
          author: { displayName: '@budi', channelId: 'UC1' },
        },
      },
    });
    const video = read(
      'https://www.youtube.com/watch?v=abcdefghijk',
      {
        currentVideoEndpoint: { watchEndpoint: { videoId: 'abcdefghijk' } },
        mutations: [youtube('Ugx'), youtube('Ugx.9')],
      },
      'https://www.youtube.com/youtubei/v1/next',
    );
    expect(brief(video)).toEqual([
      ['@budi', 'kata Ugx', '2 hari lalu', null],
      ['@budi', 'kata Ugx.9', '2 hari lalu', 0],
    ]);
    expect(video[0]?.author).toMatchObject({ handle: 'budi', url: 'https://www.youtube.com/channel/UC1' });
  });

  test('are read from the answers to a post of the fediverse, below it alone', () => {
    const head = '<script id="initial-state" type="application/json">{}</script>';
    const status = (id: string, parent: string) => ({
      id,
      content: `<p>kata <b>${id}</b></p>`,
      created_at: '2023-09-25T13:53:20.000Z',
      in_reply_to_id: parent,
      account: { acct: 'budi@lain.example', display_name: 'Budi', url: 'https://lain.example/@budi' },
    });
    const answers = [
      {
        url: 'https://sosial.example/api/v1/statuses/110/context',
        json: JSON.stringify({
          ancestors: [status('108', '107')],
          descendants: [status('111', '110'), status('112', '111')],
        }),
      },
      {
        url: 'https://sosial.example/api/v1/statuses/99/context',
        json: JSON.stringify({ ancestors: [], descendants: [status('113', '99')] }),
      },
    ];
    const all = readPage({
      url: 'https://sosial.example/@siti/110',
      html: pageOf({}, { head }),
      dom: null,
      answers,
    }).comments;
    expect(all.map(({ author, text, at, replyTo }) => [author.handle, text, at, replyTo])).toEqual([
      ['budi@lain.example', 'kata 111', '2023-09-25T13:53:20Z', null],
      ['budi@lain.example', 'kata 112', '2023-09-25T13:53:20Z', 0],
    ]);
  });

  test('are read from a video’s page as it is drawn', () => {
    const body =
      '<ytd-comment-view-model><a id="author-text" href="/@budi"><span>@budi</span></a><yt-attributed-string id="content-text">halo <a href="/@korban">@korban</a></yt-attributed-string><span id="published-time-text"><a href="/watch?v=abcdefghijk&amp;lc=Ugx">2 hari lalu</a></span></ytd-comment-view-model>';
    const [one] = commentsOf(body, { at: 'https://www.youtube.com/watch?v=abcdefghijk' });
    expect(one).toMatchObject({
      author: { name: '@budi', handle: 'budi' },
      ...{ text: 'halo @korban', shown: '2 hari lalu' },
      url: 'https://www.youtube.com/watch?v=abcdefghijk&lc=Ugx',
    });
    const answer = body.replace('lc=Ugx', 'lc=Ugx.9').replace('halo', 'benar');
    const both = commentsOf(body + answer, { at: 'https://www.youtube.com/watch?v=abcdefghijk' });
    expect(both.map(({ replyTo }) => replyTo)).toEqual([null, 0]);
  });

  test('are not made of what is none: a post, a related article, a mention, a form', () => {
    const body = `<article><p>Teks <a href="/u/budi">@budi</a> menulis</p></article>
      <aside><h2>Komentar</h2><a href="/lain">Berita lain</a></aside>
      <form aria-label="Komentari"><textarea></textarea><button>Kirim</button></form>
      <div role="article" aria-label="Komentar">Tanpa nama</div>`;
    expect(commentsOf(body)).toEqual([]);
  });

  test('are kept up to a number and a time, and that there were more is said', { timeout: 120_000 }, () => {
    const one = (n: number) =>
      `<li class="comment"><cite class="fn vcard">${n}</cite><div class="comment-author"><b class="fn">Nama ${n}</b></div><p>${n} ${'x'.repeat(n === 0 ? 6000 : 1)}</p></li>`;
    const body = `<ol>${Array.from({ length: 5100 }, (_, n) => one(n)).join('')}</ol>`;
    const html = pageOf({}, { body });
    const { comments, cut } = readComments(new Page({ url, html, dom: null }), new Parts(), 120_000);
    expect([comments.length, cut]).toEqual([5000, true]);
    expect(comments[0]).toMatchObject({ textCut: true });
    expect(readComments(new Page({ url, html, dom: null }), new Parts(), 0)).toEqual({
      comments: [],
      cut: true,
      merged: 0,
      unread: 0,
    });
    expect(comments[0]?.text).toHaveLength(5000);
  });
});
