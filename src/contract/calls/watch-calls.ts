import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instant } from '../instant.ts';
import { gives, id } from './form.ts';
import type { WatchRow, WatchVisit } from './watch-types.ts';

/** Addresses that are captured again on a schedule, for as long as the locker is open. */
export const watchCalls = {
  /** In the order in which they were added. */
  list: oc.output(gives<WatchRow[]>()),
  /** Of one watch, the newest first; so many of them, before one where that is given. */
  visits: oc
    .input(
      z.object({
        watch: id,
        before: z.int().positive().optional(),
        most: z.int().positive().max(1000).default(100),
      }),
    )
    .output(gives<WatchVisit[]>()),
  add: oc
    .input(
      z.object({
        address: z.string().trim().max(10_000),
        case: id.nullable(),
        profile: id.nullable(),
        acceptTlsErrors: z.boolean().default(false),
        everyMs: z.int().positive(),
        /** The instant after which it is over; null for never. */
        until: instant.nullable(),
        /** The item that the first visit is held against; without one that is due at once. */
        base: id.nullable(),
      }),
    )
    .output(gives<{ watch: string; url: string }>()),
  pause: oc.input(z.object({ watch: id })).output(gives<null>()),
  resume: oc.input(z.object({ watch: id })).output(gives<null>()),
  /** Makes a visit as soon as it has its turn. */
  visitNow: oc.input(z.object({ watch: id })).output(gives<null>()),
  /** Ends the visit that is being made; what is there of it is kept, and the next is made at its time. */
  stop: oc.input(z.object({ watch: id })).output(gives<null>()),
  /**
   * Has its visits held against another captured page from now on, or against nothing where `item` is null; it is an
   * entry of the log with its reason.
   */
  rebase: oc
    .input(z.object({ watch: id, item: id.nullable(), reason: z.string().trim().min(1).max(2000) }))
    .output(gives<{ changed: boolean }>()),
  /** What was captured stays. */
  remove: oc.input(z.object({ watch: id })).output(gives<null>()),
  /** Puts one back that was removed since the locker was opened, with its visits. */
  restore: oc.input(z.object({ watch: id })).output(gives<null>()),
  /** A person has seen what came of it up to this visit. */
  see: oc.input(z.object({ watch: id, visit: z.int().positive() })).output(gives<null>()),
};
