import type { ListOutcome } from '../../contract/calls/work-types.ts';
import type { Locker } from '../../locker/index.ts';

/** By item: what came of a list does not change any more, and the queue is shown anew at each step. */
const known = new WeakMap<Locker, Map<string, ListOutcome | null>>();

/** What came of the list of people that an item has: how far it was seen, and who was looked for. Null where it has none. */
export function listOutcomeOf(locker: Locker, item: string): ListOutcome | null {
  const ofLocker = known.get(locker) ?? new Map<string, ListOutcome | null>();
  known.set(locker, ofLocker);
  const before = ofLocker.get(item);
  if (before !== undefined) return before;
  const read = readOutcome(locker, item);
  ofLocker.set(item, read);
  return read;
}

function readOutcome(locker: Locker, item: string): ListOutcome | null {
  const receipt = locker.item(item).people;
  if (receipt === undefined) return null;
  const { says, rows, ended, find } = receipt;
  return {
    ...{ rows, ended },
    says: says === null ? null : { shown: says.shown, approximate: says.approximate },
    find: find.map(({ asked, found, untold }) => ({
      ...{ asked, place: found?.place ?? null, untold: untold ?? null },
    })),
  };
}
