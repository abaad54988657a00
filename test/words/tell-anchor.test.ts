import { expect, test } from 'vitest';
import type { AnchorAnswer } from '../../src/contract/anchor.ts';
import { en } from '../../src/words/en/index.ts';
import { id } from '../../src/words/id/index.ts';
import { wordsOf } from '../../src/words/say.ts';
import { saySignedOn, tellAnswer } from '../../src/words/tell-anchor.ts';
import { timeWordsIn } from '../../src/words/time-words.ts';

test('the date that stands on a sheet by hand is said in words, with the zone that nobody says', () => {
  const said = (at: string) => saySignedOn(at, wordsOf('id', id), timeWordsIn('id'));
  expect(said('2026-11-28')).toBe('Sabtu, 28 November 2026');
  expect(said('2026-11-28T14:05')).toBe('Sabtu, 28 November 2026 pukul 14.05, zona tidak disebut');
  expect(said('')).toBe('tanggal tidak disebut');
  for (const odd of ['kemarin', '2026-13-99']) expect(said(odd)).toBe(odd);
});

test('numbers of entries are written as the language writes them', () => {
  const answer: AnchorAnswer = {
    ...{ is: 'read', verdict: { is: 'grown', more: 1200 }, treeSize: 12_345 },
    ...{ origin: 'log', root: '', isEarlierLog: false },
  };
  expect(tellAnswer(answer, wordsOf('id', id)).text).toContain('semua 12.345 entri');
  expect(tellAnswer(answer, wordsOf('en', en)).text).toContain('all 12,345 entries');
  expect(tellAnswer(answer, wordsOf('en', en)).text).toContain('1,200 after them');
});
