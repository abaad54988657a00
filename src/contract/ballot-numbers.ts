/** Numbers on the ballot of one election, as long as they held (resources/rules): data, not code. */
export interface BallotPack {
  id: string;
  election: string;
  of: 'party' | 'pair';
  /** Days, both included. */
  validFrom: string;
  validTo: string;
  /** The decision that gave the numbers. */
  basis: string;
  /** Whether that decision itself was read; where not, only what was reported of it. */
  verified: boolean;
  sources: readonly string[];
  numbers: readonly BallotNumber[];
}

export interface BallotNumber {
  number: string;
  name: string;
  /** What it is commonly called; empty where it has no other name. */
  short: string;
  /** The only province whose ballots have it; empty where all have. */
  where: string;
}

/** Whose number it is in a pack; undefined where it has no such number. */
export function whoseNumber(pack: BallotPack, number: string): BallotNumber | undefined {
  const bare = number.trim().replace(/^0+(?=\d)/, '');
  return pack.numbers.find((each) => each.number === bare);
}

/** Whether a pack held on a day, `2024-01-31`. */
export function heldOn({ validFrom, validTo }: BallotPack, day: string): boolean {
  return validFrom <= day && day <= validTo;
}
