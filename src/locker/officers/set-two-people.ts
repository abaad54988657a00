import { isLowered, type TwoPeopleAct, twoPeopleActs } from '../../contract/approvals.ts';
import type { WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { approving, type OpenApprover } from './approving.ts';
import { readTwoPeople, twoPeopleSetting } from './two-people.ts';

/** What is wanted to need two people, and who approves that. */
export interface TwoPeopleWanted {
  acts: readonly TwoPeopleAct[];
  bySupervisor: boolean;
  approvers: readonly OpenApprover[];
}

/**
 * Keeps what needs two people, with the entry that says so; nothing where it was all so before. Asking for less of them
 * than an entry says needs two people itself.
 *
 * @throws JejakError what `approving` throws
 */
export function setTwoPeople(db: WritableDb, wanted: TwoPeopleWanted & { actor: string }): void {
  const before = readTwoPeople(db);
  const acts = twoPeopleActs.filter((act) => wanted.acts.includes(act));
  const { bySupervisor, approvers, actor } = wanted;
  if (before.isSet && before.bySupervisor === bySupervisor && before.acts.join() === acts.join()) return;
  const needsTwo = before.isSet && isLowered(before, { acts, bySupervisor });
  appendEntry(db, {
    kind: 'settings.changed',
    actor,
    body: { setting: twoPeopleSetting, acts, bySupervisor },
    approve: approving(db, { needsTwo, actor, approvers }),
  });
}
