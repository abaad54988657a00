import type { PeopleReceipt } from './people-list.ts';

/**
 * How many at least are missing of what the site says: of a number that it rounds, of the least that would be rounded
 * so. Null where it says nothing.
 */
export function fewerThanSaid({ says, distinct }: Pick<PeopleReceipt, 'says' | 'distinct'>): number | null {
  if (says === null || says.value === null) return null;
  return Math.max(0, (says.approximate ? leastOf(says.value, says.shown) : says.value) - distinct);
}

/**
 * How many more at least were seen than the site says: of a number that it rounds, than the most that would be. Null
 * where it says nothing, or says that there are more (`10+`).
 */
export function moreThanSaid({ says, distinct }: Pick<PeopleReceipt, 'says' | 'distinct'>): number | null {
  if (says === null || says.value === null || says.shown.includes('+')) return null;
  return Math.max(0, distinct - (says.approximate ? mostOf(says.value, says.shown) : says.value));
}

/** `1,2 rb` is less than 1,300 in any case: sites cut digits off as well. */
function mostOf(value: number, shown: string): number {
  const digits = digitsOf(shown);
  return digits > 0 ? Math.ceil(value + value / digits) - 1 : Number.POSITIVE_INFINITY;
}

function digitsOf(shown: string): number {
  return Number(shown.normalize('NFKC').replaceAll(/\D/g, ''));
}

/** `1,2 rb` is 1,150 at the least: half of what its last digit counts. */
function leastOf(value: number, shown: string): number {
  const digits = digitsOf(shown);
  return digits > 0 ? Math.ceil(value - value / digits / 2) : 0;
}
