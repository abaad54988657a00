import { expect, test } from 'vitest';
import { handedInText, handedInTime } from '../../src/cli/handed-in-options.ts';

test.each([
  ['2026-02-14', '2026-02-14', null],
  [' 2026-02-14 ', '2026-02-14', null],
  ['2026-02-14 WITA', '2026-02-14', '+08:00'],
  ['2026-02-14T14:05+07:00', '2026-02-14T14:05', '+07:00'],
  ['2026-02-14 14.05 WIB', '2026-02-14T14:05', '+07:00'],
  ['2026-02-14 9.05 wit', '2026-02-14T09:05', '+09:00'],
  ['2026-02-14T14:05:33Z', '2026-02-14T14:05:33', '+00:00'],
  ['2026-02-14 14:05 utc', '2026-02-14T14:05', '+00:00'],
])('%j is taken as it is said', (text, at, zone) => {
  expect(handedInTime(text)).toEqual({ at, zone });
});

test.each([
  '',
  ' ',
  'kemarin',
  '14-02-2026',
  '2026-02-14 14',
  '2026-02-14T14:05 WIBB',
  '2026-02-14 1405 WIB',
])('%j is no time', (text) => {
  expect(() => handedInTime(text)).toThrow('received-when-not-a-time');
});

test('who and where lose blanks around them before they are looked at, as they do when they are kept', () => {
  expect(handedInText('Ketua RT 04\n')).toBe('Ketua RT 04\n');
  expect(() => handedInText('Ketua\nRT')).toThrow('received-text-unseen');
});
