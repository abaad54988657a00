/**
 * What an investigator's names and handles look like in a page, as the source of an expression with the flags `giu`:
 * whole words, whatever the blanks between them, a handle with its `@` or without. Null where there are none.
 */
export function namesPattern(names: readonly string[]): string | null {
  const wanted = names
    .map((name) => name.normalize('NFC').trim().replace(/^@/, ''))
    .filter((name) => name.length > 1)
    // The longer before one that it begins with.
    .toSorted((a, b) => b.length - a.length)
    // Letters with accents stand in pages in one piece or in two.
    .flatMap((name) => [...new Set([name, name.normalize('NFD')])])
    .map((name) => name.split(/\s+/).map(escaped).join('\\s+'));
  return wanted.length === 0 ? null : `(?<![\\p{L}\\p{N}_])@?(?:${wanted.join('|')})(?![\\p{L}\\p{N}_])`;
}

/** The last part of the address of a person's own page: their handles, in lower case. */
export function handlesOf(names: readonly string[]): string[] {
  return names
    .map((name) => name.normalize('NFC').trim().replace(/^@/, '').toLowerCase())
    .filter((name) => !/\s/.test(name));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** 16 digits as an identity number (NIK) has them: with a day (40 more for women) and a month in them. */
export const nikPattern =
  '(?<![\\d.])\\d{6}[ .-]?(?:0[1-9]|[12]\\d|3[01]|4[1-9]|[56]\\d|7[01])(?:0[1-9]|1[0-2])\\d{2}[ .-]?\\d{4}(?!\\d)';

/** A mobile telephone number of Indonesia, with its country code or without. */
export const phonePattern = '(?<![\\d+])(?:\\+?62[ .-]?|0)8\\d{1,2}[ .-]?\\d{3,4}[ .-]?\\d{3,5}(?!\\d)';
