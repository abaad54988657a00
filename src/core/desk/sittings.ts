import type { Opened } from '../../contract/calls/types.ts';
import { fromSystemError, toPlainError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';

/** An item that somebody goes on looking at is recorded again after this time, in ms. */
const longest = 60 * 60_000;

/** What was recorded as opened since the screen was unlocked, by officer and item: when, by a clock that nobody sets. */
const sittings = new WeakMap<Locker, Map<string, number>>();

/** Whoever sits there now has opened nothing yet. */
export function beginSitting(locker: Locker): void {
  sittings.delete(locker);
}

/**
 * Records that an item was opened in the window, where that is to be: once for each officer and sitting, and again after
 * an hour. It never fails: what is looked at is shown whether that can be recorded or not, and it is said where it cannot.
 */
export async function noteOpened(locker: Locker, item: string): Promise<Opened> {
  const seen = sittings.get(locker) ?? new Map<string, number>();
  sittings.set(locker, seen);
  try {
    const key = `${locker.officer.id} ${item}`;
    const now = performance.now();
    const last = seen.get(key);
    if (last !== undefined && now - last < longest) return { recorded: false, failed: null };
    // Where it is not to be recorded nothing is remembered either: from the moment it is, the next opening counts.
    if (!locker.viewings.plan().isOn) return { recorded: false, failed: null };
    seen.set(key, now); // before it is recorded: two windows' questions at once are one opening
    try {
      return { recorded: await locker.viewings.note(item), failed: null };
    } catch (error) {
      seen.delete(key);
      throw error;
    }
  } catch (error) {
    const { code, params } = toPlainError(fromSystemError(error));
    return { recorded: false, failed: { code, params } };
  }
}
