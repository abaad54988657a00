import { describe, expect, test } from 'vitest';
import { parseRange } from '../../../src/main/replay/range.ts';

describe('a Range header', () => {
  test.each([
    [null, { start: 0, end: 100, isPart: false }],
    ['bytes=0-', { start: 0, end: 100, isPart: true }],
    ['bytes=10-19', { start: 10, end: 20, isPart: true }],
    ['bytes=90-500', { start: 90, end: 100, isPart: true }],
    ['bytes=-30', { start: 70, end: 100, isPart: true }],
    ['bytes=-65558', { start: 0, end: 100, isPart: true }],
    ['bytes=1-2,5-6', { start: 0, end: 100, isPart: false }],
    ['bytes=100-', null],
    ['bytes=20-10', null],
  ])('%s of 100 bytes', (header, wanted) => {
    expect(parseRange(header, 100)).toEqual(wanted);
  });
});
