import { useSyncExternalStore } from 'react';
import type { PeopleRequest } from '../../contract/people-list.ts';
import { addressesIn, putAddresses, subscribeToAddresses } from './address-fields.ts';
import { useCalls } from './calls.ts';
import { useCodeWords, useErrorWords } from './error-text.tsx';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** Of how many that are refused it is said why; the others are counted. */
const shown = 3;

/** One for each line with something on it, and one more for each further address there. */
function countAddresses(text: string): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.reduce(
    (sum, line) => sum + Math.max(1, line.match(/(?<![^\s,;|<(["'])https?:\/\//gi)?.length ?? 0),
    0,
  );
}

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
  /** How many addresses it seems to hold. */
  count: number;
  type: (text: string) => void;
  /**
   * Empties the field at once, so that the next can be typed; what is refused comes back before it, and an empty field
   * says what it needs. Whether something was taken.
   */
  add: (wanted: Wanted) => Promise<boolean>;
} {
  const calls = useCalls();
  const words = useWords();
  const sayError = useErrorWords();
  const sayCode = useCodeWords();
  const tell = useTell();
  const { text: addresses, error } = useSyncExternalStore(subscribeToAddresses, () => addressesIn(field));
  const put = (text: string): void => putAddresses(field, text);
  const putBack = (left: string, error: string): void => {
    const { text } = addressesIn(field);
    putAddresses(field, text === '' ? left : `${left.trimEnd()}\n${text}`, error);
  };

  return {
    addresses,
    error,
    count: countAddresses(addresses),
    type: put,
    async add(wanted) {
      // As it is now, also for a key that comes before the screen is drawn anew.
      const given = addressesIn(field).text;
      if (given.trim() === '' && wanted.list === undefined) {
        putAddresses(field, given, words.say('queue.addresses-wanting'));
        return false;
      }
      put('');
      try {
        const { added, known, refused, beside } = await calls.capture.add({ addresses: given, ...wanted });
        const left = known > 0 ? [words.say('queue.list-known', { count: known })] : [];
        if (beside > 0) left.push(words.say('items.capture-beside', { count: beside }));
        tell.say([words.say('items.capture-added', { count: added }), ...left].join(' '));
        if (refused.length > 0) {
          const why = refused.slice(0, shown).map(({ code, params }) => sayCode('error', code, params));
          const [back, count] = [refused.map(({ text }) => text).join('\n'), refused.length];
          putBack(back, [words.say('items.capture-left', { count }), ...why].join(' '));
        }
        return true;
      } catch (thrown) {
        putBack(given, sayError(thrown));
        return false;
      }
    },
  };
}
