import { describe, expect, test } from 'vitest';
import { noCounts, nothing, pageOf, read } from './read.ts';

describe('Mastodon', () => {
  const url = 'https://sosial.contoh.example/@siti/110000000000000001';
  const head =
    '<link rel="alternate" type="application/activity+json" href="https://sosial.contoh.example/users/siti/statuses/110000000000000001"><script id="initial-state" type="application/json">{"meta":{}}</script>';
  const tags = {
    'og:title': 'Siti (@siti@contoh.example)',
    'og:description': 'Halo semua',
    'og:url': url,
    'og:published_time': '2023-09-25T13:53:20Z',
    'profile:username': 'siti@contoh.example',
  };

  test('is known by its program, on whichever host, and read from its tags', () => {
    expect(read(url, pageOf(tags, { head }))).toMatchObject({
      platform: 'mastodon',
      kind: 'post',
      author: { name: 'Siti', handle: 'siti@contoh.example' },
      text: 'Halo semua',
      publishedAt: '2023-09-25T13:53:20Z',
    });
  });

  test('is read as it is shown', () => {
    const dom = pageOf(
      {},
      {
        head,
        body: `<div class="status">lain</div><div class="detailed-status"><span class="display-name"><strong class="display-name__html">Siti</strong><span class="display-name__account">@siti@contoh.example</span></span>
      <div class="status__content"><p>Halo</p><p>semua</p></div><a class="detailed-status__datetime"><time datetime="2023-09-25T13:53:20.000Z">25 Sep</time></a><span class="detailed-status__favorites">12</span><span class="detailed-status__reblogs">1,2 rb</span></div>`,
      },
    );
    expect(read(url, pageOf({}, { head }), { dom })).toMatchObject({
      author: { name: 'Siti', handle: 'siti@contoh.example' },
      text: 'Halo\n\nsemua',
      counts: { likes: { value: 12 }, shares: { value: 1200 } },
    });
  });

  test('does not give a handle of another host, or of another than the address names', () => {
    for (const username of ['siti@besar.example', 'budi@contoh.example']) {
      const post = read(
        url,
        pageOf({ ...tags, 'og:title': `Siti (@${username})`, 'profile:username': username }, { head }),
      );
      expect(post.author.handle).toBeNull();
      expect(post.contradictions).toContainEqual(
        expect.objectContaining({ field: 'author.handle', value: username }),
      );
    }
  });

  describe('in its data', () => {
    const status = {
      id: '110000000000000001',
      content: '<p><span class="h-card">@budi</span> tidak</p><p>Siti &amp; kawan</p>',
      created_at: '2023-09-25T13:53:20.000Z',
      favourites_count: 3,
      replies_count: 0,
      reblogs_count: 1,
      account: { id: '9', acct: 'siti', display_name: 'Siti', uri: 'https://contoh.example/users/siti' },
    };
    const readData = (more: object, address = url) =>
      read(address, pageOf({}, { head }), {
        answers: [
          {
            url: 'https://sosial.contoh.example/api/v1/statuses/110000000000000001',
            json: JSON.stringify({ ...status, ...more }),
          },
        ],
      });

    test('has its words, and the account by its address among all servers', () => {
      expect(readData({})).toMatchObject({
        author: {
          name: 'Siti',
          handle: 'siti@sosial.contoh.example',
          id: 'https://contoh.example/users/siti',
        },
        text: '@budi tidak\n\nSiti & kawan',
        counts: { likes: { value: 3 }, comments: { value: 0 }, shares: { value: 1 } },
        replyTo: null,
      });
      expect(readData({ spoiler_text: 'Politik' }).text).toBe('Politik\n\n@budi tidak\n\nSiti & kawan');
    });

    test('does not take the number that another server gives an account', () => {
      const acct = 'siti@lain.example';
      const here = 'https://sosial.contoh.example/@siti@lain.example/110000000000000001';
      const account = { id: '9', acct, display_name: 'Siti' };
      expect(readData({ account }, here).author).toEqual({ name: 'Siti', handle: acct, id: null });
    });

    test('says what it answers, and whom where that can be told', () => {
      const answer = { in_reply_to_id: '109', in_reply_to_account_id: '5' };
      const base = 'https://sosial.contoh.example';
      expect(readData(answer).replyTo).toEqual({ url: `${base}/statuses/109`, name: null, handle: null });
      expect(readData({ ...answer, mentions: [{ id: '5', acct: 'budi' }] }).replyTo).toEqual({
        ...{ url: `${base}/@budi/109`, name: null, handle: 'budi' },
      });
    });

    test('of one that only passes another on is a share, without words and numbers of its own', () => {
      const reblog = { url: 'https://a.example/@b/1', account: { acct: 'b@a.example', display_name: 'B' } };
      expect(readData({ reblog })).toMatchObject({
        ...{ text: null, counts: noCounts },
        sharedFrom: { url: 'https://a.example/@b/1', name: 'B', handle: 'b@a.example' },
      });
    });
  });

  test('does not take what stands before its words for them', () => {
    const described = (words: string) =>
      read(url, pageOf({ ...tags, 'og:description': words }, { head })).text;
    expect(described('Attached: 1 image\n\nHalo')).toBe('Halo');
    expect(described('Terlampir: 2 gambar · Peringatan konten: politik')).toBeNull();
  });

  test('of an account is read from its tags', () => {
    const profile = 'https://sosial.contoh.example/@siti';
    const own = {
      ...tags,
      'og:url': profile,
      'og:description': '12 Posts, 34 Following, 1.2K Followers · Guru, 9M followers',
    };
    expect(read(profile, pageOf(own, { head, lang: 'en' }))).toMatchObject({
      kind: 'profile',
      author: { name: 'Siti', handle: 'siti@contoh.example' },
      text: 'Guru, 9M followers',
      counts: { posts: { value: 12 }, following: { value: 34 }, followers: { value: 1200 } },
      contradictions: [],
    });
  });

  test.each([
    ['https://sosial.contoh.example/p/siti/700000000000000001'],
    ['https://sosial.contoh.example/notes/9abcdefgh1'],
  ])('its kin is read at %s', (address) => {
    const post = read(
      address,
      pageOf({ 'og:title': 'Siti (@siti)', 'og:description': 'Halo', 'og:url': address }, { head }),
    );
    expect(post).toMatchObject({
      ...{ platform: 'mastodon', kind: 'post', text: 'Halo' },
      author: { name: 'Siti', handle: 'siti@sosial.contoh.example' },
    });
  });

  test('with an address that cannot be read breaks nothing', () => {
    const strange = 'https://sosial.contoh.example/%E0%A4%A';
    const post = read(url, pageOf({ ...tags, 'og:url': strange }, { head }));
    expect(post).toMatchObject(nothing);
    expect(post.contradictions).toContainEqual(expect.objectContaining({ field: 'url', value: strange }));
  });
});
