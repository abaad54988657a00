import { z } from 'zod';
import { officerRoles } from './officer-roles.ts';

/** How many characters are taken of each. */
export const mostOfOfficer = { name: 200, agency: 200, nip: 40, assignment: 300 } as const;

const line = (most: number) => z.string().max(most);

/** What is wanted to be known of an officer; empty for what is not known. */
export const officerFacts = z.object({
  name: line(mostOfOfficer.name),
  agency: line(mostOfOfficer.agency),
  nip: line(mostOfOfficer.nip),
  role: z.union([z.enum(officerRoles), z.literal('')]),
  /** Number and date of the letter of assignment. */
  assignment: line(mostOfOfficer.assignment),
});
export type OfficerFacts = z.infer<typeof officerFacts>;

/** An officer of the locker as now known. */
export interface LockerOfficer extends OfficerFacts {
  id: string;
  /** Since when no entry can be made in this name; null for one who may act. */
  retiredAt: string | null;
  /** Of the officer's own key: all 64 hex digits; null for one who has none. */
  fingerprint: string | null;
}

/**
 * The officer that is meant by an id or four digits or more of its beginning, a staff number or a name; `many` where more
 * than one fits. Of namesakes those are meant who act still, or with `retired` those who act no more.
 */
export function findOfficer(
  officers: readonly LockerOfficer[],
  wanted: string,
  among: 'acting' | 'retired' = 'acting',
): LockerOfficer | 'none' | 'many' {
  const folded = fold(wanted);
  const digits = folded.replaceAll(/[\s.-]/g, '');
  const named = officers.filter(({ name, nip }) => fold(name) === folded || (nip !== '' && nip === digits));
  const isId = /^[0-9a-f]{4,32}$/.test(folded);
  const found = named.length > 0 ? named : officers.filter(({ id }) => isId && id.startsWith(folded));
  const likely = found.filter(({ retiredAt }) => (retiredAt !== null) === (among === 'retired'));
  const [first, second] = likely.length > 0 ? likely : found;
  if (first === undefined) return 'none';
  return second === undefined ? first : 'many';
}

/** A name as it is compared: a name that was given when the locker was made is kept as it was typed. */
function fold(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
