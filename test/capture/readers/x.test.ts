import { describe, expect, test } from 'vitest';
import { jsonLdOf, noCounts, nothing, pageOf, read } from './read.ts';

const url = 'https://x.com/siti_r/status/170000000000000001';
const shell = pageOf({}, { body: '<div id="react-root"></div>' });

function article({
  id,
  handle,
  name,
  text,
  quoted = '',
  time,
}: {
  id: string;
  handle: string;
  name: string;
  text: string;
  quoted?: string;
  time: string;
}): string {
  return `<article data-testid="tweet"><div data-testid="User-Name"><a href="/${handle}"><span>${name}</span></a><a href="/${handle}"><span>@${handle}</span></a></div>
    <div><div>Membalas <a href="/budi_s">@budi_s</a></div></div>
    ${text === '' ? '' : `<div data-testid="tweetText"><span>${text}</span></div>`}${quoted}
    <a href="/${handle}/status/${id}"><time datetime="${time}">9:12 PM · 25 Sep 2023</time></a>
    <a href="/${handle}/status/${id}/analytics" aria-label="12.345 tayangan. Lihat analisis postingan"><span>12 rb</span></a>
    <div role="group"><button data-testid="reply" aria-label="12 Balasan. Balas">12</button><button data-testid="retweet" aria-label="3 posting ulang. Posting ulang">3</button>
    <button data-testid="like" aria-label="1.245 Suka. Suka">1,2 rb</button></div></article>`;
}

