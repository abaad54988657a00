import { describe, expect, test } from 'vitest';
import { suggestAct } from '../../../src/core/suggest-act.ts';
import { dataOf, nothing, pageOf, read } from './read.ts';

const facebook = 'https://www.facebook.com/desa.maju/posts/1234';
const story = {
  post_id: '1234',
  actors: [{ id: '100', name: 'Desa Maju' }],
  message: { text: 'Mari' },
  creation_time: 1_695_650_000,
  feedback: { id: Buffer.from('feedback:1234').toString('base64'), reaction_count: { count: 9 } },
};
const said = {
  legacy_fbid: '777',
  author: { id: '5', name: 'Budi' },
  body: { text: 'Setuju' },
  created_time: 1_695_660_000,
};

describe('a page whose address names a comment', () => {
  test('is not the post by the post’s author', () => {
    const post = read(`${facebook}?comment_id=777`, pageOf({}, { body: dataOf([story]) }));
    expect(post).toMatchObject({ platform: 'facebook', kind: 'comment', ...nothing });
    expect(suggestAct({ post })).toBeNull();
    const tags = {
      'og:url': 'https://www.instagram.com/p/Cabc/',
      'og:title': 'Siti on Instagram: "hai"',
      'og:description': '3 likes, 1 comments - siti on May 29, 2021: "hai"',
    };
    expect(read('https://www.instagram.com/p/Cabc/c/179/', pageOf(tags))).toMatchObject(nothing);
  });

  test('is read from the data of that very comment, and answers the post', () => {
    const other = { ...said, legacy_fbid: '778', author: { id: '6', name: 'Lain' } };
    const post = read(`${facebook}?comment_id=777`, pageOf({}, { body: dataOf([story, other, said]) }));
    expect(post).toMatchObject({
      kind: 'comment',
      author: { name: 'Budi', id: '5' },
      text: 'Setuju',
      publishedAt: '2023-09-25T16:40:00Z',
      replyTo: { url: facebook },
    });
    expect(post.found['author.name']).toMatch(/\[2\]\.author\.name$/);
    expect(post.found['replyTo']).toBe('address');
    expect(suggestAct({ post })).toMatchObject({
      kind: 'comment',
      account: { shown: 'Budi' },
      target: { url: facebook },
    });
    const answer = read(
      `${facebook}?comment_id=1&reply_comment_id=777`,
      pageOf({}, { body: dataOf([said]) }),
    );
    expect(answer.replyTo?.url).toBe(`${facebook}?comment_id=1`);
    const youtube = 'https://www.youtube.com/watch?v=abcdefghijk&lc=Ugx9';
    const line = { properties: { commentId: 'Ugx9.A1', content: { content: 'Tidak' } } };
    const below = { ...line, author: { displayName: '@budi' } };
    const onVideo = read(`${youtube}.A1`, pageOf({}, { body: dataOf([below]) }));
    expect(onVideo).toMatchObject({ text: 'Tidak', replyTo: { url: youtube } });
  });

  test('is read as it is shown, by its own link', () => {
    const row = (id: string, name: string, words: string) =>
      `<div role="article" aria-label="Komentar ${name}"><a href="/${name.toLowerCase()}">${name}</a><div dir="auto">${words}</div><a href="/desa.maju/posts/1234?comment_id=${id}"><time datetime="2023-09-25T14:12:00Z">1 j</time></a></div>`;
    const body = row('778', 'Lain', 'Tidak') + row('777', 'Budi', 'Setuju');
    expect(read(`${facebook}?comment_id=777`, pageOf({}, { body }))).toMatchObject({
      kind: 'comment',
      author: { name: 'Budi' },
      text: 'Setuju',
      publishedAt: '2023-09-25T14:12:00Z',
    });
    expect(read(`${facebook}?comment_id=779`, pageOf({}, { body }))).toMatchObject(nothing);
  });

  test.each([
    [
      'https://www.instagram.com/p/Cabc/c/179/',
      {
        pk: '179',
        user: { pk: '5', username: 'budi', full_name: 'Budi' },
        text: 'Setuju',
        created_at: 1_695_660_000,
      },
      { name: 'Budi', handle: 'budi', id: '5' },
      'https://www.instagram.com/p/Cabc/',
    ],
    [
      'https://www.tiktok.com/@siti/video/73?share_comment_id=74',
      {
        cid: '74',
        user: { uid: '5', unique_id: 'budi', nickname: 'Budi' },
        text: 'Setuju',
        create_time: 1_695_660_000,
      },
      { name: 'Budi', handle: 'budi', id: '5' },
      'https://www.tiktok.com/@siti/video/73',
    ],
    [
      'https://www.youtube.com/watch?v=abcdefghijk&lc=Ugx9',
      {
        properties: { commentId: 'Ugx9', content: { content: 'Setuju' }, publishedTime: '2 hari lalu' },
        author: { displayName: '@budi', channelId: 'UC5' },
      },
      { name: null, handle: 'budi', id: 'UC5' },
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
  ])('%s is read from its data', (address, data, author, above) => {
    const post = read(address, pageOf({}, { body: dataOf({ list: [data] }) }));
    expect(post).toMatchObject({ kind: 'comment', author, text: 'Setuju', replyTo: { url: above } });
    expect(post.publishedAt ?? post.publishedShown).toMatch(/2023-09-25T16:40:00Z|2 hari lalu/);
  });
});
