import { lastLanguageName } from '../../contract/last-language.ts';
import type { Language } from '../../words/say.ts';

/** Kept for the next start, whose words are asked for before it is known what the settings say. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(lastLanguageName, language);
}
