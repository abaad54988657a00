import { fromSystemError } from '../contract/error.ts';
import type { CallThread } from '../processes/call-thread.ts';
import { opensWith } from './database/open-database.ts';
import { isInPlace, lockerAway, lookAtPlace, type Place, type PlaceState } from './place.ts';
import type { WriterCalls } from './threads/writer-calls.ts';

/** Whether an open locker is still where it was opened, and what can be done once it is back. */
export interface Whereabouts<Locker> {
  /** Where it is not `here`, what writes throws `locker-away`. */
  look(): Promise<PlaceState>;
  /** Runs what finds its files by their path: what fails while the locker is away fails for that. */
  whileHere<T>(work: Promise<T>): Promise<T>;
  /** Resolves where it can be written. */
  signOfLife(): Promise<void>;
  /**
   * Closes it and opens what lies at its place now, with the key that is in memory.
   *
   * @throws JejakError `locker-away` where that key does not open it: then nothing was closed. After any other
   *   error it is closed, and can be asked again
   */
  openAgain(): Promise<Locker>;
}

interface Parts<Locker> {
  dir: string;
  place: Place;
  dataKey: Buffer;
  writer: CallThread<WriterCalls> | undefined;
  openAgain: (dataKey: Buffer) => Promise<Locker>;
}

export function whereaboutsOf<Locker>(parts: Parts<Locker>, close: () => Promise<void>): Whereabouts<Locker> {
  const { dir, place, dataKey, writer } = parts;
  return {
    look: () => lookAtPlace(place),
    whileHere: (work) => whileHere(parts, work),
    async signOfLife() {
      await writer?.call('renew', null);
    },
    async openAgain() {
      const state = await lookAtPlace(place);
      // The same file is not looked at: whoever opens it again shares what may be dead of the first opening.
      const fits = state === 'here' || (state === 'another' && opensWith(dir, dataKey));
      if (!fits) throw lockerAway(dir);
      const key = Buffer.from(dataKey);
      try {
        await close().catch(() => undefined); // it was given up already
        return await parts.openAgain(Buffer.from(key));
      } catch (error) {
        key.copy(dataKey); // closing has emptied it, and it is tried again
        throw error;
      } finally {
        key.fill(0);
      }
    },
  };
}

/** See `Whereabouts`. */
export async function whileHere<T>(
  { dir, place }: { dir: string; place: Place },
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (fromSystemError(error).fault === 'interrupted' || isInPlace(place)) throw error;
    throw lockerAway(dir);
  }
}
