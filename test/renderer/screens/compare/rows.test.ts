import { describe, expect, test } from 'vitest';
import { sayApart } from '../../../../src/renderer/screens/compare/apart.ts';
import { rowInOther } from '../../../../src/renderer/screens/compare/rows.ts';
import { blocksOf } from '../../../../src/renderer/screens/compare/text-blocks.ts';

describe('rows of two pictures', () => {
  const rows = [
    { older: 0, newer: 0, height: 100 },
    { older: 100, newer: 150, height: 200 },
    { older: 320, newer: 350, height: 50 },
  ];

  test('that are the same are found in the other one, and those between stay between', () => {
    expect([50, 100, 299].map((y) => rowInOther(rows, 'older', y))).toEqual([50, 150, 349]);
    expect([120, 149, 160].map((y) => rowInOther(rows, 'newer', y))).toEqual([100, 100, 110]);
    expect(rowInOther(rows, 'older', 310)).toBe(350);
    expect(rowInOther(rows, 'older', 500)).toBe(530);
  });

  test('are at the same place where nothing is known', () => {
    expect(rowInOther([], 'older', 77)).toBe(77);
  });
});

describe('a long text', () => {
  test('comes in blocks of whole lines in which nothing is lost, and its differences are numbered', () => {
    const parts = Array.from({ length: 400 }, (_, at) => [
      { is: 'same' as const, text: `baris ${at}\nlalu `, cut: 0 },
      { is: 'removed' as const, text: 'ini', cut: 0 },
      { is: 'added' as const, text: 'itu', cut: 0 },
    ]).flat();
    const blocks = blocksOf(parts);
    expect(blocks.length).toBeGreaterThan(20);
    const text = (each: readonly { text: string }[]): string => each.map((part) => part.text).join('');
    expect(blocks.map(text).join('\n')).toBe(text(parts));
    expect(blocks.flat().at(-1)?.difference).toBe(399);
    expect(blocks.flat().filter(({ difference }) => difference === 7)).toHaveLength(2);
  });

  test('that never ends a line is put in blocks all the same', () => {
    const parts = Array.from({ length: 4000 }, (_, at) => ({
      is: at % 2 === 0 ? ('same' as const) : ('added' as const),
      text: 'kata ',
      cut: 0,
    }));
    expect(Math.max(...blocksOf(parts).map((block) => block.length))).toBeLessThan(200);
  });
});

test('how far two captures are apart is said in a unit of which there are two', () => {
  const apart = (newer: string) => sayApart('2026-11-01T00:00:00.000Z', newer, 'id');
  expect(apart('2026-11-04T05:00:00.000Z')).toBe('3 hari');
  expect(apart('2026-11-01T01:30:00.000Z')).toBe('90 menit');
  expect(apart('2026-11-01T00:00:00.400Z')).toBe('0 detik');
});
