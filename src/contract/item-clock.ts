import { z } from 'zod';
import { instant } from './instant.ts';

const count = z.int().nonnegative();

/** What the `Date` of the servers' answers says of the device's clock: claims of others. */
export const byServers = z.object({
  /** The servers' clock less the device's, in ms: positive where the device is behind. */
  offsetMs: z.int(),
  /** By so much it may be otherwise, either way: the header counts whole seconds, and the answer was on its way. */
  uncertaintyMs: count,
  answers: count,
  /** Whether the answers are of the page's own site, or of others alone. */
  of: z.enum(['page', 'others']),
});
export type ByServers = z.infer<typeof byServers>;

/** What was last said of the true time, carried on to this moment by the even clock of the system. */
const carriedOn = { offsetMs: z.int(), uncertaintyMs: count, agoMs: count };

/**
 * The device's clock as an item came into the log, and what speaks for and against it. None of it is a proof: that is
 * what time-stamps around the item are.
 */
export const itemClock = z.object({
  servers: byServers.optional(),
  /** Of the system: an IANA name, and how many minutes its clocks were ahead of UTC. */
  zone: z.string().optional(),
  zoneMinutes: z.int().optional(),
  /** That with which the item before came in, where it was another: the device was set to another zone since. */
  zoneBefore: z.object({ zone: z.string(), zoneMinutes: z.int() }).optional(),
  /** The last answer of the time servers that this process asked; `seq` of its entry. */
  ntp: z.object({ seq: count, ...carriedOn }).optional(),
  /**
   * The last time-stamp in the log: by how much the device's clock is before it, which cannot be, and where this process
   * had it itself, what it says carried on to now.
   */
  stamp: z
    .object({
      ...{ seq: count, genTime: instant, behindMs: count.optional() },
      carried: z.object(carriedOn).optional(),
    })
    .optional(),
});
export type ItemClock = z.infer<typeof itemClock>;
