import type { SimilarItem } from './item.ts';

type Looks = 'almost-same' | 'very-alike' | 'alike' | 'mirrored' | 'part';

/** As many of the signs as differ where a picture was only scaled or compressed again. */
const almostSame = 12;
const veryAlike = 30;

/** How alike two pictures look, as codes of words under `looks.CODE`. */
export function looksOf({ distance, mirrored, part }: Omit<SimilarItem, 'item'>): Looks[] {
  const how = distance <= almostSame ? 'almost-same' : distance <= veryAlike ? 'very-alike' : 'alike';
  return [how, ...(mirrored ? (['mirrored'] as const) : []), ...(part ? (['part'] as const) : [])];
}
