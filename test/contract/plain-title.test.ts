import { expect, test } from 'vitest';
import { plainTitle, turnsRound } from '../../src/contract/plain-title.ts';

test.each([
  ['bukti\u202egpj.exe', 'bukti\ufffdgpj.exe', true],
  ['\u2067Budi\u2069', '\ufffdBudi\ufffd', true],
  ['\u202dBudi\u202c', '\ufffdBudi\ufffd', true],
  ['\u202bBudi\u202c', '\ufffdBudi\ufffd', true],
  ['\u202a+62 812-0000-0000\u202c', '\ufffd+62 812-0000-0000\ufffd', false],
  ['\u2068Budi\u2069', '\ufffdBudi\ufffd', false],
  ['Budi Contoh', 'Budi Contoh', false],
])('%j shows every sign of direction, and is said to be turned only where it is', (name, seen, turns) => {
  expect(plainTitle(name)).toBe(seen);
  expect(turnsRound(name)).toBe(turns);
});
