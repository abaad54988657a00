import { describe, expect, test } from 'vitest';
import { around, parseDegrees } from '../../../src/renderer/shared/where.ts';

describe('the area around a position', () => {
  test('reaches as far to each side, and nearer the poles over more degrees', () => {
    const here = around({ lat: -6.2, lon: 106.8 }, 10);
    expect(here.north - here.south).toBeCloseTo(0.1797, 3);
    expect((here.east - here.west) * Math.cos((6.2 * Math.PI) / 180)).toBeCloseTo(0.1797, 3);
    expect(around({ lat: 60, lon: 0 }, 10).east).toBeGreaterThan(here.east - 106.8);
  });

  test('goes over the 180th meridian and stops at a pole', () => {
    const edge = around({ lat: -17, lon: 179.99 }, 10);
    expect(edge.west).toBeGreaterThan(0);
    expect(edge.east).toBeLessThan(-179);
    expect(around({ lat: 89.99, lon: 0 }, 100)).toMatchObject({ north: 90 });
  });
});

test.each([
  ['-6,914744', -6.914744],
  [' 107.6 ', 107.6],
  ['−5', -5],
  ['5.', 5],
  ['181', null],
  ['1e2', null],
  ['', null],
  ['6° LS', null],
])('%j are the degrees %s', (typed, degrees) => {
  expect(parseDegrees(typed, 180)).toBe(degrees);
});
