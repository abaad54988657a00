import { fromSystemError, type JejakError } from '../contract/error.ts';
import type { Item, SimilarItem } from '../contract/item.ts';
import { looksOf } from '../contract/looks.ts';
import type { Locker } from '../core/index.ts';
import type { Words } from '../words/say.ts';
import { describeItem } from './item-text.ts';

/** Of more that look alike, these are the most alike. */
export const mostSimilar = 20;

/** The items whose pictures look like that of an item; none of what is no picture. */
export async function similarTo(
  locker: Pick<Locker, 'similar'>,
  item: Item,
  most = mostSimilar,
): Promise<SimilarItem[]> {
  return item.photo === undefined ? [] : await locker.similar(item.item, most);
}

/**
 * What each of these looks like, at most `most`, up to where the signal ends it or it cannot be asked any more. They are
 * in all the same: of the others nothing is said.
 */
export async function similarToEach(
  locker: Pick<Locker, 'similar'>,
  items: readonly Item[],
  { signal, most = mostSimilar }: { signal: AbortSignal; most?: number },
): Promise<{ found: ReadonlyMap<string, SimilarItem[]>; notAsked?: JejakError }> {
  const found = new Map<string, SimilarItem[]>();
  try {
    for (const item of items) {
      if (signal.aborted) break;
      found.set(item.item, await similarTo(locker, item, most));
    }
    return { found };
  } catch (error) {
    return { found, notAsked: fromSystemError(error) };
  }
}

/** How alike another picture looks, and which it is. */
export function describeSimilar(
  locker: Pick<Locker, 'item'>,
  similar: SimilarItem,
  words: Words,
): { how: string; as: string } {
  return {
    how: looksOf(similar)
      .map((code) => words.say(`looks.${code}`))
      .join(', '),
    as: describeItem(locker.item(similar.item), words),
  };
}
