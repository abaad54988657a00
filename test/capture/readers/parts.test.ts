import { expect, test } from 'vitest';
import { Page } from '../../../src/capture/readers/page.ts';
import { Parts } from '../../../src/capture/readers/parts.ts';
import { readPage } from '../../../src/capture/readers/read-post.ts';
import { jsonLdOf, pageOf } from './read.ts';

const url = 'https://kabar.contoh.example/2023/09/rapat-desa';
const comment = (name: string, time = '') =>
  `<div role="comment"><h3><a href="/u/${name}">${name}</a></h3><p>Kata ${name}</p>${time}</div>`;

test('a time that cannot be costs nothing but itself', () => {
  const article = {
    '@type': 'NewsArticle',
    url,
    author: { name: 'Siti' },
    datePublished: '2023-09-25T14:12:00+25:00',
  };
  const body = `${comment('budi', '<time datetime="2023-09-25T14:12:00+99:99">tadi</time>')}${comment('ani')}`;
  const reading = readPage({ url, html: pageOf({}, { head: jsonLdOf(article), body }), dom: null });
  expect(reading.post).toMatchObject({ author: { name: 'Siti' }, publishedAt: null });
  expect(reading.comments.map(({ author, at, shown }) => [author.name, at, shown])).toEqual([
    ['budi', null, 'tadi'],
    ['ani', null, null],
  ]);
  expect(reading.broken).toEqual([]);
});

test('a part that is brought down is named, and the others are read', () => {
  const parts = new Parts();
  expect(parts.read('post', () => 1)).toBe(1);
  const fails = (): number => {
    throw new RangeError('Invalid time value');
  };
  expect([parts.read('comments', fails), parts.read('comments', fails)]).toEqual([undefined, undefined]);
  expect(parts.broken).toEqual(['comments (RangeError)']);
});

test('a page without its data still has its comments, and one comment does not cost the others', () => {
  const html = pageOf({}, { body: `${comment('budi')}${comment('ani')}` });
  const data = Object.getOwnPropertyDescriptor(Page.prototype, 'jsonLd');
  Object.defineProperty(Page.prototype, 'jsonLd', {
    configurable: true,
    get: () => {
      throw new Error('broken');
    },
  });
  try {
    const { post, comments, broken } = readPage({ url, html, dom: null });
    expect(post).toBeNull();
    expect(comments).toHaveLength(2);
    expect(broken).toEqual(['post (Error)', 'comments (Error)']);
  } finally {
    Object.defineProperty(Page.prototype, 'jsonLd', data ?? {});
  }
});
