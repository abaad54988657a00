const word = /[\p{L}\p{M}\p{N}]+/gu;
const accents = /\p{M}/gu;

/** As the search takes a word: without accents, in small letters. */
const plain = (text: string): string => text.normalize('NFD').replace(accents, '').toLowerCase();

/** The words that were typed, as they are compared. */
export function typedWords(typed: string): string[] {
  return (typed.match(word) ?? []).map(plain);
}

/** A text in parts, of which every second one is a word that begins as one of those that were typed. */
export function partsOf(text: string, typed: readonly string[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const compared = plain(found);
    if (!typed.some((each) => compared.startsWith(each))) continue;
    parts.push(text.slice(from, index), found);
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}
