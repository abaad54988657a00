import { isBrokenOff } from '../../capture/facts/how-far.ts';
import { JejakError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import { heldAgainst } from './held-against.ts';

/** Outcomes of a page that shows what was asked for. */
const shows: ReadonlySet<string | undefined> = new Set(['ok', undefined]);

/**
 * Has the visits of a watched address held against another captured page from now on, as a person says and why: its
 * content was replaced, its address leads elsewhere, or an earlier saying so was wrong. It is an entry of the log;
 * nothing that earlier visits found is changed. What is said twice is written once.
 *
 * @param wanted `item` null: against nothing, until a visit shows something
 * @throws JejakError `no-such-watch`, `no-such-item` (or of another case), `no-base`, `reason-missing`,
 *   `changed-meanwhile`
 */
export async function rebaseWatch(
  locker: Locker,
  { watch: named, item, reason }: { watch: string; item: string | null; reason: string },
): Promise<{ watch: KeptWatch; changed: boolean }> {
  const { watches } = locker;
  const watch = watches.find(named);
  if (reason.trim() === '') throw new JejakError('reason-missing', 'wrong-use', { url: watch.url });
  const base = item === null ? null : assertShows(locker.item(item), watch);
  const was = heldAgainst(locker, watch).base?.item ?? null;
  if (base === was) return { watch, changed: false };
  const { id, visits, bases } = watch;
  const known = { visits, rebased: bases.length };
  await watches.rebase({ watch: id, item: base, was, reason, known });
  return { watch: watches.find(id), changed: true };
}

/** One of another case has no place in what an item of this one says, and what shows nothing is none. */
function assertShows(item: Item, watch: KeptWatch): string {
  if (item.case !== watch.case) throw new JejakError('no-such-item', 'wrong-use', { item: item.item });
  if (item.kind !== 'web' || !shows.has(item.outcome) || isBrokenOff(item))
    throw new JejakError('no-base', 'wrong-use', { item: item.item });
  return item.item;
}
