import { expect, test } from 'vitest';
import { metresBetween } from '../../src/contract/metres-between.ts';

test('metres between two positions are those of the surface', () => {
  const monas = { lat: '-6.1754', lon: '106.8272' };
  expect(metresBetween(monas, monas)).toBe(0);
  // A minute of latitude is a sea mile.
  expect(metresBetween(monas, { ...monas, lat: String(-6.1754 + 1 / 60) })).toBeCloseTo(1853, -1);
  expect(metresBetween({ lat: '0', lon: '179.999' }, { lat: '0', lon: '-179.999' })).toBeLessThan(250);
});
