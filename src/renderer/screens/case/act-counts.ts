import type { ActKind, Basis, CaseActs } from '../../../contract/acts.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { aboutAccount, nameOfAccount } from '../../shared/act-holders.ts';

/** A row of the matrix: a person, or an account that nobody is linked to, and how often each act stands. */
export interface MatrixRow {
  id: string;
  name: string;
  /** What tells it from another of its name: an agency, accounts, a platform. */
  beside: string;
  /** The name alone where no other row has it, else with what tells it from that. */
  called: string;
  /** The accounts by which it is counted. */
  accounts: string[];
  /** What was seen, and what is only concluded: a number of each. */
  counts: Record<ActKind, Record<Basis, number>>;
}

/**
 * Persons by acts, those of whom any is said first. Where two are linked to one account, it counts for each: both are
 * claims.
 */
export function countActs(all: CaseActs): MatrixRow[] {
  const links = all.attributions.filter(({ withdrawn }) => withdrawn === null);
  const standing = grouped(
    all.acts.filter(({ withdrawn }) => withdrawn === null),
    ({ account }) => account,
  );
  const row = (id: string, name: string, beside: string, accounts: string[]): MatrixRow => {
    const none = () => ({ observed: 0, inferred: 0 });
    const counts = { post: none(), like: none(), share: none(), comment: none(), follow: none() };
    for (const account of new Set(accounts))
      for (const { kind, basis } of standing.get(account) ?? []) counts[kind][basis] += 1;
    return { id, name, beside, called: name, accounts, counts };
  };
  const names = new Map(all.accounts.map((each) => [each.id, nameOfAccount(each)]));
  const linksOf = grouped(links, ({ subject }) => subject);
  const held = new Set(links.map(({ account }) => account));
  const people = all.subjects
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, name, agency }) => {
      const accounts = (linksOf.get(id) ?? []).map(({ account }) => account);
      return row(
        id,
        plainTitle(name),
        [agency, ...accounts.map((each) => names.get(each) ?? '')].filter(Boolean).join(' · '),
        accounts,
      );
    });
  const alone = all.accounts
    .filter(({ id, withdrawn }) => withdrawn === null && !held.has(id))
    .map((account) => row(account.id, nameOfAccount(account), aboutAccount(account), [account.id]));
  return toldApart([...people, ...alone]).toSorted(
    (one, other) => Number(hasActs(other)) - Number(hasActs(one)),
  );
}

export function hasActs({ counts }: MatrixRow): boolean {
  return Object.values(counts).some(({ observed, inferred }) => observed + inferred > 0);
}

/** Rows of one name are called by what is beside it too, and by a number where that is the same. */
function toldApart(rows: readonly MatrixRow[]): MatrixRow[] {
  const ofName = grouped(rows, ({ name }) => name);
  const keyOf = ({ name, beside }: MatrixRow) => JSON.stringify([name, beside]);
  const same = grouped(rows, keyOf);
  const before = new Map<string, number>();
  return rows.map((row) => {
    if (ofName.get(row.name)?.length === 1) return row;
    const called = row.beside === '' ? row.name : `${row.name} (${row.beside})`;
    const key = keyOf(row);
    if (same.get(key)?.length === 1) return { ...row, called };
    const place = (before.get(key) ?? 0) + 1;
    before.set(key, place);
    return { ...row, called: `${called} ${place}` };
  });
}

/** `Map.groupBy`, which the window's browser does not have. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