describe('a post of X', () => {
  const shown = pageOf(
    {},
    {
      body:
        article({
          id: '160000000000000009',
          handle: 'budi_s',
          name: 'Budi',
          text: 'Sebelumnya',
          time: '2023-09-24T10:00:00.000Z',
        }) +
        article({
          id: '170000000000000001',
          handle: 'siti_r',
          name: 'Siti @korban',
          text: 'Kami datang<br>semua',
          time: '2023-09-25T14:12:00.000Z',
        }),
    },
  );

  test('is read as it is shown, by its own link among the posts around it', () => {
    expect(read(url, shell, { dom: shown })).toMatchObject({
      platform: 'x',
      kind: 'post',
      author: { name: 'Siti @korban', handle: 'siti_r' },
      text: 'Kami datang\nsemua',
      publishedAt: '2023-09-25T14:12:00Z',
      publishedPrecision: 'second',
      counts: {
        comments: { value: 12 },
        shares: { value: 3 },
        likes: { value: 1245, approximate: false },
        views: { value: 12_345 },
      },
      replyTo: { handle: 'budi_s' },
      contradictions: [],
    });
  });

  test('does not take the words of the post that it quotes', () => {
    const quoted =
      '<div role="link"><div data-testid="User-Name"><span>Lain</span></div><div data-testid="tweetText">Kata orang lain</div></div>';
    const dom = pageOf(
      {},
      {
        body: article({
          id: '170000000000000001',
          handle: 'siti_r',
          name: 'Siti',
          text: '',
          quoted,
          time: '2023-09-25T14:12:00.000Z',
        }),
      },
    );
    expect(read(url, shell, { dom }).text).toBeNull();
  });

  test('is read from the data that came to the page', () => {
    const json = JSON.stringify({
      data: {
        tweetResult: {
          result: {
            rest_id: '170000000000000001',
            core: {
              user_results: { result: { rest_id: '77', core: { name: 'Siti', screen_name: 'siti_r' } } },
            },
            views: { count: '12345' },
            legacy: {
              full_text: 'Kami datang',
              created_at: 'Mon Sep 25 14:12:00 +0000 2023',
              favorite_count: 1245,
              reply_count: 12,
              retweet_count: 3,
              in_reply_to_screen_name: 'budi_s',
              in_reply_to_status_id_str: '16',
            },
          },
        },
      },
    });
    const post = read(url, shell, {
      answers: [{ url: 'https://x.com/i/api/graphql/abc/Tweet?variables=1', json }],
    });
    expect(post).toMatchObject({
      author: { name: 'Siti', handle: 'siti_r', id: '77' },
      publishedAt: '2023-09-25T14:12:00Z',
      counts: { likes: { value: 1245 }, views: { value: 12_345 } },
      replyTo: { handle: 'budi_s', url: 'https://x.com/budi_s/status/16' },
    });
    expect(post.found['text']).toBe(
      'answer https://x.com/i/api/graphql/abc/Tweet $.data.tweetResult.result.legacy.full_text',
    );
  });

  test('takes its author from the page where the address names another account', () => {
    expect(read('https://x.com/korban/status/170000000000000001', shell, { dom: shown }).author.handle).toBe(
      'siti_r',
    );
    const wall = pageOf({ 'og:title': 'Log in to X' });
    expect(read('https://x.com/korban/status/170000000000000001', wall)).toMatchObject(nothing);
  });

  test('of the form before is read from its tags, and its account where the address agrees', () => {
    const tags = {
      'og:title': 'Siti on Twitter',
      'og:description': '“Kami datang”',
      'og:url': 'https://twitter.com/siti_r/status/170000000000000001',
    };
    expect(read(url, pageOf(tags))).toMatchObject({
      author: { name: 'Siti', handle: 'siti_r' },
      text: 'Kami datang',
    });
    const other = read(
      url,
      pageOf({ ...tags, 'og:url': 'https://twitter.com/korban/status/170000000000000001' }),
    );
    expect(other.author.handle).toBeNull();
    expect(other.contradictions).toContainEqual({
      field: 'url',
      value: 'https://twitter.com/korban/status/170000000000000001',
      where: 'meta[property="og:url"]',
    });
  });

  test('does not take the date that another program has put into its head', () => {
    const tags = {
      'og:title': 'Siti (@siti_r) di X',
      'og:description': 'Kami datang',
      'og:url': url,
      date: '2024-05-20T12:50:36.000Z',
    };
    expect(read(url, pageOf(tags))).toMatchObject({
      author: { handle: 'siti_r' },
      text: 'Kami datang',
      publishedAt: null,
    });
  });

  test('takes nothing from a title that names another account than the address', () => {
    const own = { 'og:url': url, 'og:description': 'isi' };
    for (const title of [
      'Budi (@budi) reposted',
      'Budi (@budi) on X',
      'Budi (@budi) reposted Siti (@siti_r)',
    ])
      expect(read(url, pageOf({ ...own, 'og:title': title }))).toMatchObject(nothing);
    expect(read(url, pageOf({ ...own, 'og:title': 'Budi (@budi) on X' })).contradictions).toEqual([
      { field: 'author.handle', value: 'budi', where: 'meta[property="og:title"]' },
    ]);
    // What a script left behind gives no address of its own.
    expect(read(url, pageOf({ 'og:title': 'Siti (@siti_r) on X', 'og:description': 'isi' }))).toMatchObject(
      nothing,
    );
  });

  test('takes nothing from a title that can be parted in two ways', () => {
    const title = 'Korban on X: "saya" by Siti on X: "halo"';
    expect(read(url, pageOf({ 'og:title': title, 'og:url': url }))).toMatchObject(nothing);
    expect(read(url, pageOf({ 'og:title': 'Siti di X: "halo"', 'og:url': url }))).toMatchObject({
      author: { name: 'Siti' },
      text: 'halo',
    });
  });

  test('is no answer to whom its own words, or those of a name, speak of', () => {
    const words = 'Membalas <a href="/korban">@korban</a>';
    const own = article({
      id: '170000000000000001',
      handle: 'siti_r',
      name: `<div>${words}</div>`,
      text: `<div>${words} soal netralitas</div>`,
      time: '2023-09-25T14:12:00.000Z',
    }).replace('<div><div>Membalas <a href="/budi_s">@budi_s</a></div></div>', '');
    const post = read(url, shell, { dom: pageOf({}, { body: own }) });
    expect(post.text).toBe('Membalas @korban soal netralitas');
    expect(post.replyTo).toBeNull();
  });

  test('that only stands as a quotation in another is not that other', () => {
    const quoted = `<div role="link"><div data-testid="User-Name"><span>Lain</span></div><a href="/lain/status/16" role="link"><time datetime="2020-01-01T00:00:00Z">1</time></a><div data-testid="tweetText">Kata lain</div></div>`;
    const body = article({
      ...{ id: '170000000000000001', handle: 'siti_r', name: 'Siti', text: 'Setuju', quoted },
      time: '2023-09-25T14:12:00.000Z',
    });
    expect(read('https://x.com/lain/status/16', shell, { dom: pageOf({}, { body }) })).toMatchObject(nothing);
  });
});

