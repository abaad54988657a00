import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSets } from '../../../src/core/together/find-sets.ts';

const came = (...paths: string[]) => paths.map((path) => ({ path: join('/bawa', path), item: path }));

test('pages and what lies below them are one set, an export within another is its own, the first page first', () => {
  const sets = findSets(
    came(
      'a/messages10.html',
      'a/messages2.html',
      'a/photos/x.jpg',
      'a/b/messages.html',
      'a/b/y.jpg',
      'c/z.jpg',
    ),
  );
  expect(sets.map(({ folder, files }) => [folder, files.map(({ name }) => name)])).toEqual([
    [join('/bawa/a'), ['messages2.html', 'messages10.html', 'photos/x.jpg']],
    [join('/bawa/a/b'), ['messages.html', 'y.jpg']],
  ]);
});

test('a thousand exports among fifty thousand files are told apart at once', () => {
  const many = Array.from({ length: 1000 }, (_, nth) => [
    `chats/chat_${nth}/messages.html`,
    ...Array.from({ length: 49 }, (__, at) => `chats/chat_${nth}/photos/${at}.jpg`),
  ]);
  const began = process.cpuUsage();
  const sets = findSets(came(...many.flat()));
  expect(sets).toHaveLength(1000);
  expect(sets.every(({ files }) => files.length === 50)).toBe(true);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(10);
});

test('a text has what lies below its folder but for what is nearer to another, and a path that came twice is there once', () => {
  const files = [
    ...came('a/x.txt', 'a/x.jpg', 'a/b/result.json', 'a/b/photos/y.jpg', 'a/c/messages.html', 'a/c/z.jpg'),
    ...came('a/x.txt', 'a/x.jpg'),
  ];
  const texts = new Set(['a/x.txt', 'a/b/result.json']);
  const sets = findSets(files.map((each) => ({ ...each, isText: texts.has(each.item) })));
  expect(sets.map(({ kind, files: all }) => [kind, all.map(({ name }) => name)])).toEqual([
    ['pages', ['messages.html', 'z.jpg']],
    ['text', ['x.txt', 'x.jpg']],
    ['text', ['result.json', 'photos/y.jpg']],
  ]);
});
