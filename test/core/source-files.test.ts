import { describe, expect, test } from 'vitest';
import { modifiedAt } from '../../src/core/source-files.ts';

describe('the modification time of a file', () => {
  test('is an instant', () => {
    expect(modifiedAt({ mtimeMs: Date.UTC(2024, 1, 14, 3, 11, 12) + 0.25 })).toBe('2024-02-14T03:11:12.000Z');
    expect(modifiedAt({ mtimeMs: Date.UTC(1969, 0, 1) })).toBe('1969-01-01T00:00:00.000Z');
  });

  test.each([
    ['before the year 0', -99_999_999_999_000],
    ['after the year 9999', 316_500_000_000_000],
    ['after all that a clock counts', 1e19],
  ])('is not given where it lies %s, which no entry takes', (_, mtimeMs) => {
    expect(modifiedAt({ mtimeMs })).toBeNull();
  });
});
