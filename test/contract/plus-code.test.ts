import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPlusCode, toPlusCode } from '../../src/contract/plus-code.ts';

/** From the specification's own vectors (test_data/encoding.csv, decoding.csv). */
const vectors: [lat: number, lon: number, code: string][] = [
  [20.3700625, 2.7821875, '7FG49QCJ+2V'],
  [47.36559, 8.524997, '8FVC9G8F+6X'],
  [-41.2730625, 174.7859375, '4VCPPQGP+Q9'],
  [0.5, -179.5, '62G2GG22+22'],
];

test.for(vectors)('%f, %f is %s', ([lat, lon, code]) => {
  expect(toPlusCode({ lat, lon })).toBe(code);
});

test('an edge of a cell that degrees cannot say exactly is in the cell that begins there', () => {
  expect(toPlusCode({ lat: -2.533, lon: 140.717 })).toBe('6R92FP88+RR');
});

test('the cell that a code names has the position in it', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(degrees(89.9), degrees(179.9), (lat, lon) => {
      const cell = fromPlusCode(toPlusCode({ lat, lon }));
      expect(Math.abs((cell?.lat ?? 99) - lat)).toBeLessThanOrEqual(0.0000625 + 1e-9);
      expect(Math.abs((cell?.lon ?? 999) - lon)).toBeLessThanOrEqual(0.0000625 + 1e-9);
    }),
  );
});

test('reads finer codes, and no short, padded or wrong ones', () => {
  expect(fromPlusCode('7fg49qcj+2vx')?.halfHeight).toBeCloseTo(0.0000125, 9);
  for (const text of ['9QCJ+2V', '7FG40000+', '7FG49QCJ2V', 'AFG49QCJ+2V', '7FG49QCJ+2']) {
    expect(fromPlusCode(text)).toBeNull();
  }
});
