import type { PeopleReceipt } from './people-list.ts';

/**
 * How many at least are missing of what the site says: of a number that it rounds, of the least that would be rounded
 * so. Null where it says nothing.
 */
export function fewerThanSaid({ says, distinct }: Pick<PeopleReceipt, 'says' | 'distinct'>): number | null {
  if (says === null || says.value === null) return null;
  return Math.max(0, (says.approximate ? leastOf(says.value, says.shown) : says.value) - distinct);
}

/** `1,2 rb` is 1,150 at the least: half of what its last digit counts. */
function leastOf(value: number, shown: string): number {
  const digits = Number(shown.normalize('NFKC').replaceAll(/\D/g, ''));
  return digits > 0 ? Math.ceil(value - value / digits / 2) : 0;
}
