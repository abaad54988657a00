import { expect, test } from 'vitest';
import { readTyped } from '../../../src/core/desk/typed-addresses.ts';

const noCase = (): string => {
  throw new Error('no case is named');
};

test('takes every address out of what was pasted, and gives back what holds none', () => {
  const { pages, refused, beside } = readTyped(
    [
      'Lihat ini https://contoh.example/post/1 ya',
      'https://contoh.example/a, https://contoh.example/b',
      '<https://contoh.example/c>',
      'bukan alamat',
      'https://contoh.example/d ftp://contoh.example/e',
    ].join('\n'),
    noCase,
  );
  expect(pages.map(({ url }) => url)).toEqual(
    ['post/1', 'a', 'b', 'c', 'd'].map((path) => `https://contoh.example/${path}`),
  );
  expect(refused.map(({ text, code }) => [text, code])).toEqual([
    ['bukan alamat', 'bad-address'],
    ['ftp://contoh.example/e', 'unsupported-address'],
  ]);
  expect(beside).toBe(1);
});

test('says why where nothing of it is an address, and takes no part of a table', () => {
  expect(() => readTyped('bukan alamat\n', noCase)).toThrow(/bad-address/);
  expect(() => readTyped('url,catatan\nhttps://contoh.example/1,a\nbukan alamat,b\n', noCase)).toThrow(
    /bad-address/,
  );
});
