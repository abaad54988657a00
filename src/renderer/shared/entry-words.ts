import { useCallback } from 'react';
import { sayEntry, type ToldEntry } from '../../words/tell-entry.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** What an entry of the log says: that of another locker is never told as this one's own. */
export function useEntryWords(): (entry: ToldEntry) => { what: string; who: string } {
  const words = useWords();
  const time = useTime();
  return useCallback((entry) => sayEntry(words, time, entry), [words, time]);
}
