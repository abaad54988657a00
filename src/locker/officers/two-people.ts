import {
  firstTwoPeopleRule,
  type TwoPeopleAct,
  type TwoPeopleRule,
  twoPeopleActs,
} from '../../contract/approvals.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';

/** The `setting` of the entries that say what needs two people. */
export const twoPeopleSetting = 'two-people';

/** What needs two people, as the log says; the rule of a new locker where it says nothing. */
export function readTwoPeople(db: ReadableDb): TwoPeopleRule {
  if (isBefore(db, 36)) return firstTwoPeopleRule;
  const row = prepared<[], { acts: string; by_supervisor: number }>(
    db,
    'SELECT acts, by_supervisor FROM two_people',
  ).get();
  if (row === undefined) return firstTwoPeopleRule;
  const said = row.acts.split(' ');
  return {
    acts: twoPeopleActs.filter((act) => said.includes(act)),
    bySupervisor: row.by_supervisor === 1,
    isSet: true,
  };
}

/** Whether the locker asks for a second officer at this act. */
export function needsTwo(db: ReadableDb, act: TwoPeopleAct): boolean {
  return readTwoPeople(db).acts.includes(act);
}