describe('the data of a post of X', () => {
  const user = { rest_id: '77', legacy: { name: 'Siti', screen_name: 'siti_r' } };
  const budi = { rest_id: '5', legacy: { name: 'Budi', screen_name: 'budi_s' } };
  const written = { created_at: 'Mon Sep 25 14:12:00 +0000 2023', retweet_count: 99, favorite_count: 0 };
  const readData = (data: unknown) =>
    read(url, shell, {
      answers: [{ url: 'https://x.com/i/api/graphql/a/T', json: JSON.stringify({ data }) }],
    });
  const post = (legacy: object, more: object = {}) => ({
    ...{ rest_id: '170000000000000001', core: { user_results: { result: user } } },
    legacy: { ...written, ...legacy },
    ...more,
  });

  test('has its words as they were written', () => {
    const full_text = 'halo &amp; hai &lt;3 &amp;amp;';
    expect(readData({ tweet: post({ full_text }) }).text).toBe('halo & hai <3 &amp;');
    const note_tweet = { note_tweet_results: { result: { text: 'Yang panjang &amp; utuh' } } };
    const long = readData(post({ full_text: 'Yang panjang … https://t.co/a' }, { note_tweet }));
    expect(long).toMatchObject({ text: 'Yang panjang & utuh', contradictions: [] });
  });

  test('of one that only passes another on is a share, without words and numbers of its own', () => {
    const original = {
      rest_id: '16',
      core: { user_results: { result: budi } },
      legacy: { full_text: 'kata' },
    };
    const shared = readData(
      post({ full_text: 'RT @budi_s: kata', retweeted_status_result: { result: original } }),
    );
    expect(shared.sharedFrom?.text).toBe('kata');
    expect(shared).toMatchObject({
      author: { name: 'Siti', handle: 'siti_r', id: '77' },
      text: null,
      counts: noCounts,
      publishedAt: '2023-09-25T14:12:00Z',
      sharedFrom: { name: 'Budi', handle: 'budi_s', url: 'https://x.com/budi_s/status/16' },
    });
  });

  test('of one that passes on what cannot be seen is a share all the same', () => {
    const full_text = 'RT @budi_s: kata';
    expect(readData(post({ full_text, retweeted_status_result: {} })).sharedFrom).toEqual({
      ...{ name: null, handle: 'budi_s', url: null },
    });
    const result = { rest_id: '16', legacy: { full_text: 'kata' } };
    expect(readData(post({ full_text, retweeted_status_result: { result } })).sharedFrom?.url).toBe(
      'https://x.com/i/web/status/16',
    );
  });

  test('names what it quotes, also where that is hidden or gone', () => {
    const result = { tweet: { rest_id: '16', core: { user_results: { result: budi } } } };
    expect(readData(post({ full_text: 'Ini' }, { quoted_status_result: { result } })).sharedFrom).toEqual({
      name: 'Budi',
      handle: 'budi_s',
      url: 'https://x.com/budi_s/status/16',
    });
    expect(readData(post({ full_text: 'Ini', quoted_status_id_str: '16' })).sharedFrom).toEqual({
      name: null,
      handle: null,
      url: 'https://x.com/i/web/status/16',
    });
    const expanded = 'https://twitter.com/budi_s/status/16';
    const linked = post({
      ...{ full_text: 'Ini', quoted_status_id_str: '16', quoted_status_permalink: { expanded } },
    });
    expect(readData(linked).sharedFrom?.url).toBe(expanded);
  });

  test('of the interface before is read, too', () => {
    const quoted_status = { id_str: '16', user: { name: 'Budi', screen_name: 'budi_s' }, full_text: 'kata' };
    const before = {
      ...{ id_str: '170000000000000001', full_text: 'Ini &gt; itu', quoted_status, ...written },
      user: { name: 'Siti', screen_name: 'siti_r' },
      user_id_str: '77',
    };
    expect(readData(before)).toMatchObject({
      author: { name: 'Siti', handle: 'siti_r', id: '77' },
      text: 'Ini > itu',
      counts: { shares: { value: 99 } },
      sharedFrom: { name: 'Budi', handle: 'budi_s', url: 'https://x.com/budi_s/status/16' },
    });
  });
});

test('a profile of X is read as it is shown, whatever its name looks like', () => {
  const shown = (name: string) =>
    pageOf(
      {},
      {
        body: `<div data-testid="UserName"><div><span>${name}</span></div><div><span>@siti_r</span></div></div><div data-testid="UserDescription">Guru</div>
      <a href="/siti_r/following">34 Mengikuti</a><a href="/siti_r/verified_followers">1,2 rb Pengikut</a>`,
      },
    );
  expect(read('https://x.com/siti_r', shell, { dom: shown('Siti @korban_lah') })).toMatchObject({
    kind: 'profile',
    author: { name: 'Siti @korban_lah', handle: 'siti_r' },
    text: 'Guru',
    counts: { following: { value: 34 }, followers: { value: 1200, approximate: true } },
  });
  expect(read('https://x.com/korban', shell, { dom: shown('@korban') })).toMatchObject(nothing);
});

test('a profile of X is read from its JSON-LD', () => {
  const schema = jsonLdOf({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      additionalName: 'siti_r',
      name: 'Siti',
      identifier: '77',
      interactionStatistic: [
        {
          '@type': 'InteractionCounter',
          name: 'Follows',
          interactionType: 'https://schema.org/FollowAction',
          userInteractionCount: 1200,
        },
        {
          '@type': 'InteractionCounter',
          name: 'Friends',
          interactionType: 'https://schema.org/FollowAction',
          userInteractionCount: 34,
        },
        {
          '@type': 'InteractionCounter',
          name: 'Tweets',
          interactionType: 'https://schema.org/WriteAction',
          userInteractionCount: 567,
        },
      ],
    },
  });
  expect(read('https://x.com/siti_r', pageOf({}, { head: schema }))).toMatchObject({
    kind: 'profile',
    author: { name: 'Siti', handle: 'siti_r', id: '77' },
    counts: { followers: { value: 1200 }, following: { value: 34 }, posts: { value: 567 } },
  });
  expect(read('https://x.com/budi', pageOf({}, { head: schema }))).toMatchObject(nothing);
});
