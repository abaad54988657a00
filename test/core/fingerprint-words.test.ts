import { expect, test } from 'vitest';
import { fingerprintFromWords, wordsOf } from '../../src/core/fingerprint-words.ts';

const fingerprint = '8080808080808080808080808080808080808080808080808080808080808080';

test('says a fingerprint in the words of the published list, as BIP-39 does for the same bytes', () => {
  // A vector of BIP-39.
  expect(wordsOf(fingerprint).join(' ')).toBe(
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless',
  );
});

test('knows the fingerprint again from its words, and takes no word that was heard wrongly', () => {
  const words = wordsOf(fingerprint);
  expect(fingerprintFromWords(`1. ${words.join(', ').toUpperCase()}`)).toBe(fingerprint);
  expect(fingerprintFromWords(words.toReversed().join(' '))).toBeNull();
  expect(fingerprintFromWords(words.slice(1).join(' '))).toBeNull();
  expect(fingerprintFromWords(['zoo', ...words.slice(1)].join(' '))).toBeNull();
  expect(fingerprintFromWords(['kata', ...words.slice(1)].join(' '))).toBeNull();
});
