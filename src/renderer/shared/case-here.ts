import { itemQueryOf } from './item.ts';
import type { Place } from './place.ts';
import { queryClient } from './queries.ts';

/** The case that one is at: of a case, or of an item, its own; null where one is at none, or in the inbox. */
export async function caseHere(place: Place): Promise<string | null> {
  switch (place.screen) {
    case 'case':
    case 'camera':
    case 'hand-over':
      return place.case;
    case 'item':
      return (await queryClient.query(itemQueryOf(place.item))).case;
    case 'cases':
    case 'inbox':
    case 'compare':
    case 'watch':
    case 'capture':
    case 'map':
    case 'search':
    case 'verify':
    case 'settings':
      return null;
  }
}
