const word = /[\p{L}\p{M}\p{N}]+/gu;
const accents = /\p{M}/gu;

/** As a word is compared: without accents, in small letters. */
export const plainWord = (text: string): string => text.normalize('NFD').replace(accents, '').toLowerCase();

/** The words of a text as they stand in it, and where. */
export function* wordsIn(text: string): Generator<{ word: string; at: number }> {
  for (const match of text.matchAll(word)) yield { word: match[0], at: match.index };
}

/** The words that were typed, as they are compared. */
export function typedWords(typed: string): string[] {
  return Array.from(wordsIn(typed), ({ word: each }) => plainWord(each));
}

/** Cases of which number and title have, for each word that was typed, one that begins so; none for no word. */
export function casesNamed<Case extends { number: string; title: string }>(
  cases: readonly Case[],
  typed: string,
): Case[] {
  const wanted = typedWords(typed);
  if (wanted.length === 0) return [];
  return cases.filter(({ number, title }) => {
    const own = typedWords(`${number} ${title}`);
    return wanted.every((begin) => own.some((each) => each.startsWith(begin)));
  });
}
