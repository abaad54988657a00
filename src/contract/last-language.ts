/** Under this name the page keeps the language that it had last, so that its words are read while its script is. */
export const lastLanguageName = 'language';

/** The file with the words of one language, beside the page. */
export function wordsFile(language: string): string {
  return `assets/words-${language}.js`;
}

/**
 * The language in which a window most likely begins.
 * @param kept what the page kept, which may be anything, or null
 * @param ofSystem a language tag, such as `en-GB`
 */
export function likelyLanguage(kept: string | null, ofSystem: string): 'id' | 'en' {
  return /^en\b/i.test(kept ?? ofSystem) ? 'en' : 'id';
}
