import data from '../../resources/rules/ballot-numbers.json' with { type: 'json' };
import type { BallotPack } from '../contract/ballot-numbers.ts';

/** The numbers on ballots that came with the product, the newest first. */
export function ballotPacks(): BallotPack[] {
  const packs: BallotPack[] = data.packs.map((pack) => ({
    ...pack,
    of: pack.of === 'pair' ? 'pair' : 'party',
  }));
  return packs.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
}
