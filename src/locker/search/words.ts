/** Signs of a handle or tag that belong to the word, beside letters and digits; the index is told the same. */
export const wordSigns = '@#_';

const apostrophes = /(?<=\p{L})['’‘ʼ`´′ʻ](?=\p{L})/gu;
const hidden = /\p{Cf}/gu;
const word = /[\p{L}\p{M}\p{N}\p{Co}@#_]+/gu;
const combining = /\p{M}/gu;

/** Lower case, without diacritics: as the index compares. */
export function foldWord(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(combining, '').normalize('NFC');
}

export function* wordsOf(text: string): Generator<{ word: string; at: number }> {
  for (const match of text.matchAll(word)) yield { word: match[0], at: match.index };
}

/** Jum'at as one word, whichever apostrophe is used. */
export function withoutApostrophes(text: string): string {
  return text.replace(apostrophes, '');
}

/** Plain letters for letters in fancy dress (𝗻𝗲𝘁𝗿𝗮𝗹, ｎｅｔｒａｌ), and no signs that cannot be seen inside words. */
export function plainText(text: string): string {
  return withoutApostrophes(text.normalize('NFKC').replace(hidden, ''));
}

/** A handle or tag without its sign, and its parts: `@budi_s` gives `budi_s`, `budi`, `s`. */
export function barePartsOf(token: string): string[] {
  if (!/[@#_]/.test(token)) return [token];
  const bare = token.replace(/^[@#_]+|[@#_]+$/g, '');
  return [...new Set([bare, ...bare.split(/[@#_]+/)])].filter((part) => part !== '');
}
