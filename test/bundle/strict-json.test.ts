import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '../../src/bundle/strict-json.ts';

describe('strict JSON', () => {
  test('reads a string of many megabytes', () => {
    const long = 'x'.repeat(70_000_000);
    expect(parseStrictJson(`{"long":"${long}"}`, 4)).toEqual({ long });
  });

  test('finds the end of a string past its escapes, and what stands after it', () => {
    for (const value of ['\\', '"', '\\"', 'a\\\\', '\\"}{', '[":,']) {
      expect(parseStrictJson(JSON.stringify({ [value]: value }), 4)).toEqual({ [value]: value });
      const key = JSON.stringify(value);
      expect(() => parseStrictJson(`{${key}:1,${key}:2}`, 4)).toThrow('json-duplicate-key');
      expect(() => parseStrictJson(`{${key}:[[[[]]]]}`, 4)).toThrow('json-too-deep');
    }
    expect(() => parseStrictJson('{"a":"\\', 4)).toThrow('not-json');
    expect(() => parseStrictJson('{"a":"b', 4)).toThrow('not-json');
  });
});
