import { isBrokenOff } from '../../capture/facts/how-far.ts';
import type { Item } from '../../contract/item.ts';
import type { WatchVisit } from '../../contract/watch.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';

/**
 * What the next visit of a watch is held against: the newest item of it that showed something whole, else the one it
 * began with, or that a person gave it since; and whether the last visit that was not broken off showed something, null
 * where there was none, or where what it showed was another page only beside an earlier base. Each visit says what it
 * was held against, so that those before it need not be read.
 */
export function heldAgainst(
  locker: Locker,
  watch: KeptWatch,
): { base: Item | null; wasThere: boolean | null } {
  const isWhole = ({ item, how }: WatchVisit): boolean =>
    how !== 'interrupted' && (item === null || !isBrokenOff(locker.item(item)));
  const last = newestFirst(locker, watch, 'all').find(isWhole);
  // Of one that was purged it is not known any more.
  const known = newestFirst(locker, watch, 'item').find(({ changes }) => changes !== null);
  const given = watch.bases.at(-1);
  const before = given === undefined ? watch.base : given.item;
  // One that was begun before that base was given says nothing of it, even where it ended after.
  const isOfNow = known !== undefined && rebasedAt(locker, known) === watch.bases.length;
  const isBase = isOfNow && known.how === null && isWhole(known);
  const ofVisits = isBase ? known.item : (known?.changes?.comparedWith?.item ?? null);
  const base = isOfNow ? ofVisits : before;
  const wasOther = last?.how === 'other-page' && (last.changes?.comparedWith?.item ?? null) !== base;
  return {
    base: base === null ? null : locker.item(base),
    wasThere: last === undefined || wasOther ? null : !['gone', 'private', 'not-shown'].includes(last.became),
  };
}

/** How many bases a person had given when a visit was begun. */
function rebasedAt(locker: Locker, { item }: WatchVisit): number {
  return item === null ? 0 : (locker.item(item).watch?.rebased ?? 0);
}

/** Visits, read as they are asked for. */
function* newestFirst(
  { watches }: Locker,
  { id }: KeptWatch,
  only: 'all' | 'item',
): Generator<WatchVisit, void> {
  for (let before: number | undefined; ; ) {
    const [visit] = watches.visits(id, { before, most: 1, only });
    if (visit === undefined) return;
    yield visit;
    before = visit.visit;
  }
}
