import { oc } from '@orpc/contract';
import { z } from 'zod';
import { gives } from './form.ts';
import type { ViewingsPlan } from './log-types.ts';

/** Whether the locker that is open records when somebody opens an item. */
export const viewingsCalls = {
  plan: oc.output(gives<ViewingsPlan>()),
  /** The log says who changed it and when. */
  set: oc.input(z.object({ isOn: z.boolean() })).output(gives<ViewingsPlan>()),
};
