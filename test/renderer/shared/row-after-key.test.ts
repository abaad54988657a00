import { expect, test } from 'vitest';
import { rowAfterKey } from '../../../src/renderer/shared/row-after-key.ts';

test('keys go through a list, by one or a page, and not beyond its ends', () => {
  const after = (key: string, at: number) => rowAfterKey(key, { at, count: 10, page: 4 });
  expect(after('ArrowDown', -1)).toBe(0);
  expect(after('ArrowDown', 9)).toBe(9);
  expect(after('ArrowUp', 0)).toBe(0);
  expect(after('PageDown', 3)).toBe(7);
  expect(after('PageUp', 3)).toBe(0);
  expect(after('Home', 5)).toBe(0);
  expect(after('End', 5)).toBe(9);
  expect(after('a', 5)).toBeNull();
  expect(rowAfterKey('End', { at: -1, count: 0, page: 4 })).toBeNull();
});
