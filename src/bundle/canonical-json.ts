import { sameBytes, textOf, utf8 } from './bytes.ts';
import { FormatError } from './format-error.ts';
import { type JsonRoom, parseStrictJson } from './strict-json.ts';

/** Deeper nesting is refused, in writing as in reading. */
export const maximumDepth = 64;

/**
 * The canonical form of a JSON value (JCS, RFC 8785), narrowed as the formats ask: numbers are whole and
 * within ±(2⁵³−1). Throws `not-canonical-value` for anything that JSON or that rule does not carry
 * (fractions, undefined, lone surrogates, class instances), so that nothing is dropped without a word.
 */
export function encodeCanonical(value: unknown): Uint8Array {
  return utf8(canonicalText(value, 0));
}

/**
 * The value of canonical bytes. Throws a FormatError for bytes that are not exactly their own canonical
 * form: spaces, other key order, duplicate keys, other spellings of numbers or strings, bad UTF-8.
 */
export function parseCanonical(bytes: Uint8Array, room?: JsonRoom): unknown {
  const short = room === undefined && isShort(bytes) ? readShort(bytes) : undefined;
  if (short !== undefined) return short.value;
  const value = parseStrictJson(textOf(bytes), maximumDepth, room);
  if (!sameBytes(encodeCanonical(value), bytes)) throw new FormatError('not-canonical');
  return value;
}

/** A text of up to so many bytes has neither too many keys nor too many values, whatever is in it. */
const shortBytes = 16 * 1024;

const [openBracket, openBrace] = utf8('[{');

/** Whether a text is short, and opens too little to be nested too deep. */
function isShort(bytes: Uint8Array): boolean {
  if (bytes.length > shortBytes) return false;
  let opened = 0;
  for (const byte of bytes) if (byte === openBracket || byte === openBrace) opened++;
  return opened <= maximumDepth;
}

/**
 * The value of a short text that is its own canonical form, which says all: no key stands there twice and no surrogate
 * alone. Of any other, undefined: what is wrong with it takes longer to say.
 */
function readShort(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(textOf(bytes));
    return sameBytes(encodeCanonical(value), bytes) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function canonicalText(value: unknown, depth: number): string {
  if (depth > maximumDepth) throw new FormatError('json-too-deep', { limit: maximumDepth });
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw refused('a number that is not whole or too large');
      return String(value === 0 ? 0 : value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) {
        // Array.from also meets the holes of a sparse array, which map would pass over.
        return `[${Array.from(value, (each: unknown) => canonicalText(each, depth + 1)).join(',')}]`;
      }
      return objectText(value, depth);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw refused(typeof value);
  }
}

function objectText(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw refused('an object of a class');
  // RFC 8785 §3.2.3 sorts by UTF-16 code units, which is what sort() does.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = members.map(([key, each]) => `${quoted(key)}:${canonicalText(each, depth + 1)}`);
  return `{${written.join(',')}}`;
}

/** JSON.stringify writes well-formed strings exactly as RFC 8785 §3.2.2.2 asks. */
function quoted(text: string): string {
  if (!text.isWellFormed()) throw refused('a lone surrogate');
  return JSON.stringify(text);
}

function refused(what: string): FormatError {
  return new FormatError('not-canonical-value', { what });
}
