import type { Account, CaseActs, Subject } from '../contract/acts.ts';
import { JejakError } from '../contract/error.ts';

/** One of the words that an option takes. */
export function oneOf<T extends string>(choices: readonly T[]): (text: string) => T {
  return (text) => {
    const found = choices.find((each) => each === text);
    if (found === undefined)
      throw new JejakError('unknown-choice', 'wrong-use', { what: text, choices: choices.join(', ') });
    return found;
  };
}

/** A name of an account as it is kept. */
export function bareHandle(text: string): string {
  return text.normalize('NFC').trim().replace(/^@/, '');
}

/** A person that stands, by name, id or the beginning of the id. @throws JejakError `no-such-record`, `record-ambiguous` */
export function chooseSubject({ subjects }: CaseActs, wanted: string): Subject {
  return choose(subjects, wanted, ({ name }) => [name]);
}

/** An account that stands, by its name, lasting id, own id or the beginning of it. @throws as above */
export function chooseAccount({ accounts }: CaseActs, wanted: string): Account {
  return choose(accounts, bareHandle(wanted), ({ handle, stableId, shown }) => [handle, stableId, shown]);
}

function choose<T extends { id: string; withdrawn: string | null }>(
  records: readonly T[],
  wanted: string,
  namesOf: (record: T) => string[],
): T {
  const standing = records.filter(({ withdrawn }) => withdrawn === null);
  const folded = wanted.normalize('NFC').trim().toLowerCase();
  const named = standing.filter((each) => namesOf(each).some((name) => name.toLowerCase() === folded));
  const found = named.length > 0 ? named : chooseById(standing, folded);
  const [first, second] = found;
  if (first === undefined) throw new JejakError('no-such-record', 'wrong-use', { id: wanted });
  if (second !== undefined) throw new JejakError('record-ambiguous', 'wrong-use', { what: wanted });
  return first;
}

/** By the id, or at least four digits of its beginning. */
export function chooseById<T extends { id: string }>(records: readonly T[], wanted: string): T[] {
  const folded = wanted.trim().toLowerCase();
  return /^[0-9a-f]{4,32}$/.test(folded) ? records.filter(({ id }) => id.startsWith(folded)) : [];
}
