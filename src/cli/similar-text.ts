import type { Item, SimilarItem } from '../contract/item.ts';
import { looksOf } from '../contract/looks.ts';
import type { Locker } from '../core/index.ts';
import type { Words } from '../words/say.ts';
import { describeItem } from './item-text.ts';

/** Of more that look alike, these are the most alike. */
const mostSimilar = 20;

/** The items whose pictures look like that of an item; none of what is no picture. */
export async function similarTo(locker: Pick<Locker, 'similar'>, item: Item): Promise<SimilarItem[]> {
  return item.photo === undefined ? [] : await locker.similar(item.item, mostSimilar);
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
