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
  const standing = all.acts.filter(({ withdrawn }) => withdrawn === null);
  const row = (id: string, name: string, beside: string, accounts: string[]): MatrixRow => {
    const none = () => ({ observed: 0, inferred: 0 });
    const counts = { post: none(), like: none(), share: none(), comment: none(), follow: none() };
    for (const { account, kind, basis } of standing) if (accounts.includes(account)) counts[kind][basis] += 1;
    return { id, name, beside, called: name, accounts, counts };
  };
  const nameOf = (id: string): string[] =>
    all.accounts.filter((each) => each.id === id).map((each) => nameOfAccount(each));
  const people = all.subjects
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, name, agency }) => {
      const accounts = links.filter(({ subject }) => subject === id).map(({ account }) => account);
      return row(
        id,
        plainTitle(name),
        [agency, ...accounts.flatMap(nameOf)].filter(Boolean).join(' · '),
        accounts,
      );
    });
  const alone = all.accounts
    .filter(({ id, withdrawn }) => withdrawn === null && links.every(({ account }) => account !== id))
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
  return rows.map((row, at) => {
    const twins = rows.filter(({ name }) => name === row.name);
    if (twins.length === 1) return row;
    const called = row.beside === '' ? row.name : `${row.name} (${row.beside})`;
    const before = rows.slice(0, at).filter(({ name, beside }) => name === row.name && beside === row.beside);
    const isSame = twins.filter(({ beside }) => beside === row.beside).length > 1;
    return { ...row, called: isSame ? `${called} ${before.length + 1}` : called };
  });
}
