import { z } from 'zod';

/** What stands at a place that may have to be covered. */
export const coverReason = z.enum(['own-name', 'own-picture', 'nik', 'phone']);

/** A place on a picture of a captured page that a person may want covered, in pixels of that picture. */
const coverBox = z.object({
  role: z.string(),
  why: coverReason,
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type CoverBox = z.infer<typeof coverBox>;

/**
 * What was looked for on a page while its pictures were taken, and in its other files while they were written: a help
 * for whoever covers things, beside the item and no evidence. It says where, and never what stands there.
 */
export const toCover = z.object({
  boxes: z.array(coverBox),
  /** Pictures on which it was looked; what was sealed before that was noted has none. */
  looked: z.array(z.string()).exactOptional(),
  /** Files in whose bytes one of the investigator's names stands, as roles; none where they were not looked through. */
  namedIn: z.array(z.string()).exactOptional(),
  /** Pictures on which it could not be looked, or not to the end, and other files so; `all` where on none. */
  notLooked: z.array(z.string()),
  /** The kept profile that it was captured with; null for none. */
  profile: z.string().nullable(),
  /** Whether the profile said what its investigator is called there. */
  named: z.boolean(),
});
export type ToCover = z.infer<typeof toCover>;
