import { expect, test } from 'vitest';
import { sayInterval } from '../../../src/renderer/shared/interval-words.ts';

const minute = 60_000;

test('a time between two visits is said in the largest unit that it is a whole number of', () => {
  expect(sayInterval(6 * 60 * minute, 'id')).toBe('6 jam');
  expect(sayInterval(6 * 60 * minute, 'en')).toBe('6 hours');
  expect(sayInterval(90 * minute, 'id')).toBe('90 menit');
  expect(sayInterval(24 * 60 * minute, 'en')).toBe('1 day');
  expect(sayInterval(14 * 24 * 60 * minute, 'id')).toBe('2 minggu');
  // The command line takes seconds too.
  expect(sayInterval(1.5 * minute, 'id')).toBe('1,5 menit');
});
