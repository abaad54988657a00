import { describe, expect, test } from 'vitest';
import { dataOf, nothing, pageOf, read } from './read.ts';

describe('TikTok', () => {
  const url = 'https://www.tiktok.com/@siti.r/video/7300000000000000001';
  const video = {
    id: '7300000000000000001',
    desc: 'Senam bersama #desa',
    createTime: '1695650000',
    author: { id: '66', uniqueId: 'siti.r', nickname: 'Siti' },
    stats: { diggCount: 25_500, commentCount: 146, shareCount: 21, playCount: 192_100 },
    statsV2: { diggCount: '25512' },
  };

  test('is read from the data of its video, in each of the forms that it has had', () => {
    const now = dataOf(
      { scope: { 'webapp.video-detail': { itemInfo: { itemStruct: video } } } },
      '__UNIVERSAL_DATA_FOR_REHYDRATION__',
    );
    const post = read(url, pageOf({}, { body: now }));
    expect(post).toMatchObject({
      author: { name: 'Siti', handle: 'siti.r', id: '66' },
      text: 'Senam bersama #desa',
      publishedAt: '2023-09-25T13:53:20Z',
      counts: {
        likes: { value: 25_512 },
        comments: { value: 146 },
        shares: { value: 21 },
        views: { value: 192_100 },
      },
    });
    expect(post.found['author.handle']).toBe(
      'script#__UNIVERSAL_DATA_FOR_REHYDRATION__ $.scope["webapp.video-detail"].itemInfo.itemStruct.author.uniqueId',
    );
    const before = dataOf(
      { ItemModule: { [video.id]: { ...video, author: 'siti.r', nickname: 'Siti', authorId: '66' } } },
      'SIGI_STATE',
    );
    expect(read(url, pageOf({}, { body: before })).author).toEqual({
      name: 'Siti',
      handle: 'siti.r',
      id: '66',
    });
  });

  test('does not take the next video, which is drawn around the player', () => {
    const next = dataOf({ list: [{ ...video, id: '7300000000000000002' }] });
    expect(
      read(url, pageOf({}, { body: `${next}<strong data-e2e="like-count">35.3K</strong>` })),
    ).toMatchObject(nothing);
  });

  test('of an account is read from its data', () => {
    const user = {
      user: { id: '66', uniqueId: 'siti.r', nickname: 'Siti', signature: 'Guru' },
      stats: { followerCount: 1200, followingCount: 3, heartCount: 99, videoCount: 12 },
    };
    expect(
      read('https://www.tiktok.com/@siti.r', pageOf({}, { body: dataOf({ userInfo: user }) })),
    ).toMatchObject({
      kind: 'profile',
      author: { name: 'Siti', handle: 'siti.r', id: '66' },
      text: 'Guru',
      counts: { followers: { value: 1200 }, posts: { value: 12 } },
    });
  });

  test('is read from its tags, where they are of the account that the address names', () => {
    const tags = {
      'og:url': url,
      'og:title': 'Siti on TikTok',
      'og:description': 'Senam bersama #desa',
      description: '1.2M Likes, 3 Comments. TikTok video from Siti (@siti.r): "Senam"',
    };
    expect(read(url, pageOf(tags))).toMatchObject({
      author: { name: 'Siti', handle: 'siti.r' },
      text: 'Senam bersama #desa',
      counts: { likes: { value: 1_200_000, approximate: true }, comments: { value: 3 } },
    });
    const others = { ...tags, description: '5 Likes, 3 Comments. TikTok video from Budi (@budi): "x"' };
    expect(read(url, pageOf(others))).toMatchObject({
      ...nothing,
      contradictions: [{ field: 'author.handle', value: 'budi', where: 'meta[property="description"]' }],
    });
    const summary = { 'og:url': url, 'og:title': 'Siti on TikTok', 'og:description': tags.description };
    expect(read(url, pageOf(summary)).text).toBeNull();
  });

  test('of a duet names the other video', () => {
    const duet = { ...video, duetInfo: { duetFromId: '7200000000000000009' } };
    expect(read(url, pageOf({}, { body: dataOf(duet) })).sharedFrom).toEqual({
      url: 'https://m.tiktok.com/v/7200000000000000009.html',
      name: null,
      handle: null,
    });
    const none = { ...video, duetInfo: { duetFromId: '0' } };
    expect(read(url, pageOf({}, { body: dataOf(none) })).sharedFrom).toBeNull();
  });
});
