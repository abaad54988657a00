import type { PeopleReceipt } from '../../contract/people-list.ts';
import type { PostCount } from '../../contract/post.ts';
import { parseCount } from '../readers/numbers.ts';

type Says = NonNullable<PeopleReceipt['says']>;

/** Not of a name: `budi99`, `@pasar.2`. */
const numberIn =
  /(?<![\p{L}\p{N}_@.-])\d[\d.,'\u00a0\u202f]*(?:\s?(?:k|m|b|rb|rbu|ribu|jt|juta|miliar|milyar)\b)?\+?(?![\p{L}_])/iu;
/** How many more than those that are named before it, or seen above it. */
const others =
  /(?:^|\s)((\d[\d.,\u00a0\u202f]*\s?(?:k|m|rb|rbu|ribu|jt|juta)?)\s+(?:(?:orang\s+)?lainnya|orang lain|others?))$/iu;
const endsInOthers = /\b(lainnya|orang lain|others?)$/i;
/** The same below the rows of a list, which the site does not show. */
export const moreBelow =
  /^(?:dan|and|serta|\+)?\s*(\d[\d.,]*)\s+(?:(?:orang\s+)?(?:lainnya|lagi)|orang lain|others?|more(?:\s+people)?)$/i;

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

/**
 * How many there are by what a list says below its rows that it does not show: `dan 25 orang lainnya`. Null where it says
 * nothing of that.
 *
 * @param seen how many accounts its rows are of
 */
export function saysBelow(text: string | null, seen: number, language: string | null): Says | null {
  const number = text === null ? undefined : moreBelow.exec(text)?.[1];
  const more = number === undefined ? undefined : parseCount(number, language)?.value;
  if (more === undefined || more === null) return null;
  return { value: seen + more, approximate: false, shown: text ?? '', where: 'rows' };
}

/** `Budi, Ani dan 58 lainnya`: those that are named, and the others. A name may have a comma, so it is about that many. */
function withOthers(text: string, language: string | null): PostCount | undefined {
  const found = others.exec(text);
  const [, shown = '', number = ''] = found ?? [];
  const more = found === null ? undefined : parseCount(number, language)?.value;
  if (found === null || more === undefined || more === null) return undefined;
  const named = text
    .slice(0, found.index)
    .split(',')
    .filter((each) => /\p{L}/u.test(each.replace(/\b(dan|and)\s*$/i, '')));
  return { value: more + Math.max(1, named.length), approximate: true, shown };
}

function countIn(text: string, language: string | null): PostCount | undefined {
  const line = text.trim();
  if (endsInOthers.test(line)) return withOthers(line, language);
  const number = numberIn.exec(text)?.[0];
  return number === undefined ? undefined : parseCount(number.replace(/[.,\s]+$/, ''), language);
}
