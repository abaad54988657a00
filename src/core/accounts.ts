import { JejakError } from '../contract/error.ts';

/**
 * What is looked for in a list is a handle, an id or an address, in one piece: names are of many.
 *
 * @throws JejakError `not-an-account`
 */
export function assertAccounts(accounts: readonly string[]): void {
  const other = accounts.find((account) => /\s/.test(account));
  if (other !== undefined) throw new JejakError('not-an-account', 'wrong-use', { what: other });
}
