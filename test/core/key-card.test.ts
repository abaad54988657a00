import { expect, test } from 'vitest';
import { codeTextOf, readCodeText } from '../../src/contract/key-card.ts';
import { wordsOf } from '../../src/core/fingerprint-words.ts';
import { compareCard, keyCardOf } from '../../src/core/key-card/key-card.ts';

const origin = `jejak/${'0a'.repeat(16)}`;
const [before, now] = ['1f'.repeat(32), `${'5c'.repeat(31)}00`];
const spki = new Uint8Array();
const stolen = '2e'.repeat(32);
const keys = () => [
  { origin, fingerprint: before, spki, isCompromised: false },
  { origin, fingerprint: stolen, spki, isCompromised: true },
  { origin, fingerprint: now, spki, isCompromised: false },
];

test('a card is known by its digits, its words or its code, however they are typed', () => {
  const groups = now.match(/.{4}/g)?.join(' ').toUpperCase() ?? '';
  for (const text of [
    now,
    groups,
    wordsOf(now).join(', '),
    codeTextOf(origin, now),
    `${codeTextOf(origin, now)}\n`,
  ])
    expect(compareCard({ keys }, text)).toBe('same');
  expect(compareCard({ keys }, before)).toBe('earlier');
  expect(compareCard({ keys }, stolen)).toBe('compromised');
  expect(compareCard({ keys }, 'ab'.repeat(32))).toBe('other');
  // The same key under another log is not this locker's.
  expect(compareCard({ keys }, codeTextOf(`jejak/${'0b'.repeat(16)}`, now))).toBe('other');
});

test('what is cut off or mistyped is no card', () => {
  const words = wordsOf(now);
  const [first = '', second = ''] = words;
  for (const text of [
    '',
    now.slice(1),
    words.slice(1).join(' '),
    [second, first, ...words.slice(2)].join(' '),
  ])
    expect(compareCard({ keys }, text)).toBe('unreadable');
});

test('the code of a card is square, and says the log and the whole fingerprint', () => {
  const officer = { id: 'a'.repeat(32), name: 'Ani Contoh', agency: 'Bawaslu Kota' };
  const card = keyCardOf({ dir: '/loker/bukti.jejak', origin, fingerprint: now, officer });
  expect(card).toMatchObject({ locker: 'bukti', fingerprint: now, officer: { name: 'Ani Contoh' } });
  expect(readCodeText(codeTextOf(origin, now))).toEqual({ origin, fingerprint: now });
  // Capitals, digits and a few signs: a code of 45 modules and not of 57.
  expect(card.code.size).toBeLessThanOrEqual(45);
});
