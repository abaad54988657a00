import { useCallback } from 'react';
import type { Difference } from '../../contract/received.ts';
import { useWords } from './words.tsx';

/** What a bundle says otherwise than this locker, as a sentence. */
export function useDifferenceWords(): (difference: Difference) => string {
  const words = useWords();
  return useCallback(
    ({ what, field = '', item = '', title, ours, theirs }) => {
      const say = (value: string): string => {
        if (field === 'status') return words.sayCode('case-status', value);
        if (field === 'state') return words.sayCode('state', value);
        return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 8)}…` : value;
      };
      return words.say(`differs.${what}`, {
        field: what === 'file' ? words.sayCode('role', field) : words.sayCode('differs-field', field),
        item: title ?? item.slice(0, 8),
        ours: say(ours),
        theirs: say(theirs),
      });
    },
    [words],
  );
}
