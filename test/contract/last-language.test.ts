import { expect, test } from 'vitest';
import { likelyLanguage } from '../../src/contract/last-language.ts';

test('a window most likely begins in the language it had last, else in that of the system, of the two that there are', () => {
  expect(likelyLanguage('id', 'en-GB')).toBe('id');
  expect(likelyLanguage('en', 'id-ID')).toBe('en');
  expect(likelyLanguage(null, 'en-GB')).toBe('en');
  expect(likelyLanguage(null, 'ms-MY')).toBe('id');
  expect(likelyLanguage('../x', 'en-GB')).toBe('id');
});
