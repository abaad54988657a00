import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState } from 'react';
import { loadWords } from '../../words/load.ts';
import type { Language, Words } from '../../words/say.ts';
import { keepLanguage } from './last-language.ts';

const WordsContext = createContext<Words | null>(null);

/** The words of a language; until those of another have been read, the words that there were. */
export function useWordsIn(language: Language, first: Words): Words {
  const [words, setWords] = useState(first);
  useEffect(() => {
    keepLanguage(language);
    let isWanted = true;
    void loadWords(language).then((come) => {
      if (isWanted) setWords(come);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return words;
}

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words in the language of the settings. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('no language is set around this');
  return words;
}
