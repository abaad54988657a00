import { expect, test } from 'vitest';
import { handlesOf, namesPattern, nikPattern, phonePattern } from '../../../src/capture/cover/patterns.ts';

const found = (pattern: string | null, text: string): string[] =>
  pattern === null ? [] : [...text.matchAll(new RegExp(pattern, 'giu'))].map(([all]) => all);

test('names are found as whole words, whatever the blanks and the case, and handles with their @ or without', () => {
  const pattern = namesPattern(['Sari Contoh', '@sari.contoh', ' ', 'x']);
  expect(found(pattern, 'Halo SARI\n contoh, @sari.contoh dan sari.contoh')).toEqual([
    'SARI\n contoh',
    '@sari.contoh',
    'sari.contoh',
  ]);
  expect(found(pattern, 'Sari Contohan, Insari Contoh, sariXcontoh, x')).toEqual([]);
  expect(namesPattern(['', ' '])).toBeNull();
  // What has a meaning in an expression has none in a name.
  expect(found(namesPattern(['a.b (c)*', 'A-B']), 'axb (c)* a.b (c)* a-b')).toEqual(['a.b (c)*', 'a-b']);
  // Accents in one piece with their letter, or after it.
  const accented = namesPattern(['Jos\u00e9', '@re\u0301mi']);
  const written = ['Jos\u00e9', 'Jose\u0301', '@r\u00e9mi', 're\u0301mi'];
  expect(found(accented, `${written.join(' dan ')}, Jose`)).toEqual(written);
  expect(handlesOf(['@re\u0301mi'])).toEqual(['r\u00e9mi']);
  expect(handlesOf(['Sari Contoh', '@Sari.Contoh'])).toEqual(['sari.contoh']);
});

test('an identity number has a day and a month in it; other long numbers are none', () => {
  expect(found(nikPattern, 'NIK 3201014107900001, 320101 410790 0001')).toEqual([
    '3201014107900001',
    '320101 410790 0001',
  ]);
  expect(found(nikPattern, '4111119911111111 32010141079000012 3201019913900001')).toEqual([]);
});

test('mobile numbers are found with and without their country', () => {
  const numbers = ['0812-3456-7890', '+62 812 3456 7890', '6281234567890', '081234567'];
  for (const number of numbers) expect(found(phonePattern, `Hubungi ${number}.`), number).toHaveLength(1);
  expect(found(phonePattern, '20812345678901 0711-345678 10812')).toEqual([]);
});
