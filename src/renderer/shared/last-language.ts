import type { Language } from '../../words/say.ts';

/** Under this name the page keeps the language that it had last, so that its words are read while the core starts. */
const name = 'language';

/** Null where it had none yet. */
export function lastLanguage(): string | null {
  return localStorage.getItem(name);
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(name, language);
}
