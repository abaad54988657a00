import { expect, test } from 'vitest';
import type { TextFound } from '../../src/contract/ocr.ts';
import { mostOcrBytes } from '../../src/contract/ocr-names.ts';
import { readPages } from '../../src/core/read-pages.ts';

/** A page of slanting words, one to a line: as it is written, most of it is what it is set in by. */
function densePage(): TextFound {
  const word = { text: 'a', confidence: 9, box: { x: 1, y: 2, width: 3, height: 4 } };
  const line = { words: [{ ...word, corners: [1, 2, 3, 4, 5, 6, 7, 8] }] };
  const lines = Array.from({ length: 200 }, () => line);
  return {
    ...{ v: 1, what: 'reading', languages: ['ind'], models: [], prepared: [], lines, leftOut: 0 },
    tool: { name: 'contoh', version: '1', engine: 'contoh' },
    text: lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n'),
    ...{ confidence: 90, width: 100, height: 100 },
  };
}

test('what is read of a long scan is never more than can be kept, and it is said which pages were left', async () => {
  const found = await readPages(200, () => Promise.resolve(densePage()));
  const written = Buffer.byteLength(`${JSON.stringify(found, null, 1)}\n`);
  expect(written).toBeGreaterThan(mostOcrBytes / 2);
  expect(written).toBeLessThan(mostOcrBytes);
  const read = (found.pages?.others.length ?? 0) + 1;
  expect(found.pages?.notRead).toEqual([{ from: read + 1, to: 200, why: 'limit' }]);
});
