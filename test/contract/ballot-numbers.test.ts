import { expect, test } from 'vitest';
import { type BallotPack, doubtsOfNumber, resolveNumber } from '../../src/contract/ballot-numbers.ts';

const parties: BallotPack = {
  ...{ id: 'contoh', election: 'Pemilu Contoh', of: 'party', verified: false, sources: [] },
  ...{ validFrom: '2022-12-30', validTo: '2024-02-14', basis: 'Keputusan Contoh' },
  numbers: [
    { number: '7', name: 'Partai Contoh', short: 'PC', where: '' },
    { number: '21', name: 'Partai Contoh Aceh', short: 'PCA', where: 'Aceh' },
  ],
};
const pairs: BallotPack = {
  ...parties,
  of: 'pair',
  numbers: [{ number: '2', name: 'Budi Contoh – Wati Contoh', short: '', where: '' }],
};
const blank = { name: '', number: '7', party: '', election: '' };

test('a number takes its name from the list, also beside another way to write it', () => {
  expect(resolveNumber(parties, { ...blank, number: '07' })).toEqual({
    is: 'resolved',
    promoted: { name: '', number: '7', party: 'Partai Contoh', election: 'Pemilu Contoh', pack: 'contoh' },
  });
  expect(resolveNumber(parties, { ...blank, party: ' pc ' })).toMatchObject({ promoted: { party: 'pc' } });
  expect(resolveNumber(pairs, { ...blank, number: '2', name: 'Wati', party: 'Partai Lain' })).toMatchObject({
    promoted: { name: 'Wati', party: 'Partai Lain' },
  });
});

test('a number that the list gives to another, or to nobody, is not taken', () => {
  expect(resolveNumber(parties, { ...blank, party: 'Partai Lain' })).toEqual({
    ...{ is: 'number-of-another', name: 'Partai Contoh', typed: 'Partai Lain' },
  });
  expect(resolveNumber(pairs, { ...blank, number: '2', name: 'Sri' })).toMatchObject({
    is: 'number-of-another',
  });
  expect(resolveNumber(parties, { ...blank, number: '99' })).toEqual({ is: 'number-not-in-pack' });
});

const all = ['Aceh', 'Bali', 'Sulawesi Selatan'];
const on = (day: string | null, words = '') => ({
  ...{ done: { at: null }, found: { at: day }, sightings: [{ time: { at: '1999' } }], place: { words } },
});

test('a list that did not hold on the day of a banner is doubted, by the day that counts', () => {
  expect(doubtsOfNumber(parties, '7', on('2024-02-14'), [], all)).toEqual([]);
  expect(doubtsOfNumber(parties, '7', on('2024-02-15'), [], all)).toEqual(['out-of-time']);
  expect(doubtsOfNumber(parties, '7', on(null), [], all)).toEqual(['out-of-time']); // by its sighting
});

test.for<[where: string, words: string, provinces: string[], doubts: string[]]>([
  ['a position in another province', 'Jalan Aceh', ['Sulawesi Selatan'], ['elsewhere']],
  ['a position that may be in either', '', ['Sumatera Utara', 'Aceh'], []],
  ['words that name another province', 'Makassar, sulawesi selatan', [], ['elsewhere']],
  ['words that name its own', 'Jalan Bali, Banda Aceh', [], []],
  ['words that have the letters of a province', 'Baliho di simpang lima', [], []],
  ['nothing that says where', 'Simpang lima', [], []],
])('a number of one province is held against %s', ([, words, provinces, doubts]) => {
  expect(doubtsOfNumber(parties, '21', on('2023-05', words), provinces, all)).toEqual(doubts);
  expect(doubtsOfNumber(parties, '7', on('2023-05', words), provinces, all)).toEqual([]);
});
