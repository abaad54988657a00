const word = /[\p{L}\p{M}\p{N}]+/gu;
const accents = /\p{M}/gu;

/** As the search takes a word: without accents, in small letters. */
const plain = (text: string): string => text.normalize('NFD').replace(accents, '').toLowerCase();

/** The words that were typed, as they are compared. */
export function typedWords(typed: string): string[] {
  return (typed.match(word) ?? []).map(plain);
}

/**
 * A text in parts, of which every second one is a word that begins as one of those that were typed, or for which the
 * text was found all the same, by its root.
 */
export function partsOf(text: string, typed: readonly string[], found: readonly string[] = []): string[] {
  const parts: string[] = [];
  let from = 0;
  const related = new Set(found.flatMap(typedWords));
  for (const { 0: each, index } of text.matchAll(word)) {
    const compared = plain(each);
    if (!related.has(compared) && !typed.some((begin) => compared.startsWith(begin))) continue;
    parts.push(text.slice(from, index), each);
    from = index + each.length;
  }
  return [...parts, text.slice(from)];
}
