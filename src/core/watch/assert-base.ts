import { isBrokenOff } from '../../capture/facts/how-far.ts';
import { JejakError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import { isCompared } from './changes.ts';

/** Outcomes of a page that shows what was asked for. */
const shows: ReadonlySet<string | undefined> = new Set(['ok', undefined]);

/** What is to be held against an item: the watch as it is wanted, or as it is. */
type Held = Pick<KeptWatch, 'url' | 'case'> & Partial<Pick<KeptWatch, 'id' | 'base' | 'bases'>>;

/**
 * The id of an item that visits of a watched address can be held against: a captured page that is whole, whose text and
 * pictures are here, and that is where the visits go. What visits of the same watch brought, and what they were held
 * against, may be filed into a case since.
 *
 * @throws JejakError `no-such-item`, `item-ambiguous`, `base-elsewhere`, `no-base`, `file-purged`
 */
export async function assertBase(locker: Locker, named: string, watch: Held): Promise<string> {
  const item = locker.item(named);
  if (item.case !== watch.case && !isOfWatch(item, watch))
    throw new JejakError('base-elsewhere', 'wrong-use', { item: item.item, url: watch.url });
  if (item.kind !== 'web' || !shows.has(item.outcome) || isBrokenOff(item) || !hasPage(item))
    throw new JejakError('no-base', 'wrong-use', { item: item.item });
  for (const { role } of item.files) if (isCompared(role)) await assertHere(locker, item.item, role);
  return item.item;
}

/** One of another case has no place in what an item of this one says; one of this very watch stands there already. */
function isOfWatch({ item, watch: visit }: Item, { id, base, bases = [] }: Held): boolean {
  const known = [base, ...bases.flatMap((each) => [each.item, each.was])];
  return known.includes(item) || (id !== undefined && visit?.id === id);
}

/** Of a capture whose steps failed there may be neither text nor picture. */
function hasPage({ state, files }: Item): boolean {
  return state === 'complete' || files.some(({ role }) => isCompared(role));
}

/** Reads none of it: that it was removed, or is missing, is known before. */
async function assertHere(locker: Locker, item: string, role: string): Promise<void> {
  for await (const _part of locker.readPart(item, role, 0, 0)) return;
}
