import { expect, test } from 'vitest';
import { readPage } from '../../../src/capture/readers/read-post.ts';
import { dataOf, pageOf } from './read.ts';

const said = (url: string, answers: [url: string, value: unknown][], body = '') =>
  readPage({
    ...{ url, html: pageOf({}, { body }), dom: null },
    answers: answers.map(([from, value]) => ({ url: from, json: JSON.stringify(value) })),
  }).comments.map(({ text }) => text);

const youtube = (commentId: string) => ({
  properties: { commentId, content: { content: `kata ${commentId}` } },
  author: { displayName: '@budi' },
});
const next = 'https://www.youtube.com/youtubei/v1/next';
const video = (videoId: string) => ({ watchEndpoint: { videoId } });

test('comments of a video are those of an answer that says that it is of it, or whose address does', () => {
  const link = (v: string, lc: string) => ({ webCommandMetadata: { url: `/watch?v=${v}&lc=${lc}` } });
  const answers: [string, unknown][] = [
    [next, { currentVideoEndpoint: video('AAAAAAAAAAA'), list: [youtube('own')] }],
    [next, { currentVideoEndpoint: video('BBBBBBBBBBB'), list: [youtube('other')] }],
    [next, { list: [youtube('untold')] }],
    [
      next,
      {
        list: [youtube('named'), youtube('elsewhere')],
        links: [link('AAAAAAAAAAA', 'named'), link('BBBBBBBBBBB', 'elsewhere')],
      },
    ],
  ];
  expect(said('https://www.youtube.com/watch?v=AAAAAAAAAAA', answers)).toEqual(['kata own', 'kata named']);
});

test('comments of a photo are those of the number that its code has in the page', () => {
  const list = (text: string, more = {}) => ({
    comments: [{ pk: text, text, comment_like_count: 0, user: { username: 'budi' }, ...more }],
  });
  const of = (media: string) => `https://www.instagram.com/api/v1/media/${media}/comments/`;
  const body = dataOf({
    items: [
      { code: 'AAA', pk: '7', id: '7_1' },
      { code: 'BBB', pk: '9' },
    ],
  });
  const answers: [string, unknown][] = [
    [of('9'), list('lain')],
    [of('7'), list('sendiri')],
    ['https://www.instagram.com/graphql/query', list('tidak disebut')],
    ['https://www.instagram.com/graphql/query', list('disebut', { media_id: '7' })],
    ['https://www.instagram.com/graphql/query', { media: { code: 'AAA', ...list('di dalam') } }],
  ];
  const url = 'https://www.instagram.com/p/AAA/';
  expect(said(url, answers, body)).toEqual(['sendiri', 'disebut', 'di dalam']);
  expect(said(url, answers.slice(0, 3))).toEqual([]);
});
