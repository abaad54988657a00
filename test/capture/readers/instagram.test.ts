import { describe, expect, test } from 'vitest';
import { dataOf, noCounts, nothing, pageOf, read } from './read.ts';

const url = 'https://www.instagram.com/p/Cabc123_-x/';
const tags = {
  'twitter:title': 'Siti Rahayu (@siti.rahayu_7) • Foto Instagram',
  'og:title': 'Siti Rahayu di Instagram: "Mari ke lapangan!\n\nBawa teman 🙏"',
  'og:description':
    '1,2 rb suka, 56 komentar - siti.rahayu_7 pada 29 Mei 2021: "Mari ke lapangan!\n\nBawa teman 🙏". ',
  'og:url': url,
  'instapp:owner_user_id': '4455',
};
const media = {
  code: 'Cabc123_-x',
  pk: '99',
  user: { pk: '4455', username: 'siti.rahayu_7', full_name: 'Siti Rahayu' },
  caption: { text: 'Mari ke lapangan!\n\nBawa teman 🙏' },
  taken_at: 1_622_260_800,
  like_count: 1234,
  comment_count: 56,
  play_count: 9000,
};

describe('a post of Instagram', () => {
  test('is read from its tags in Indonesian', () => {
    expect(read(url, pageOf(tags))).toMatchObject({
      platform: 'instagram',
      kind: 'post',
      author: { name: 'Siti Rahayu', handle: 'siti.rahayu_7', id: '4455' },
      text: 'Mari ke lapangan!\n\nBawa teman 🙏',
      publishedAt: '2021-05-29',
      publishedPrecision: 'day',
      publishedZone: null,
      counts: {
        likes: { value: 1200, approximate: true, shown: '1,2 rb' },
        comments: { value: 56, approximate: false, shown: '56' },
      },
      contradictions: [],
    });
  });

  test('is read from its data by its code first, and what the tags round is no contradiction', () => {
    const other = { ...media, code: 'Other', like_count: 1, user: { ...media.user, username: 'lain' } };
    const post = read(url, pageOf(tags, { body: dataOf({ more: [other], items: [media] }) }));
    expect(post).toMatchObject({
      publishedAt: '2021-05-29T04:00:00Z',
      publishedPrecision: 'second',
      counts: { likes: { value: 1234, approximate: false }, views: { value: 9000 } },
      contradictions: [],
    });
    expect(post.found['counts.likes']).toBe('script[type="application/json"]:nth(1) $.items[0].like_count');
  });

  test('takes the time of its own link in the page as it is shown', () => {
    const dom = pageOf(tags, {
      body: `<a href="/p/Other/"><time datetime="2020-01-01T00:00:00.000Z">1 t</time></a>
        <a href="/p/Cabc123_-x/c/179/"><time datetime="2022-01-01T00:00:00.000Z">3 t</time></a>
        <a href="/siti.rahayu_7/p/Cabc123_-x/"><time datetime="2021-05-29T04:00:00.000Z">5 th</time></a>`,
    });
    expect(read(url, pageOf(tags), { dom })).toMatchObject({
      publishedAt: '2021-05-29T04:00:00Z',
      publishedZone: null,
    });
  });

  test.each([
    '1,2 rb suka, 56 komentar - siti.rahayu_7 di Instagram pada 29 Mei 2021: "Mari"',
    '1.2K likes, 56 comments - siti.rahayu_7 on May 29, 2021',
    '1,2 mil Me gusta, 56 comentarios - siti.rahayu_7 el 29 de mayo de 2021: "Mari"',
  ])('is read from its summary: %s', (summary) => {
    expect(read(url, pageOf({ 'og:description': summary, 'og:url': url }))).toMatchObject({
      author: { handle: 'siti.rahayu_7' },
      publishedAt: '2021-05-29',
      counts: { likes: { value: 1200, approximate: true }, comments: { value: 56 } },
    });
  });

  test('is read from the forms that it had before', () => {
    const older = {
      'og:url': url,
      'og:title': 'Siti Rahayu on Instagram: “Mari ke lapangan!”',
      'og:description':
        '1,234 Likes, 56 Comments - Siti Rahayu (@siti.rahayu_7) on Instagram: “Mari ke lapangan!”',
    };
    expect(read(url, pageOf(older, { lang: 'en' }))).toMatchObject({
      author: { name: 'Siti Rahayu', handle: 'siti.rahayu_7' },
      text: 'Mari ke lapangan!',
      counts: { likes: { value: 1234 }, comments: { value: 56 } },
    });
    const graph = {
      shortcode: 'Cabc123_-x',
      owner: { id: '4455', username: 'siti.rahayu_7', full_name: 'Siti Rahayu' },
      edge_media_to_caption: { edges: [{ node: { text: 'Mari' } }] },
      edge_media_preview_like: { count: 7 },
      edge_media_to_parent_comment: { count: 2 },
      taken_at_timestamp: 1_622_260_800,
    };
    for (const script of [
      `window._sharedData = ${JSON.stringify({ a: graph })};`,
      `window.__additionalDataLoaded('/p/Cabc123_-x/',${JSON.stringify({ a: graph })});`,
    ])
      expect(read(url, pageOf({}, { body: `<script>${script}</script>` }))).toMatchObject({
        author: { handle: 'siti.rahayu_7', id: '4455' },
        text: 'Mari',
        publishedAt: '2021-05-29T04:00:00Z',
        counts: { likes: { value: 7 }, comments: { value: 2 } },
      });
  });

  test('B07 with hidden likes shows none', () => {
    const post = read(
      url,
      pageOf({}, { body: dataOf({ ...media, like_and_view_counts_disabled: true, like_count: 3 }) }),
    );
    expect(post.counts.likes).toBeUndefined();
    expect(post.notVisible).toContain('counts.likes');
  });

  test('in a language whose words are not known gives what needs no words', () => {
    const polish = {
      ...tags,
      'og:title': 'Siti Rahayu na Instagramie: „…”',
      'og:description': '12 polubień, 3 komentarzy - siti.rahayu_7 dnia 29 maja 2021: „…”',
    };
    const post = read(url, pageOf(polish, { lang: 'pl' }));
    expect(post).toMatchObject({
      author: { name: 'Siti Rahayu', handle: 'siti.rahayu_7' },
      counts: noCounts,
      publishedAt: null,
    });
  });

  test('says where its tags say something else than its data', () => {
    const post = read(
      url,
      pageOf(
        { ...tags, 'twitter:title': 'Budi (@budi) • Foto Instagram' },
        { body: dataOf({ items: [media] }) },
      ),
    );
    expect(post.author).toEqual({ name: 'Siti Rahayu', handle: 'siti.rahayu_7', id: '4455' });
    expect(post.contradictions).toContainEqual({
      field: 'author.handle',
      value: 'budi',
      where: 'meta[property="twitter:title"]',
    });
  });

  test('does not take a handle that somebody has written into a name', () => {
    const post = read(
      url,
      pageOf({ ...tags, 'twitter:title': 'Budi (@korban) • Foto (@siti.rahayu_7) • Foto Instagram' }),
    );
    expect(post.author.handle).toBe('siti.rahayu_7');
  });

  test('of several is given to whoever posted it, and the others are told', () => {
    const shared = { ...media, coauthor_producers: [media.user, { username: 'budi' }] };
    const post = read(url, pageOf({}, { body: dataOf({ items: [shared] }) }));
    expect(post.author.handle).toBe('siti.rahayu_7');
    expect(post.contradictions).toEqual([expect.objectContaining({ field: 'author.handle', value: 'budi' })]);
  });

  test('believes no tag where one names another account than the address', () => {
    const own = 'https://www.instagram.com/siti.rahayu_7/p/Cabc123_-x/';
    const others = [
      { 'twitter:title': 'Budi (@budi) • Foto Instagram', 'og:title': 'Budi di Instagram: "x"' },
      { 'og:title': 'Budi di Instagram: "x"', 'og:description': '3 suka - budi pada 29 Mei 2021: "x"' },
    ];
    for (const other of others) {
      const post = read(own, pageOf({ ...other, 'og:url': own, 'instapp:owner_user_id': '9' }));
      expect(post).toMatchObject(nothing);
      expect(post.contradictions).toContainEqual(
        expect.objectContaining({ field: 'author.handle', value: 'budi' }),
      );
    }
    const twice = 'Korban di Instagram: "kata" — Siti di Instagram: "hai"';
    expect(read(url, pageOf({ 'og:title': twice, 'og:url': url }))).toMatchObject(nothing);
  });

  test('counts its likes where two numbers stand in one sentence', () => {
    const summary = '12 suka dan 3 komentar - siti.rahayu_7 pada 29 Mei 2021: "x"';
    expect(read(url, pageOf({ 'og:description': summary, 'og:url': url })).counts).toMatchObject({
      likes: { value: 12 },
      comments: { value: 3 },
    });
  });
});

