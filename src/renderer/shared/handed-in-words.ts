import type { SaidTime } from '../../contract/handed-in.ts';
import { sayWhen } from '../../words/said-when.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** Says what was said of how a file was handed over. */
export function useHandedInWords() {
  const words = useWords();
  const time = useTime();
  const when = (said: SaidTime): string => sayWhen(said, words, time.local);
  return {
    when,
    /** Who, where and when in one line; empty where nothing was said. */
    all: (from: string, where: string, at: SaidTime | null): string =>
      [from, where, at === null ? '' : when(at)].filter((each) => each.trim() !== '').join(' · '),
  };
}
