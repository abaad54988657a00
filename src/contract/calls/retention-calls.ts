import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type DueItems, type DuePurged, mostMonths, type RetentionPlan } from '../retention.ts';
import { approvers, gives, id, text, works } from './form.ts';

const months = z.int().min(1).max(mostMonths).nullable();

/** How long the locker that is open keeps what it has, and what is kept whatever that says. */
export const retentionCalls = {
  plan: oc.output(gives<RetentionPlan>()),
  set: oc
    .input(z.object({ endedMonths: months, inboxMonths: months, because: text, approvers }))
    .output(gives<null>()),
  /** Has an item kept, or no longer. */
  hold: oc.input(z.object({ item: id, isHeld: z.boolean(), because: text, approvers })).output(gives<null>()),
  due: oc.output(gives<DueItems>()),
  /** Removes the bytes of these items as far as they are due; what is gone when it is ended is gone. */
  purge: oc
    .input(z.object({ items: z.array(id).max(5000), because: text, approvers }))
    .output(works<DuePurged>()),
};
