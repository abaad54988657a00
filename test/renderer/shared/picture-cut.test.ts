import { expect, test } from 'vitest';
import { partIn, partUrl, viewUrl } from '../../../src/contract/bridge.ts';
import { cutOf } from '../../../src/renderer/shared/picture-cut.ts';

test('a picture that is neither long nor wide is drawn in one', () => {
  expect(cutOf({ width: 16_384, height: 16_384 })).toBeNull();
});

test.each([
  [1280, 16_385],
  [2560, 60_000],
  [60_000, 700],
  [20_000, 20_000],
])(
  'the parts of one of %i × %i are none too long, and each of its pixels is in one of them',
  (width, height) => {
    const { columns = [], rows = [], parts = [] } = cutOf({ width, height }) ?? {};
    const sum = (sides: readonly number[]): number => sides.reduce((all, side) => all + side, 0);
    expect([sum(columns), sum(rows)]).toEqual([width, height]);
    expect(parts).toHaveLength(columns.length * rows.length);
    for (const [at, part] of parts.entries()) {
      const [row, column] = [Math.floor(at / columns.length), at % columns.length];
      expect(part).toEqual({
        x: sum(columns.slice(0, column)),
        y: sum(rows.slice(0, row)),
        width: columns[column],
        height: rows[row],
      });
      expect(Math.max(part.width, part.height)).toBeLessThanOrEqual(4096);
    }
  },
);

test('the address of a part says which, and another one none', () => {
  const part = { x: 0, y: 36_864, width: 1280, height: 3136 };
  expect(partIn(new URL(partUrl('a1', 'screenshot-2', part)))).toEqual(part);
  expect(partIn(new URL('jejak://blob/a1/screenshot'))).toBeNull();
  expect(partIn(new URL(viewUrl('a1', 'original', 3)))).toEqual({ page: 3 });
  for (const view of ['', '0', '-1', 'whole', '1234567'])
    expect(partIn(new URL(`jejak://blob/a1/original?view=${view}`))).toBeUndefined();
  for (const asked of ['', '1,2,3', '-1,0,1,1', '0,0,1,99999999', '0,0,1,1,1'])
    expect(partIn(new URL(`jejak://blob/a1/screenshot?part=${asked}`))).toBeUndefined();
});
