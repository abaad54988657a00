import { fromBase64 } from '../../bundle/bytes.ts';
import { fingerprintOf } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { LockerOfficer } from '../../contract/officer.ts';
import { officerRoles } from '../../contract/officer-roles.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';

interface Row {
  officer: string;
  name: string;
  agency: string;
  nip: string | null;
  role?: string | null;
  assignment?: string | null;
  retired_at?: string | null;
  public_key?: string | null;
}

/** All officers of the locker by their names, those who act no more last. */
export function readOfficers(db: ReadableDb): LockerOfficer[] {
  const order = hasRetired(db) ? 'retired_at IS NOT NULL, name' : 'name';
  return prepared<[], Row>(db, `SELECT * FROM officer ORDER BY ${order} COLLATE NOCASE, officer`)
    .all()
    .map((row) => ({
      ...{ id: row.officer, name: row.name, agency: row.agency, nip: row.nip ?? '' },
      role: officerRoles.find((each) => each === row.role) ?? '',
      ...{ assignment: row.assignment ?? '', retiredAt: row.retired_at ?? null },
      fingerprint: typeof row.public_key === 'string' ? printOf(row.public_key) : null,
    }));
}

/** The log may name what is no key. */
function printOf(publicKey: string): string | null {
  try {
    return fingerprintOf(nodePrimitives, fromBase64(publicKey));
  } catch {
    return null;
  }
}

/** An older locker that is opened for reading has none of it. */
function hasRetired(db: ReadableDb): boolean {
  return !isBefore(db, 33);
}

/**
 * Who acts where nobody was chosen: the officer whose passphrase opened the locker, or the first one who may act where
 * that one retired. A passphrase of whom the locker does not know is nobody else's.
 *
 * The order is that in which they came to be, whatever was said of them later.
 *
 * @param before who acted in the opening that this one takes the place of
 */
export function actingOf(db: ReadableDb, opener: string, before?: string): string {
  const retired = hasRetired(db) ? 'retired_at IS NOT NULL' : '0';
  const officers = prepared<[], { officer: string; retired: number }>(
    db,
    `SELECT officer, ${retired} AS retired FROM officer ORDER BY rowid`,
  ).all();
  const active = officers.filter((each) => each.retired === 0).map(({ officer }) => officer);
  if (before !== undefined && active.includes(before)) return before;
  const isRetired = officers.some(({ officer, retired }) => officer === opener && retired === 1);
  return isRetired ? (active[0] ?? opener) : opener;
}
