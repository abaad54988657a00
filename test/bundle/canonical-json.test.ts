import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, utf8 } from '../../src/bundle/bytes.ts';
import { encodeCanonical, maximumDepth, parseCanonical } from '../../src/bundle/canonical-json.ts';
import { FormatError } from '../../src/bundle/format-error.ts';
import { parseStrictJson } from '../../src/bundle/strict-json.ts';

const text = (value: unknown): string => textOf(encodeCanonical(value));
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return 'accepted';
};

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), tie('any'), { maxKeys: 6 }),
  ),
})).any;

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 code units, as the example of RFC 8785 §3.2.3', () => {
    const example = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    const order = Object.keys(JSON.parse(text(example)) as object);
    expect(text(example)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
    expect(order).toHaveLength(7);
  });

  test('escapes only what RFC 8785 §3.2.2.2 escapes', () => {
    expect(text('€$\u000f\nA\'B"\\"/\u007f\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/\u007f\u2028"');
  });

  test('reads back what it wrote, and writes the same bytes again', () => {
    fc.assert(
      fc.property(value, (each) => {
        const bytes = encodeCanonical(each);
        expect(textOf(encodeCanonical(parseCanonical(bytes)))).toBe(textOf(bytes));
      }),
    );
  });

  test('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.maxSafeInteger()), (each) => {
        const reversed = Object.fromEntries(Object.entries(each).reverse());
        expect(text(reversed)).toBe(text(Object.fromEntries(Object.entries(each))));
      }),
    );
  });

  test('takes no byte string but the canonical one', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.integer({ min: 1, max: 255 }), (each, at, x) => {
        const bytes = encodeCanonical(each).slice();
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ x;
        let read: unknown;
        try {
          read = parseCanonical(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
          return;
        }
        expect(encodeCanonical(read)).toEqual(bytes);
      }),
    );
  });

  test.each([
    ['a fraction', 1.5],
    ['a number past 2^53-1', 2 ** 53],
    ['not a number', Number.NaN],
    ['undefined', { a: undefined }],
    ['a hole in a list', Array(1)],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['an object of a class', new Date(0)],
    ['a bigint', 1n],
  ])('refuses to write %s', (_, each) => {
    expect(refusal(() => encodeCanonical(each))).toBe('not-canonical-value');
  });

  test.each([
    ['a space', '{"a": 1}', 'not-canonical'],
    ['keys out of order', '{"b":1,"a":2}', 'not-canonical'],
    ['the same key twice', '{"a":1,"a":1}', 'json-duplicate-key'],
    ['the same key twice, spelled in two ways', '{"a":1,"\\u0061":1}', 'json-duplicate-key'],
    ['a number spelled otherwise', '1e2', 'not-canonical'],
    ['minus zero', '-0', 'not-canonical'],
    ['a fraction', '1.5', 'not-canonical-value'],
    ['a number past 2^53-1', '9007199254740993', 'not-canonical-value'],
    ['an escape that is not needed', '"\\u0041"', 'not-canonical'],
    ['a lone surrogate', '"\\ud800"', 'json-lone-surrogate'],
    ['a byte order mark', '\ufeff{}', 'not-json'],
    ['half an object', '{"a":', 'not-json'],
    ['nothing', '', 'not-json'],
  ])('refuses to read %s', (_, each, code) => {
    expect(refusal(() => parseCanonical(utf8(each)))).toBe(code);
  });

  test('refuses bytes that are not UTF-8', () => {
    expect(refusal(() => parseCanonical(Uint8Array.of(0x22, 0xc0, 0x80, 0x22)))).toBe('not-utf8');
  });

  test('refuses nesting bombs without falling over, and takes the deepest that is allowed', () => {
    const nested = (depth: number): Uint8Array => utf8('['.repeat(depth) + ']'.repeat(depth));
    expect(refusal(() => parseCanonical(nested(1_000_000)))).toBe('json-too-deep');
    expect(refusal(() => parseCanonical(nested(maximumDepth + 1)))).toBe('json-too-deep');
    expect(refusal(() => parseCanonical(nested(maximumDepth)))).toBe('accepted');
  });

  test('takes a string of any length, escapes and all', () => {
    const long = `${'x'.repeat(12_000_000)}${'"\\'.repeat(1_000_000)}`;
    expect(parseStrictJson(JSON.stringify({ a: long, b: '{' }), 1)).toEqual({ a: long, b: '{' });
    expect(refusal(() => parseStrictJson('{"a":"\\","a":1}', 1))).toBe('not-json');
    expect(refusal(() => parseStrictJson('{"a\\"":"\\\\","a\\"":1}', 1))).toBe('json-duplicate-key');
  });

  test('keeps a key named __proto__ as a key', () => {
    expect(text(parseCanonical(utf8('{"__proto__":1}')))).toBe('{"__proto__":1}');
  });
});
