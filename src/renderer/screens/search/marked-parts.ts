import { plainWord, typedWords, wordsIn } from '../../../contract/case-words.ts';

/**
 * A text in parts, of which every second one is a word that begins as one of those that were typed (`typedWords`), or
 * for which the text was found all the same, by its root.
 */
export function partsOf(text: string, typed: readonly string[], found: readonly string[] = []): string[] {
  const parts: string[] = [];
  let from = 0;
  const related = new Set(found.flatMap(typedWords));
  for (const { word, at } of wordsIn(text)) {
    const compared = plainWord(word);
    if (!related.has(compared) && !typed.some((begin) => compared.startsWith(begin))) continue;
    parts.push(text.slice(from, at), word);
    from = at + word.length;
  }
  return [...parts, text.slice(from)];
}
