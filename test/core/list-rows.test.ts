import { expect, test } from 'vitest';
import { JejakError } from '../../src/contract/error.ts';
import { readList } from '../../src/core/list-rows.ts';

const findCase = (number: string): string => {
  if (number === '014/BWS/2026') return 'id-014';
  throw new JejakError('no-such-case', 'wrong-use', { case: number });
};

test('takes case, note and priority of each row by the names of their columns', () => {
  const list = readList(
    'Prioritas;Tautan;Perkara;Catatan\nya;contoh.example/1;014/BWS/2026;"dari pelapor; segera"\n;https://contoh.example/2;;\n',
    findCase,
  );
  expect(list).toEqual({
    pages: [
      {
        ...{ line: 2, url: 'https://contoh.example/1', caseId: 'id-014' },
        ...{ note: 'dari pelapor; segera', first: true },
      },
      { line: 3, url: 'https://contoh.example/2', caseId: null, note: '', first: false },
    ],
    refused: [],
    repeated: [],
  });
});

test('names every line that gives no page, with the reason, and takes the others', () => {
  const list = readList(
    'url,case\nhttps://contoh.example/1,\nftp://contoh.example/2,\n\nhttps://contoh.example/3,tidak ada\nhttps://contoh.example/4,\n',
    findCase,
  );
  expect(list.pages.map(({ line }) => line)).toEqual([2, 6]);
  expect(list.refused).toEqual([
    expect.objectContaining({ line: 3, code: 'unsupported-address', text: 'ftp://contoh.example/2' }),
    expect.objectContaining({ line: 5, code: 'no-such-case' }),
  ]);
});

test('takes an address once for each case, says which lines repeat it, and loses nothing that they say', () => {
  const list = readList(
    'url,case,note,priority\nHTTPS://contoh.example/1,,,\nhttps://contoh.example/1,,catatan,x\nhttps://contoh.example/1,014/BWS/2026,,\n',
    findCase,
  );
  expect(list.pages).toMatchObject([
    { line: 2, note: 'catatan', first: true, caseId: null },
    { line: 4, caseId: 'id-014' },
  ]);
  expect(list.repeated).toEqual([{ line: 3, url: 'https://contoh.example/1', first: 2 }]);
});

test('takes another place in a page for the same page, and not a page that is named by its fragment', () => {
  const paths = ['1#komentar', '1', '1#foto', '#/unggahan/1', '#/unggahan/2', '#!/budi', '#-1001', '#id=7'];
  const { pages, repeated } = readList(
    `url\n${paths.map((path) => `https://contoh.example/${path}`).join('\n')}\n`,
    findCase,
  );
  expect(pages.map(({ line }) => line)).toEqual([2, 5, 6, 7, 8, 9]);
  expect(pages[0]?.url).toBe('https://contoh.example/1#komentar');
  expect(repeated).toMatchObject([
    { line: 3, first: 2 },
    { line: 4, url: 'https://contoh.example/1#foto', first: 2 },
  ]);
});

test('refuses a row of which it is not clear where its address ends, by name', () => {
  const { pages, refused } = readList('url,catatan\nhttps://a.example/brk,2008,id.html\n', findCase);
  expect(pages).toEqual([]);
  expect(refused).toMatchObject([{ line: 2, code: 'row-unclear' }]);
});

test.each([
  [
    'in quotes',
    '"https://a.example/brk,2008.html",dari Budi',
    'https://a.example/brk,2008.html',
    'dari Budi',
  ],
  [
    'with a note in quotes',
    'https://a.example/brk,2008.html,"dari, Budi"',
    'https://a.example/brk,2008.html',
    'dari, Budi',
  ],
  ['with an empty note', 'https://a.example/brk,2008,id.html,', 'https://a.example/brk,2008,id.html', ''],
  [
    'with a note that is none of it',
    'https://a.example/brk,2026-11-22 (Ani)',
    'https://a.example/brk',
    '2026-11-22 (Ani)',
  ],
])('keeps an address whole that has commas, %s', (_, row, url, note) => {
  expect(readList(`url,catatan\n${row}\n`, findCase)).toMatchObject({ pages: [{ url, note }], refused: [] });
});

test('keeps an address whole that has commas where its column is the last', () => {
  const { pages } = readList('catatan,url\ndari Budi,https://a.example/brk,2008.html\n', findCase);
  expect(pages).toMatchObject([{ url: 'https://a.example/brk,2008.html', note: 'dari Budi' }]);
});

test.each(['2008.html', '2008', 'halaman/2', 'p?id=3', '@-6.2,106.8,15z'])(
  'names the line where what follows an address may be the rest of it: %s',
  (rest) => {
    const { pages, refused } = readList(
      `url,catatan\nhttps://a.example/brk,${rest}\nhttps://a.example/2,Spanduk\n`,
      findCase,
    );
    expect(pages).toMatchObject([{ url: 'https://a.example/2', note: 'Spanduk' }]);
    expect(refused).toMatchObject([{ line: 2, code: 'row-unclear', text: `https://a.example/brk,${rest}` }]);
  },
);

test('takes ten thousand rows, none lost', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `https://contoh.example/unggahan/${n},catatan ${n}`);
  const { pages } = readList(`url,note\n${rows.join('\n')}\n`, findCase);
  expect(pages).toHaveLength(10_000);
  expect(pages.at(-1)).toMatchObject({ line: 10_001, note: 'catatan 9999' });
});
