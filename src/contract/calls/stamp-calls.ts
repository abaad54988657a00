import { oc } from '@orpc/contract';
import { z } from 'zod';
import { gives, id, token } from './form.ts';
import type { ItemWindow, StampsState } from './stamp-types.ts';

/** The time-stamps of the log: who is asked, how that goes, and what they prove. */
export const stampsCalls = {
  state: oc.output(gives<StampsState>()),
  /**
   * Sets who is asked, in this order. `ca` is a file of PEM certificates that is kept in the locker, `keep` what is
   * kept for that address already, null for none.
   */
  set: oc
    .input(
      z.object({
        isOn: z.boolean(),
        authorities: z
          .array(
            z.object({
              url: z.string().trim().min(1).max(2000),
              ca: z.union([token, z.literal('keep'), z.null()]),
            }),
          )
          .max(8),
      }),
    )
    .output(gives<StampsState>()),
  /** Asks at once, also where it is switched off; resolves when somebody has answered rightly or nobody has. */
  now: oc.output(gives<StampsState>()),
  window: oc.input(z.object({ item: id })).output(gives<ItemWindow>()),
};
