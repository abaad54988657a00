import type { Item, SimilarItem } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';

/** Of as many that look alike is asked: of a burst all but a few may have come in together. */
export const askedForAlike = 500;

/**
 * Whether one of the pictures that look like that of an item was here before what came in together with it, and is not
 * the very same file.
 *
 * @param similar as many as `askedForAlike` of them
 * @param together the ids of all that came in with it
 */
export function looksLikeOneBefore(
  locker: Pick<Locker, 'item'>,
  item: Item,
  similar: readonly SimilarItem[],
  together: ReadonlySet<string>,
): boolean {
  const own = hashOf(item);
  return similar.some((other) => !together.has(other.item) && hashOf(locker.item(other.item)) !== own);
}

/** How many of these look like one that was here before; null where that cannot be asked, or was not of all. */
export async function countAlikeBefore(
  locker: Pick<Locker, 'item' | 'similar'>,
  items: readonly Item[],
  signal: AbortSignal,
): Promise<number | null> {
  const together = new Set(items.map(({ item }) => item));
  let count = 0;
  try {
    for (const item of items) {
      if (signal.aborted) return null;
      if (item.photo === undefined) continue;
      const similar = await locker.similar(item.item, askedForAlike);
      if (looksLikeOneBefore(locker, item, similar, together)) count += 1;
    }
    return count;
  } catch {
    return null; // they are in all the same; what is wrong with the locker is said by whatever reads from it next
  }
}

function hashOf({ files }: Item): string | undefined {
  return files.find(({ role }) => role === 'original')?.sha256;
}
