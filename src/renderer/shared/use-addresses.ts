import { useRef, useState } from 'react';
import type { PeopleRequest } from '../../contract/people-list.ts';
import { useCalls } from './calls.ts';
import { useErrorWords } from './error-text.tsx';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

interface Wanted {
  case: string | null;
  acceptTlsErrors?: boolean;
  profile?: string | null;
  /** A list of people that each page is to be asked for. */
  people?: PeopleRequest | null;
  /** The token of a list that goes with them. */
  list?: string | undefined;
  listAgain?: boolean;
}

/** What a field of addresses to capture needs: its text, what is wrong with it, and how it is handed to the queue. */
export function useAddresses(): {
  addresses: string;
  error: string | null;
  /** Lines with something on them. */
  count: number;
  type: (text: string) => void;
  /** Empties the field at once, so that the next can be typed; what is refused comes back before it. */
  add: (wanted: Wanted) => Promise<boolean>;
} {
  const calls = useCalls();
  const words = useWords();
  const sayError = useErrorWords();
  const tell = useTell();
  const [addresses, setAddresses] = useState('');
  const [error, setError] = useState<string | null>(null);
  /** What the field holds now, also for a key that comes before the screen is drawn anew. */
  const now = useRef('');
  const put = (text: string): void => {
    now.current = text;
    setAddresses(text);
    setError(null);
  };

  return {
    addresses,
    error,
    count: addresses.split('\n').filter((line) => line.trim() !== '').length,
    type: put,
    async add(wanted) {
      const given = now.current;
      if (given.trim() === '' && wanted.list === undefined) return false;
      put('');
      try {
        const { added, known } = await calls.capture.add({ addresses: given, ...wanted });
        const left = known > 0 ? [words.say('queue.list-known', { count: known })] : [];
        tell.say([words.say('items.capture-added', { count: added }), ...left].join(' '));
        return true;
      } catch (thrown) {
        put(now.current === '' ? given : `${given.trimEnd()}\n${now.current}`);
        setError(sayError(thrown));
        return false;
      }
    },
  };
}
