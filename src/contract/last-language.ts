/** Under this name the page keeps the language that it had last, so that its words are read while its script is. */
export const lastLanguageName = 'language';

/** The file with the words of one language, beside the page. */
export function wordsFile(language: string): string {
  return `assets/words-${language}.js`;
}
