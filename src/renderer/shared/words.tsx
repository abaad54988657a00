import { createContext, type ReactNode, use, useLayoutEffect, useMemo } from 'react';
import { type Language, type Words, wordsIn } from '../../words/index.ts';

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => wordsIn(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words in the language of the settings. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('no language is set around this');
  return words;
}
