import { describe, expect, test } from 'vitest';
import { dataOf, nothing, pageOf, read } from './read.ts';

describe('Threads', () => {
  const url = 'https://www.threads.com/@siti.r/post/DAbc-1';

  test('is read from its data and its tags', () => {
    const media = {
      code: 'DAbc-1',
      user: { pk: '4', username: 'siti.r' },
      caption: { text: 'Halo' },
      taken_at: 1_695_650_000,
      like_count: 12,
      text_post_app_info: { direct_reply_count: 3, repost_count: 2, reply_to_author: { username: 'budi' } },
    };
    expect(
      read(
        url,
        pageOf(
          { 'og:title': 'Siti (@siti.r) di Threads', 'og:description': 'Halo', 'og:url': url },
          { body: dataOf({ x: [media] }) },
        ),
      ),
    ).toMatchObject({
      platform: 'threads',
      author: { name: 'Siti', handle: 'siti.r', id: '4' },
      text: 'Halo',
      publishedAt: '2023-09-25T13:53:20Z',
      counts: { likes: { value: 12 }, comments: { value: 3 }, shares: { value: 2 } },
      replyTo: { handle: 'budi' },
    });
  });

  test('that passes another on names that one', () => {
    const other = { code: 'DBxy', user: { username: 'budi', full_name: 'Budi' } };
    for (const kind of ['quoted_post', 'reposted_post']) {
      const media = {
        code: 'DAbc-1',
        user: { pk: '4', username: 'siti.r' },
        text_post_app_info: { share_info: { [kind]: other } },
      };
      expect(read(url, pageOf({}, { body: dataOf([media]) })).sharedFrom).toEqual({
        url: 'https://www.threads.com/@budi/post/DBxy',
        name: 'Budi',
        handle: 'budi',
      });
    }
  });

  test.each([
    'Budi (@budi) reposted',
    'Budi (@budi) reposted Siti (@siti.r)',
    'Budi (@budi) on Threads',
    'Siti (@siti.r) • Budi reposted on Threads',
  ])('takes no author from %s', (title) => {
    const tags = { 'og:title': title, 'og:description': 'Halo', 'og:url': url };
    expect(read(url, pageOf(tags))).toMatchObject(nothing);
  });

  test('of an account gives its name and who follows it, and not what it says of itself', () => {
    const profile = 'https://www.threads.com/@siti.r';
    const tags = {
      'og:title': 'Siti (@siti.r) • Threads, Say more',
      'og:description':
        '1.2K Followers • 34 Threads • Punya 9M followers di sana. See the latest from @siti.r.',
      'og:url': profile,
    };
    expect(read(profile, pageOf(tags, { lang: 'en' }))).toMatchObject({
      kind: 'profile',
      author: { name: 'Siti', handle: 'siti.r' },
      counts: { followers: { value: 1200 }, posts: { value: 34 } },
      contradictions: [],
    });
    const other = 'https://www.threads.com/@budi';
    expect(read(other, pageOf({ ...tags, 'og:url': other }, { lang: 'en' }))).toMatchObject({
      ...nothing,
      contradictions: [{ field: 'author.handle', value: 'siti.r', where: 'meta[property="og:title"]' }],
    });
  });

  test('takes the time of its own link, and not that of one whose code begins alike', () => {
    const body = (code: string) =>
      `<a href="/@siti.r/post/${code}"><time datetime="2023-09-25T13:53:20.000Z">1 j</time></a>`;
    expect(read(url, pageOf({}, { body: body('DAbc-12') })).publishedAt).toBeNull();
    expect(read(url, pageOf({}, { body: body('DAbc-1') })).publishedAt).toBe('2023-09-25T13:53:20Z');
  });

  test('behind its wall shows nothing', () => {
    expect(
      read(url, pageOf({ 'og:title': 'Threads • Masuk', 'og:description': 'Bergabunglah dengan Threads' })),
    ).toMatchObject(nothing);
  });
});