describe('a story of Instagram', () => {
  const story = 'https://www.instagram.com/stories/siti.rahayu_7/3200000000000000000/';

  test('is read from its data by its number', () => {
    const item = { ...media, pk: '3200000000000000000', code: 'Cxyz', caption: null };
    const before = { ...item, pk: '3199999999999999999', user: { pk: '1', username: 'lain' } };
    expect(read(story, pageOf({}, { body: dataOf({ reels: [{ items: [before, item] }] }) }))).toMatchObject({
      kind: 'post',
      author: { handle: 'siti.rahayu_7', id: '4455' },
      publishedAt: '2021-05-29T04:00:00Z',
    });
  });

  test('is read from its tags', () => {
    const shown = {
      'og:title': 'Watch this story by Siti Rahayu on Instagram before it disappears.',
      'og:description': '12M Followers, 3,160 Following, 688 Posts',
      'og:url': story,
      'al:ios:url': 'instagram://user?username=siti.rahayu_7',
    };
    expect(read(story, pageOf(shown, { lang: 'en' }))).toMatchObject({
      author: { name: 'Siti Rahayu', handle: 'siti.rahayu_7' },
      text: null,
    });
    const other = read(story, pageOf({ ...shown, 'al:ios:url': 'instagram://user?username=budi' }));
    expect(other).toMatchObject(nothing);
    expect(other.contradictions).toContainEqual(
      expect.objectContaining({ field: 'author.handle', value: 'budi' }),
    );
  });
});

