import { oc } from '@orpc/contract';
import { z } from 'zod';
import { gives, id } from './form.ts';
import type { VisitState } from './visit-types.ts';

/** A visible browser in which a person works by hand; one at a time. */
export const visitCalls = {
  /** The visit that goes on, or the last one until its list is closed; null where there is none. */
  state: oc.output(gives<VisitState | null>()),
  /** Opens the browser; answers when its window is there. */
  begin: oc
    .input(
      z.object({
        /** Where to begin; null for an empty window. */
        url: z.string().trim().max(10_000).nullable(),
        case: id.nullable(),
        profile: id.nullable(),
        /** Whether a film is made of all of it. */
        record: z.boolean(),
      }),
    )
    .output(gives<null>()),
  /** Keeps the page in front as it is, with what is to be said of it. What comes of it is in the state. */
  snapshot: oc.input(z.object({ note: z.string().trim().max(5000) })).output(gives<null>()),
  /** Closes the browser as a person does. */
  end: oc.output(gives<null>()),
  /** Takes the list of a visit that is over away. */
  dismiss: oc.output(gives<null>()),
};
