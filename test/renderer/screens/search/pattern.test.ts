import { expect, test } from 'vitest';
import { patternOf } from '../../../../src/renderer/screens/search/pattern.ts';

const found = (text: string, typed: string): string[] => {
  const pattern = patternOf(typed);
  return pattern === null ? [] : text.split(pattern).filter((_, at) => at % 2 === 1);
};

test('marks the words that begin as typed, whatever their capitals', () => {
  expect(found('Hadir dan menghadiri, kehadiran, HADIRIN', 'hadir')).toEqual(['Hadir', 'HADIRIN']);
});

test('marks each of several words', () => {
  expect(found('calon nomor urut 7', 'urut calon')).toEqual(['calon', 'urut']);
});

test('signs that steer a pattern are only signs', () => {
  expect(found('a.b (c) [d]', '.* ( [')).toEqual([]);
  expect(found('harga (naik)', '(naik)')).toEqual(['naik']);
});

test('nothing typed marks nothing', () => {
  expect(patternOf('  ')).toBeNull();
});
