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

/** What a person typed beside a number. */
interface Typed {
  name: string;
  number: string;
  party: string;
  election: string;
}

/** What a list makes of a number with the names beside it: filled in, or why not. */
export type Resolved =
  | { is: 'resolved'; promoted: Typed & { pack: string } }
  | { is: 'number-not-in-pack' }
  /** The name that was typed is not that of whose number it is. */
  | { is: 'number-of-another'; name: string; typed: string };

/** Takes a number over from a list: its name where none is typed, and only where the one that is typed can be its. */
export function resolveNumber(pack: BallotPack, { name, number, party, election }: Typed): Resolved {
  const whose = whoseNumber(pack, number);
  if (whose === undefined) return { is: 'number-not-in-pack' };
  const typed = (pack.of === 'pair' ? name : party).trim();
  if (typed !== '' && !isCalled(pack, whose, typed))
    return { is: 'number-of-another', name: whose.name, typed };
  const named =
    pack.of === 'pair' ? { name: typed || whose.name, party } : { name, party: typed || whose.name };
  return {
    is: 'resolved',
    promoted: { ...named, number: whose.number, election: election || pack.election, pack: pack.id },
  };
}

/** Whether a typed name can be that of a pack: the whole or short one, with or without "Partai", or a name in a pair's. */
function isCalled({ of }: BallotPack, { name, short }: BallotNumber, typed: string): boolean {
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

/** When and where a banner was, as far as that says whether a number of a list can be meant. */
export interface NumberedBanner {
  done: { at: string | null };
  found: { at: string | null };
  sightings: readonly { time: { at: string | null } }[];
  place: { words: string };
}

/** The day that a list is held against: when it was put up, else came to be known, else was seen. */
function dayOfNumbers({ done, found, sightings }: Omit<NumberedBanner, 'place'>): string | null {
  return [done, found, ...sightings.map(({ time }) => time)].find(({ at }) => at !== null)?.at ?? null;
}

/** What speaks against a number of a list: it did not hold on that day, or is only on the ballots of another province. */
type NumberDoubt = 'out-of-time' | 'elsewhere';

/**
 * @param provinces those in which the position may lie; none where there is no position, or nothing is known of it
 * @param allProvinces every province by its name, to find one in the words of a place
 */
export function doubtsOfNumber(
  pack: BallotPack,
  number: string,
  banner: NumberedBanner,
  provinces: readonly string[],
  allProvinces: readonly string[],
): NumberDoubt[] {
  const day = dayOfNumbers(banner);
  const { where = '' } = whoseNumber(pack, number) ?? {};
  return [
    ...(day !== null && !heldOn(pack, day) ? (['out-of-time'] as const) : []),
    ...(where !== '' && isElsewhere(where, banner.place.words, provinces, allProvinces)
      ? (['elsewhere'] as const)
      : []),
  ];
}

/** A position counts before words; where neither names a province nothing is said. */
function isElsewhere(
  where: string,
  words: string,
  provinces: readonly string[],
  allProvinces: readonly string[],
): boolean {
  if (provinces.length > 0) return !provinces.includes(where);
  const said = ` ${words.toLowerCase().replaceAll(/[^\p{L}]+/gu, ' ')} `;
  const named = allProvinces.filter((name) => said.includes(` ${name.toLowerCase()} `));
  return named.length > 0 && !named.includes(where);
}
