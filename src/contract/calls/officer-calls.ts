import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type LockerOfficer, officerFacts } from '../officer.ts';
import { gives, id } from './form.ts';

/** The officers of the locker that is open, and in whose name its entries are made. */
export const officersCalls = {
  /** By their names, those who act no more last. */
  list: oc.output(gives<LockerOfficer[]>()),
  /** Adds one, or says anew what is known of one. */
  keep: oc
    .input(z.object({ officer: id.optional(), facts: officerFacts }))
    .output(gives<{ officer: string }>()),
  /** Ends that entries are made in an officer's name, or allows it again. */
  retire: oc.input(z.object({ officer: id, isRetired: z.boolean() })).output(gives<null>()),
  /** Entries are made in this officer's name from now on. */
  actAs: oc.input(z.object({ officer: id })).output(gives<null>()),
};
