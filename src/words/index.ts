import { en } from './en/index.ts';
import { id } from './id/index.ts';
import { type Language, type Words, wordsOf } from './say.ts';

export type { Language, Words } from './say.ts';

const catalogues = { id, en };

/** The words of a language at once, for where it is no matter that both are read; else `loadWords`. */
export function wordsIn(language: Language): Words {
  return wordsOf(language, catalogues[language]);
}
