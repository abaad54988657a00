import { expect, test } from 'vitest';
import { sayBringIn } from '../../../src/renderer/shared/bring-in-word.ts';
import { wordsIn } from '../../../src/words/index.ts';

const words = wordsIn('id');
const cases = [
  { case: 'a', number: '012/REG' },
  { case: 'b', number: '013/REG' },
];
const files = ['satu.txt', 'dua.txt'].map((name) => ({
  token: name,
  name,
  path: `/bukti/${name}`,
  bytes: 1,
}));

test('files that wait for another case are said to be of that one', () => {
  const sayIn = (here: string | null, waitFor: string | null): string =>
    sayBringIn(words, { files, case: waitFor }, { here, cases });
  expect(sayBringIn(words, null, { here: 'a', cases })).toBe('Bawa masuk');
  expect(sayIn('a', 'a')).toBe('Bawa masuk · 2 menunggu');
  expect(sayIn('b', 'a')).toBe('Bawa masuk · 2 menunggu untuk 012/REG');
  expect(sayIn('a', null)).toBe('Bawa masuk · 2 menunggu untuk Kotak masuk');
  expect(sayIn(null, null)).toBe('Bawa masuk · 2 menunggu');
});
