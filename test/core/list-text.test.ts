import { expect, test } from 'vitest';
import { readAddressRows } from '../../src/core/address-list.ts';
import { listText } from '../../src/core/list-text.ts';

const table = 'url\tcatatan\r\nhttps://contoh.example/a\t“dukung” – é\r\n';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

test.each([
  ['UTF-16 as Excel writes it', utf16(table)],
  ['UTF-16 the other way round', utf16(table).swap16()],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
  ['UTF-8', Buffer.from(table)],
])('a list in %s is read whole', (_, bytes) => {
  expect(readAddressRows(listText(bytes))).toMatchObject([
    { text: 'https://contoh.example/a', note: '“dukung” – é', fault: null },
  ]);
});
