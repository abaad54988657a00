import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type TwoPeopleRule, twoPeopleActs } from '../approvals.ts';
import { type LockerOfficer, officerFacts } from '../officer.ts';
import { approvers, gives, id, secret } from './form.ts';

/** The officers of the locker that is open, and in whose name its entries are made. */
export const officersCalls = {
  /** By their names, those who act no more last. */
  list: oc.output(gives<LockerOfficer[]>()),
  /** Adds one, or says anew what is known of one. */
  keep: oc
    .input(z.object({ officer: id.optional(), facts: officerFacts, approvers }))
    .output(gives<{ officer: string }>()),
  /** Ends that entries are made in an officer's name, or allows it again. */
  retire: oc.input(z.object({ officer: id, isRetired: z.boolean(), approvers })).output(gives<null>()),
  /** Entries are made in this officer's name from now on. */
  actAs: oc.input(z.object({ officer: id })).output(gives<null>()),
  /** Gives whoever acts a key of their own, or another one. */
  makeKey: oc
    .input(
      z.object({
        passphrase: secret,
        formerPassphrase: secret.optional(),
        isLost: z.boolean(),
        approvers,
      }),
    )
    .output(gives<null>()),
  /** What needs two people. */
  twoPeople: oc.output(gives<TwoPeopleRule>()),
  setTwoPeople: oc
    .input(z.object({ acts: z.array(z.enum(twoPeopleActs)), bySupervisor: z.boolean(), approvers }))
    .output(gives<null>()),
};
