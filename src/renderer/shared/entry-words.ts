import { useCallback } from 'react';
import type { CustodyEntry } from '../../contract/calls/index.ts';
import { lockerName } from './locker-name.ts';
import { useWords } from './words.tsx';

/** What an entry of the log says: that of another locker is never told as this one's own. */
export function useEntryWords(): (entry: Pick<CustodyEntry, 'kind' | 'officer' | 'origin' | 'takesOver'>) => {
  what: string;
  who: string;
} {
  const words = useWords();
  return useCallback(
    ({ kind, officer, origin, takesOver }) => ({
      what:
        takesOver === null
          ? words.sayCode('entry', kind)
          : words.say('custody.takes-over', { what: words.sayCode('entry', takesOver) }),
      who:
        origin === null
          ? officer
          : words.say('custody.of-locker', { who: officer, origin: lockerName(origin) }),
    }),
    [words],
  );
}
