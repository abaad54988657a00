import { expect, test } from 'vitest';
import { casesNamed } from '../../src/contract/case-words.ts';

const cases = [
  { number: '014/BWS/2026', title: 'Spanduk di Kecamatan Contoh' },
  { number: '015/BWS/2026', title: 'Unggahan Wakil Bupati' },
];
const numbers = (typed: string): string[] => casesNamed(cases, typed).map(({ number }) => number.slice(0, 3));

test('a case is found by the beginnings of words of its number and title, all of them', () => {
  expect(numbers('014/BWS')).toEqual(['014']);
  expect(numbers('KECAM spand')).toEqual(['014']);
  expect(numbers('bws 2026')).toEqual(['014', '015']);
  expect(numbers('2026 unggahan')).toEqual(['015']);
  expect(numbers('spanduk bupati')).toEqual([]);
  expect(numbers('camatan')).toEqual([]);
});

test('no word finds no case', () => {
  expect(numbers(' / ')).toEqual([]);
});
