import { useCallback } from 'react';
import { type Days, instantOfDay } from './days.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** Says from when to when; null where both ends are open. */
export function useDaysWords(): (days: Days) => string | null {
  const words = useWords();
  const time = useTime();
  return useCallback(
    ({ from, to }) => {
      const [first, last] = [from, to].map((day) => (day === '' ? '' : time.day(instantOfDay(day))));
      if (first && last) return first === last ? first : `${first} – ${last}`;
      if (first) return words.say('search.since', { day: first });
      return last ? words.say('search.until', { day: last }) : null;
    },
    [words, time],
  );
}
