import { z } from 'zod';

/** What an officer is in the locker. It is recorded; nothing is refused for it yet. */
export const officerRoles = ['investigator', 'supervisor', 'reader'] as const;
export type OfficerRole = (typeof officerRoles)[number];

const line = (most: number) => z.string().max(most);

/** What is wanted to be known of an officer; empty for what is not known. */
export const officerFacts = z.object({
  name: line(200),
  agency: line(200),
  nip: line(40),
  role: z.union([z.enum(officerRoles), z.literal('')]),
  /** Number and date of the letter of assignment. */
  assignment: line(300),
});
export type OfficerFacts = z.infer<typeof officerFacts>;

/** An officer of the locker as now known. */
export interface LockerOfficer extends OfficerFacts {
  id: string;
  /** Since when no entry can be made in this name; null for one who may act. */
  retiredAt: string | null;
}

/**
 * The officer that is meant by an id or four digits or more of its beginning, a staff number or a name; `many` where more
 * than one fits.
 */
export function findOfficer(
  officers: readonly LockerOfficer[],
  wanted: string,
): LockerOfficer | 'none' | 'many' {
  const folded = wanted.normalize('NFC').trim().toLowerCase();
  const digits = folded.replaceAll(/[\s.-]/g, '');
  const named = officers.filter(
    ({ name, nip }) => name.toLowerCase() === folded || (nip !== '' && nip === digits),
  );
  const isId = /^[0-9a-f]{4,32}$/.test(folded);
  const found = named.length > 0 ? named : officers.filter(({ id }) => isId && id.startsWith(folded));
  const [first, second] = found;
  if (first === undefined) return 'none';
  return second === undefined ? first : 'many';
}
