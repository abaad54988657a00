import type { CaseActs } from './acts.ts';

/** A person or an account of a case, and which acts and attributions that stand name it. */
export interface NamedRecord {
  id: string;
  is: 'subject' | 'account';
  name: string;
  by: string[];
}

type Named = Pick<CaseActs, 'subjects' | 'accounts' | 'attributions' | 'acts'>;

/** What stands of a case's persons and accounts. */
export function namedRecords({ subjects, accounts, attributions, acts }: Named): NamedRecord[] {
  const standing = [...attributions, ...acts].filter(({ withdrawn }) => withdrawn === null);
  const by = (id: string): string[] =>
    standing
      .filter((each) => each.account === id || ('subject' in each && each.subject === id))
      .map((each) => each.id);
  return [
    ...subjects.filter(isStanding).map(({ id, name }) => ({ id, is: 'subject' as const, name, by: by(id) })),
    ...accounts.filter(isStanding).map((account) => ({
      id: account.id,
      is: 'account' as const,
      name: accountName(account),
      by: by(account.id),
    })),
  ];
}

/** What an account is called: the name that it shows, else its handle, else its address. */
export function accountName({ shown, handle, url }: Named['accounts'][number]): string {
  return [shown, handle, url].find((name) => name !== '') ?? '';
}

function isStanding({ withdrawn }: { withdrawn: string | null }): boolean {
  return withdrawn === null;
}

/** Those that go out although everything that names them stays behind. */
export function namesLeftOver(named: readonly NamedRecord[], leaveOut: ReadonlySet<string>): NamedRecord[] {
  return named.filter(
    ({ id, by }) => by.length > 0 && !leaveOut.has(id) && by.every((record) => leaveOut.has(record)),
  );
}
