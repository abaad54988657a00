import { describe, expect, test } from 'vitest';
import { linesOf, linesWith } from '../../../../src/renderer/screens/item/source-lines.ts';

describe('the lines of a source', () => {
  test('end where any system ends a line, and keep their numbers', () => {
    expect(linesOf('a\r\nb\rc\n')).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
      { number: 3, text: 'c' },
      { number: 4, text: '' },
    ]);
  });

  test('come in pieces where one is very long, with nothing lost', () => {
    const long = 'x'.repeat(4500);
    const lines = linesOf(`${long}\nend`);
    expect(lines.map(({ number }) => number)).toEqual([1, null, null, 2]);
    expect(
      lines
        .slice(0, 3)
        .map(({ text }) => text)
        .join(''),
    ).toBe(long);
  });

  test('are found by words in any letter case', () => {
    const lines = linesOf('<META og>\nx\n<meta name>');
    expect(linesWith(lines, 'meta')).toEqual([0, 2]);
    expect(linesWith(lines, '')).toEqual([]);
  });
});
