import type { Position } from './coordinates.ts';

/**
 * Why a position may not be where something was: what its file warns of (`photo-warning.position-CODE`), and what the
 * numbers themselves show. The last three are of a file whose position could not be taken for one.
 */
export const positionDoubts = [
  'outside-indonesia',
  'coarse',
  'from-network',
  'other-datum',
  'differs',
  'zero',
  'unsigned',
  'unreadable',
] as const;
export type PositionDoubt = (typeof positionDoubts)[number];

/** A box in which all of Indonesia and its waters near the coasts lie, and parts of its neighbours too. */
const indonesia = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 };

export function isOutsideIndonesia({ lat, lon }: Position): boolean {
  return lat < indonesia.south || lat > indonesia.north || lon < indonesia.west || lon > indonesia.east;
}

/** Metres by which a position may be off before that is worth saying: the next street, the next village. */
export const coarseMetres = 100;

/** All that is doubtful of a position, each once, in the order of `positionDoubts`. */
export function doubtsOf(
  position: Position,
  accuracy: number | null,
  ofFile: readonly string[],
): PositionDoubt[] {
  const found = new Set(ofFile);
  if (position.lat === 0 && position.lon === 0) found.add('zero');
  else if (isOutsideIndonesia(position)) found.add('outside-indonesia');
  if (accuracy !== null && accuracy > coarseMetres) found.add('coarse');
  return positionDoubts.filter((doubt) => found.has(doubt));
}
