import { FormatError } from './format-error.ts';

/**
 * JSON (RFC 8259) without what lets two readers see two things: duplicate keys and lone surrogates are
 * refused, as is nesting deeper than `depth`, an object of so many keys that reading it alone takes minutes, and so many
 * values that they need more memory than a machine has: an empty object takes three bytes here and seventy once it is read.
 * What several texts of one bundle may hold together is their `room`.
 * Throws `not-json`, `json-too-deep`, `json-too-many-keys`, `json-too-many-values`, `json-duplicate-key` or `json-lone-surrogate`.
 */
export function parseStrictJson(text: string, depth: number, room = roomForJson()): unknown {
  assertBounded(text, depth, room);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FormatError('not-json', {}, { cause: error });
  }
  assertKeysOnce(text);
  return value;
}

/** What the formats know has some ten keys. */
const mostKeys = 10_000;
/** Of all files of a bundle: what is honest has one in some forty bytes of its largest files. */
export const mostValues = 8_000_000;

/** How many commas and opening brackets may still come: as many values at least take memory once they are read. */
export interface JsonRoom {
  left: number;
}

export function roomForJson(): JsonRoom {
  return { left: mostValues };
}

/** Before JSON.parse: brackets, colons and commas outside strings, counted without recursion. */
function assertBounded(text: string, limit: number, room: JsonRoom): void {
  const keys: number[] = [];
  for (const token of tokens(text, /[{}[\]:",]/g)) {
    if (token === ',' || token === '{' || token === '[') room.left -= 1;
    if (room.left < 0) throw new FormatError('json-too-many-values', { limit: mostValues });
    if (token === '{' || token === '[') keys.push(0);
    else if (token === '}' || token === ']') keys.pop();
    else if (token === ':') keys.push((keys.pop() ?? 0) + 1);
    if (keys.length > limit) throw new FormatError('json-too-deep', { limit });
    if ((keys.at(-1) ?? 0) > mostKeys) throw new FormatError('json-too-many-keys', { limit: mostKeys });
  }
}

/** After JSON.parse, so the grammar holds: a string that a colon follows is a key. */
function assertKeysOnce(text: string): void {
  const open: Set<string>[] = [];
  let last: string | undefined;
  for (const token of tokens(text, /[{}[\]:"]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') addKey(open.at(-1), last ?? '""');
    else {
      if (token.includes('\\u') && !unquoted(token).isWellFormed())
        throw new FormatError('json-lone-surrogate');
      last = token;
    }
  }
}

function addKey(keys: Set<string> | undefined, token: string): void {
  const key = unquoted(token);
  if (keys?.has(key) === true) throw new FormatError('json-duplicate-key', { key });
  keys?.add(key);
}

function unquoted(token: string): string {
  return String(JSON.parse(token));
}

/** The marks and, of `"`, whole strings, in order; all else is passed over. */
function* tokens(text: string, mark: RegExp): Generator<string> {
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') mark.lastIndex = endOfString(text, found.index + 1);
    yield text.slice(found.index, mark.lastIndex);
  }
}

/** Where a string ends that has begun before `from`. One pattern for a whole string overflows on a long one. */
function endOfString(text: string, from: number): number {
  const mark = /["\\]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') return mark.lastIndex;
    mark.lastIndex += 1;
  }
  return text.length;
}
