import { expect, test } from 'vitest';
import { readAddressList } from '../../src/core/address-list.ts';

test('takes the column named url, wherever it stands, in any case', () => {
  expect(readAddressList('nama,URL\nA,https://a.example/1\nB,https://b.example/2\n')).toEqual([
    'https://a.example/1',
    'https://b.example/2',
  ]);
  expect(readAddressList('alamat;catatan\nhttps://a.example/;satu\n')).toEqual(['https://a.example/']);
});

test('takes the first column where no column is named', () => {
  expect(readAddressList('https://a.example/1\nhttps://b.example/2,keterangan\n')).toEqual([
    'https://a.example/1',
    'https://b.example/2',
  ]);
});

test('passes over blank lines, comments, a byte order mark and Windows line ends', () => {
  expect(readAddressList('\uFEFFurl\r\n\r\n# nanti\r\nhttps://a.example/1\r\n')).toEqual([
    'https://a.example/1',
  ]);
});

test('keeps quoted addresses with commas and the fragment of an address', () => {
  expect(readAddressList('url\n"https://a.example/?q=1,2"\nhttps://a.example/#bagian\n')).toEqual([
    'https://a.example/?q=1,2',
    'https://a.example/#bagian',
  ]);
});

test('refuses what is not CSV with an error that says so', () => {
  expect(() => readAddressList('url\n"https://a.example/1\n')).toThrow(/bad-list/);
});

test('reads an empty list as no addresses', () => {
  expect(readAddressList('')).toEqual([]);
});
