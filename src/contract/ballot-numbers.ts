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

/** Whether a typed name can be that of a pack: the whole or short one, with or without "Partai", or a name in a pair's. */
export function isCalled({ of }: BallotPack, { name, short }: BallotNumber, typed: string): boolean {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/^partai\s+/, '');
  const names = [name, short].filter((each) => each !== '').map(plain);
  const said = plain(typed);
  return names.includes(said) || (of === 'pair' && said !== '' && plain(name).includes(said));
}

/** Whether its numbers held on a day, which may be a month or a year alone. */
export function heldOn({ validFrom, validTo }: BallotPack, day: string): boolean {
  const known = day.slice(0, 10);
  return known >= validFrom.slice(0, known.length) && known <= validTo.slice(0, known.length);
}
