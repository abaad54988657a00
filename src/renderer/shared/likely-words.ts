import { loadWords } from '../../words/load.ts';
import { type Language, languageFrom } from '../../words/say.ts';

/** Under this name the page keeps the language that it had last, so that its words are read while the core starts. */
const lastLanguage = 'language';

// Asked for as the first of all, while the rest of the page's script is still being run.
void loadWords(languageFrom(localStorage.getItem(lastLanguage) ?? navigator.language));

export function keepLanguage(language: Language): void {
  localStorage.setItem(lastLanguage, language);
}
