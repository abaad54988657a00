import type { Language } from '../../words/say.ts';
import { type TimeWords, timeWordsIn } from '../../words/time-words.ts';
import { useWords } from './words.tsx';

const made: Record<Language, TimeWords> = { id: timeWordsIn('id'), en: timeWordsIn('en') };

/** Times, numbers and sizes as one writes them in the language of the settings; times always with their zone. */
export function useTime(): TimeWords {
  return made[useWords().language];
}
