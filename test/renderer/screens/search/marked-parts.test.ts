import { expect, test } from 'vitest';
import { typedWords } from '../../../../src/contract/case-words.ts';
import { partsOf } from '../../../../src/renderer/screens/search/marked-parts.ts';

const found = (text: string, typed: string): string[] => {
  const parts = partsOf(text, typedWords(typed));
  expect(parts.join('')).toBe(text);
  return parts.filter((_, at) => at % 2 === 1);
};

test('marks the words that begin as typed, whatever their capitals and accents', () => {
  expect(found('Hadir dan menghadiri, kehadiran, HADIRIN', 'hadir')).toEqual(['Hadir', 'HADIRIN']);
  expect(found('di Café Ane\u0301ka', 'cafe anek')).toEqual(['Café', 'Ane\u0301ka']);
});

test('marks each of several words', () => {
  expect(found('calon nomor urut 7', 'urut calon')).toEqual(['calon', 'urut']);
});

test('signs that steer a pattern are only signs', () => {
  expect(found('a.b (c) [d]', '.* ( [')).toEqual([]);
  expect(found('harga (naik)', '(naik)')).toEqual(['naik']);
});

test('nothing typed marks nothing', () => {
  expect(found('harga naik', '  ')).toEqual([]);
});

test('marks what was found by its root, wherever it stands', () => {
  const parts = partsOf('Mendukung paslon. Ia mendukung lagi.', typedWords('dukungan'), ['mendukung']);
  expect(parts.filter((_, at) => at % 2 === 1)).toEqual(['Mendukung', 'mendukung']);
});
