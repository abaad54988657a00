import { expect, test } from 'vitest';
import { readAddressList, readAddressRows } from '../../src/core/address-list.ts';

test('takes the column named url, wherever it stands, in any case', () => {
  expect(readAddressList('nama,URL\nA,https://a.example/1\nB,https://b.example/2\n')).toEqual([
    'https://a.example/1',
    'https://b.example/2',
  ]);
  expect(readAddressList('alamat;catatan\nhttps://a.example/;satu\n')).toEqual(['https://a.example/']);
});

test('takes the first column where no column is named', () => {
  expect(
    readAddressList('https://a.example/1\nhttps://b.example/2, keterangan\nhttps://c.example/,3\tcatatan\n'),
  ).toEqual(['https://a.example/1', 'https://b.example/2', 'https://c.example/,3']);
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

const withSigns = [
  'https://berita.example/hg/2008/11/01/brk,20081101-143266,id.html',
  'https://peta.example/@-6.2,106.8,17z',
  'https://lama.example/halaman;jsessionid=1?x=1',
];

test.each([
  ['a list without a first row of names', ''],
  ['a list of one column', 'url\n'],
  ['a list of several columns', 'url\tcatatan\n'],
])('cuts no address at a comma or semicolon: %s', (_, header) => {
  expect(readAddressList(`${header}${withSigns.join('\n')}\n`)).toEqual(withSigns);
});

test('separates as the first row does, and keeps the note', () => {
  const [row] = readAddressRows(`url;catatan\n${withSigns[0] ?? ''};Pemberitaan, halaman 1\n`);
  expect(row).toMatchObject({ text: withSigns[0], note: 'Pemberitaan, halaman 1', fault: null });
});

test.each([
  ['row-unclear', 'url,catatan\nhttps://a.example/brk,2008,id.html,Pemberitaan\n'],
  ['row-unclear', 'url;catatan\nhttps://a.example/x;jsessionid=1;Pemberitaan\n'],
  ['line-unclear', 'https://a.example/brk,2008,id.html, Pemberitaan hari ini\n'],
  ['line-unclear', 'Budi,https://a.example/1,catatan\n'],
])('says of a row that it is not clear where its address ends: %s', (fault, text) => {
  expect(readAddressRows(text)).toMatchObject([{ fault }]);
});

test.each(['bukan sebuah alamat', 'Dst. dan lain-lain', 'a/b c d'])(
  'takes no words for an address: %s',
  (text) => {
    expect(readAddressRows(text)).toMatchObject([{ text, fault: 'bad-address' }]);
  },
);

test.each(['https://contoh.example/1 sudah dihapus', 'contoh.example/1\tsudah dihapus'])(
  'takes the address before what is said of it, and tells that there is more: %s',
  (text) => {
    expect(readAddressRows(text)).toMatchObject([
      { text: text.split(/\s/)[0], fault: null, beside: 'sudah dihapus' },
    ]);
  },
);

const two = ['https://contoh.example/a', 'https://contoh.example/b'];

test.each([
  `${two[0]}, ${two[1]}`,
  `${two[0]} ${two[1]}`,
  `${two[0]},${two[1]}`,
  `${two[0]};\t${two[1]},`,
  `Lihat <${two[0]}> dan juga (${two[1]}).`,
  `1. ${two[0]} 2.${two[1]}!`,
  `"${two[0]}" "${two[1]}"`,
  `"${two[0]}","${two[1]}"`,
  `[satu](${two[0]}) Tautan:${two[1]}`,
])('takes each address of a line: %s', (line) => {
  const rows = readAddressRows(`# daftar\n${line}\n`);
  expect(rows.map(({ text, line: at, fault }) => [text, at, fault])).toEqual(
    two.map((url) => [url, 2, null]),
  );
});

test('takes addresses without a scheme, and tells one of another scheme, among words', () => {
  const texts = (line: string): string[] => readAddressRows(line).map(({ text }) => text);
  expect(texts('contoh.example/1 contoh.example/2')).toEqual(['contoh.example/1', 'contoh.example/2']);
  expect(texts('Lihat www.contoh.example dan https://contoh.example/(a)')).toEqual([
    'www.contoh.example',
    'https://contoh.example/(a)',
  ]);
  expect(texts('https://contoh.example/1 ftp://contoh.example/2')).toEqual([
    'https://contoh.example/1',
    'ftp://contoh.example/2',
  ]);
});

test('leaves an address whole that has another in it, or ends in a sign of its own', () => {
  const alone = ['https://arsip.example/web/2020/https://contoh.example/a', 'https://contoh.example/a?b=(c)'];
  expect(readAddressList(alone.join('\n'))).toEqual(alone);
});

test.each([
  'https://contoh.example/wiki/Contoh_Inc.',
  'https://contoh.example/?q=siapa!',
  'https://contoh.example/a)',
])('takes all of %s where nothing stands beside it, and no sentence can end', (address) => {
  expect(readAddressList(`${address}\n${address},`)).toEqual([address, address]);
});

test.each([
  ['*', '*'],
  ['_', '_'],
  ['~', '~'],
  ['*_', '_*'],
])('takes an address out of the marks of a messenger: %s', (marks, closing) => {
  const list = `Lihat ${marks}https://contoh.example/a_b${closing}, lalu ini\n${marks}https://contoh.example/2${closing}`;
  expect(readAddressList(list)).toEqual(['https://contoh.example/a_b', 'https://contoh.example/2']);
  expect(readAddressList('lihat https://contoh.example/a_')).toEqual(['https://contoh.example/a_']);
});

test('takes no degree or title for an address', () => {
  const line = 'Drs. Contoh, S.Pd/M.Pd dan Sari, S.Ag/M.Ag: https://contoh.example/1 dan m.contoh.example/2';
  expect(readAddressList(line)).toEqual(['https://contoh.example/1', 'm.contoh.example/2']);
});

test('is done with lines that are made to keep it busy', () => {
  const json = JSON.stringify(
    Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`k${at}`, `v${at}`])),
  );
  const ends = `https://contoh.example/${','.repeat(100_000)}x`;
  const closing = `https://contoh.example/${')'.repeat(100_000)}`;
  const hostile = [
    closing,
    ':'.repeat(100_000),
    '"'.repeat(100_000),
    '*'.repeat(100_000),
    '1.'.repeat(50_000),
    json,
    ends,
  ];
  for (const line of hostile) expect(readAddressRows(`x ${line}`)).toHaveLength(1);
});
