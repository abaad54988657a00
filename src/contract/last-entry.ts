import { z } from 'zod';

/**
 * Which entry of this locker said a record or a note last, as `nameEntry` names it: whoever writes over it says what
 * they had before their eyes. Null where there was none of its id; absent where nobody looked.
 */
export const lastEntry = z.string().max(40).nullable().optional();

/** The name of an entry of this locker: its log and its place there. */
export function nameEntry({ log, seq }: { log: number; seq: number }): string {
  return `${String(log)}.${String(seq)}`;
}
