import type { PeopleReceipt } from '../../contract/people-list.ts';
import type { PostCount } from '../../contract/post.ts';
import { parseCount } from '../readers/numbers.ts';

type Says = NonNullable<PeopleReceipt['says']>;

/** Not of a name: `budi99`, `@pasar.2`. */
const numberIn =
  /(?<![\p{L}\p{N}_@.-])\d[\d.,'\u00a0\u202f]*(?:\s?(?:k|m|b|rb|rbu|ribu|jt|juta|miliar|milyar)\b)?\+?(?![\p{L}_])/iu;
/** Of these some are named before: how many that is no number says. */
const others = /\b(lainnya|orang lain|others?)$/i;

/**
 * How many there are by the page's own word: the first place that gives a whole number, else the first that rounds.
 * Null where none does.
 */
export function readSays(
  places: readonly { where: Says['where']; text: string }[],
  language: string | null,
): Says | null {
  const read = places.flatMap(({ where, text }): Says[] => {
    const count = countIn(text, language);
    return count === undefined ? [] : [{ ...count, where }];
  });
  return read.find(({ value, approximate }) => value !== null && !approximate) ?? read[0] ?? null;
}

function countIn(text: string, language: string | null): PostCount | undefined {
  const number = others.test(text.trim()) ? undefined : numberIn.exec(text)?.[0];
  return number === undefined ? undefined : parseCount(number.replace(/[.,\s]+$/, ''), language);
}
