import type { ExactTime } from '../../contract/acts.ts';
import type { SaidTime } from '../../contract/handed-in.ts';
import { sayWhen } from '../../words/said-when.ts';
import { useActWords } from './act-words.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** Says what was said of how a file was handed over. */
export function useHandedInWords() {
  const words = useWords();
  const time = useTime();
  const { sayTime } = useActWords();
  const when = (said: SaidTime | ExactTime): string =>
    sayWhen(said, words, time.local) ?? sayTime({ shown: null, precision: null, ...said });
  return {
    when,
    /** Who, where and when in one line; empty where nothing was said. */
    all: (from: string, where: string, at: SaidTime | null): string =>
      [from, where, at === null ? '' : when(at)].filter((each) => each.trim() !== '').join(' · '),
  };
}
