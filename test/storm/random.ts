/** Numbers that a seed repeats (mulberry32), so that what a storm found can be made to happen again. */
export interface Random {
  /** A whole number, 0 or more and less than `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `count` of the list, each at most once, in the list's order. */
  sample<T>(list: readonly T[], count: number): T[];
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as (typeof list)[number]; // in range, the list is not empty
    },
    sample(list, count) {
      const taken = new Set<number>();
      while (taken.size < Math.min(count, list.length)) taken.add(below(list.length));
      return list.filter((_, index) => taken.has(index));
    },
  };
}

/** `JEJAK_STORM_SEED`, or the one given. Printed by whoever draws from it. */
export function stormSeed(otherwise: number): number {
  const given = Number(process.env['JEJAK_STORM_SEED'] ?? Number.NaN);
  return Number.isSafeInteger(given) ? given : otherwise;
}
