import { expect, test } from 'vitest';
import { foldName, PathCollisions } from '../../src/bundle/zip-names.ts';

test('names that full case folding makes one are found, and those that it tells apart are not', () => {
  for (const [one, other] of [
    ['ẞ', 'ß'],
    ['ẞ', 'ss'],
    ['STRAẞE', 'strasse'],
    ['ſ', 'S'],
    ['\u212a', 'k'],
    ['Σ', 'ς'],
    ['ﬃ', 'FFI'],
    ['ŉ', 'ʼN'],
  ] as const) {
    expect(foldName(one), `${one} ${other}`).toBe(foldName(other));
    const collisions = new PathCollisions();
    collisions.add(`a/${one}.jpg`);
    expect(collisions.add(`a/${other}.jpg`)).toBe('zip-name-case-collision');
  }
  for (const [one, other] of [
    ['ı', 'i'],
    ['ı', 'I'],
    ['İ', 'i'],
    ['é', 'e'],
  ] as const)
    expect(foldName(one), `${one} ${other}`).not.toBe(foldName(other));
});
