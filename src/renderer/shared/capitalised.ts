import type { Language } from '../../words/say.ts';

/** Words with which a line begins. */
export function capitalised(words: string, language: Language): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
