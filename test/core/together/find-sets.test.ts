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
