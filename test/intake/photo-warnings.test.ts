import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { photoWarnings } from '../../src/intake/photo-warnings.ts';
import { wordsIn } from '../../src/words/index.ts';

const codes = Object.keys(photoWarnings);
const damages = ['empty', 'truncated', 'structure-broken', 'checksum-wrong', 'reader-died'];

test('every warning and every damage has a row on its page', () => {
  const page = readFileSync(new URL('../../docs/photo-warnings.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(rows.sort()).toEqual([...codes, ...damages].sort());
});

test.each(['id', 'en'] as const)('every warning and every damage has its words in %s', (language) => {
  const words = wordsIn(language);
  for (const code of codes) expect(words.sayCode('photo-warning', code)).not.toBe(code);
  for (const code of damages) expect(words.sayCode('damage', code)).not.toBe(code);
});