describe('what is no post to be seen', () => {
  test.each([
    [
      'a log-in wall',
      {
        'og:title': 'Instagram',
        'og:description': 'Create an account or log in to Instagram - Share what you’re into.',
        'og:url': 'https://www.instagram.com/',
      },
    ],
    [
      'a log-in wall without an address',
      {
        'og:title': 'Login • Instagram',
        'og:description': 'Selamat datang kembali ke Instagram. Masuk untuk melihat.',
      },
    ],
    ['a post that is gone', { 'og:title': 'Halaman Tidak Ditemukan • Instagram' }],
    ['the tags of the post before', { ...tags, 'og:url': 'https://www.instagram.com/p/Before1/' }],
  ])('%s shows nothing', (_, shown) => {
    const post = read(url, pageOf(shown)); // tags by name
    expect(post).toMatchObject({ platform: 'instagram', kind: 'post', ...nothing });
    expect(post.notVisible).toContain('author.handle');
  });
});

describe('a profile of Instagram', () => {
  const profile = 'https://www.instagram.com/siti.rahayu_7/';
  const own = {
    'og:title': 'Siti Rahayu (@siti.rahayu_7) • Foto dan video Instagram',
    'og:description':
      '1,5 jt Pengikut, 501 Mengikuti, 1.234 Postingan - Lihat foto dan video Instagram dari Siti Rahayu (@siti.rahayu_7)',
    'og:url': profile,
  };

  test('is read from its tags', () => {
    expect(read(profile, pageOf(own))).toMatchObject({
      kind: 'profile',
      author: { name: 'Siti Rahayu', handle: 'siti.rahayu_7' },
      counts: { followers: { value: 1_500_000 }, following: { value: 501 }, posts: { value: 1234 } },
    });
  });

  test('of another is not', () => {
    expect(read('https://www.instagram.com/budi/', pageOf(own))).toMatchObject({
      kind: 'profile',
      ...nothing,
    });
  });
});
