import { type Catalogue, type Language, type Words, wordsOf } from './say.ts';

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  id: async () => (await import('./id/index.ts')).id,
  en: async () => (await import('./en/index.ts')).en,
};
const loaded = new Map<Language, Promise<Words>>();

/** The words of one language, for where the other is not to be read as well: each is a file of its own. */
export function loadWords(language: Language): Promise<Words> {
  const words = loaded.get(language) ?? catalogues[language]().then((found) => wordsOf(language, found));
  loaded.set(language, words);
  return words;
}
