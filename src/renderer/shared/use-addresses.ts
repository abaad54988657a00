import { useSyncExternalStore } from 'react';
import type { PeopleRequest } from '../../contract/people-list.ts';
import { addressesIn, putAddresses, subscribeToAddresses } from './address-fields.ts';
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

/**
 * What a field of addresses to capture needs: its text, what is wrong with it, and how it is handed to the queue.
 *
 * @param field under which its text is kept while another screen is shown
 */
export function useAddresses(field: string): {
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
  const { text: addresses, error } = useSyncExternalStore(subscribeToAddresses, () => addressesIn(field));
  const put = (text: string): void => putAddresses(field, text);

  return {
    addresses,
    error,
    count: addresses.split('\n').filter((line) => line.trim() !== '').length,
    type: put,
    async add(wanted) {
      // As it is now, also for a key that comes before the screen is drawn anew.
      const given = addressesIn(field).text;
      if (given.trim() === '' && wanted.list === undefined) return false;
      put('');
      try {
        const { added, known } = await calls.capture.add({ addresses: given, ...wanted });
        const left = known > 0 ? [words.say('queue.list-known', { count: known })] : [];
        tell.say([words.say('items.capture-added', { count: added }), ...left].join(' '));
        return true;
      } catch (thrown) {
        const { text } = addressesIn(field);
        putAddresses(field, text === '' ? given : `${given.trimEnd()}\n${text}`, sayError(thrown));
        return false;
      }
    },
  };
}
