import { expect, test } from 'vitest';
import { parsePosition, toDecimalDegrees, toDms } from '../../src/contract/coordinates.ts';

const monas = { lat: -6.175392, lon: 106.827153 };

test('writes degrees, minutes and seconds in the letters of the language, and carries sixty seconds over', () => {
  expect(toDms(monas, ['LU', 'LS', 'BT', 'BB'], ',')).toBe('6°10′31,41″ LS 106°49′37,75″ BT');
  expect(toDms({ lat: 0.9999999, lon: -0.5 }, ['N', 'S', 'E', 'W'])).toBe('1°00′00.00″ N 0°30′00.00″ W');
  expect(toDecimalDegrees({ lat: -6.1753921234, lon: 106.8 })).toBe('-6.1753921, 106.8');
});

test.for([
  ['-6.175392, 106.827153', 'decimal'],
  ['-6.175392 106.827153', 'decimal'],
  ['−6,175392; 106,827153', 'decimal'],
  ['-6,175392, 106,827153', 'decimal'],
  [`6°10'31.41"S 106°49'37.75"E`, 'dms'],
  ['6°10′31,41″ LS 106°49′37,75″ BT', 'dms'],
  [`S 6°10'31.41", E 106°49'37.75"`, 'dms'],
  ['6.175392 LS, 106.827153 BT', 'dms'],
])('reads a position as people write it: %s', ([text, form]) => {
  const read = parsePosition(text ?? '');
  expect(read?.form).toBe(form);
  expect(read?.lat).toBeCloseTo(monas.lat, 5);
  expect(read?.lon).toBeCloseTo(monas.lon, 5);
});

test('reads its own writing back within a hundredth of a second, on either side of the equator', () => {
  for (const lat of [-10.5, -0.0001, 0.0001, 5.9]) {
    const read = parsePosition(toDms({ lat, lon: 140.123456 }, ['LU', 'LS', 'BT', 'BB'], ','));
    expect(read?.lat).toBeCloseTo(lat, 5);
  }
});

test.for([
  ['', 'nothing'],
  [`6°10'31" 106°49'37"`, 'no hemisphere, which is not guessed'],
  [`6°70'00" LS 106°49'37" BT`, 'seventy minutes'],
  ['6.1 BT, 106.8 LS', 'the sides the wrong way round'],
  ['-96.1, 106.8', 'not on earth'],
  ['-6.1, 206.8', 'not on earth'],
  ['RRFG+RV', 'a short code, which needs a town'],
  ['Jalan Contoh 9', 'an address'],
])('reads no position out of “%s”: %s', ([text]) => {
  expect(parsePosition(text ?? '')).toBeNull();
});
