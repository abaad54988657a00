import { expect, test } from 'vitest';
import { assertCheckable } from '../../src/core/assert-checkable.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = (files: number, ...whole: Uint8Array[]): unknown => {
  try {
    assertCheckable(
      files,
      whole.map((each, at) => [`${at}.json`, each]),
    );
    return null;
  } catch (error) {
    return (error as { params?: { limit?: string } }).params?.limit;
  }
};

test('what verify reads is made, and what it would refuse for its size is not', () => {
  expect(refusal(300_000, bytes('{"a":[1,2]}'))).toBeNull();
  expect(refusal(300_001, bytes('{}'))).toBe('files');
  expect(refusal(10, new Uint8Array(128 * 1024 * 1024))).toBeNull();
  expect(refusal(10, new Uint8Array(128 * 1024 * 1024 + 1))).toBe('bytes');
  const half = bytes(`[${'0,'.repeat(3_999_999)}0]`);
  expect(refusal(10, half, half)).toBeNull();
  expect(refusal(10, half, half, bytes('[]'))).toBe('values');
  // What stands in a string is no value, also behind a quote that is part of it.
  expect(refusal(10, half, half, bytes(`"\\\\\\"${',['.repeat(100)}"`))).toBeNull();
});
