import { z } from 'zod';
import { id32 } from './item.ts';
import { timePrecision } from './post.ts';

const text = (longest: number) =>
  z
    .string()
    .overwrite((said) => said.toWellFormed().normalize('NFC').trim())
    .max(longest);
/** What a record says in a line, in an address, or at length; its ends bare, in one form of Unicode. */
export const line = text(500);
export const address = text(4000);
export const long = text(5000);
export const items = z.array(id32).max(500);

/** `2023`, `2023-09`, `2023-09-25`, `…T14:05`, `…T14:05:33`, with fractions, in UTC with `Z` or as it stands. */
const moment = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?)?)?$/);
/** A time as exact as it is known; null for what is not known, which is never filled in. */
export const actTime = z.object({
  at: moment.nullable(),
  /** Offset of the zone in which it was shown or is meant, `+07:00`. */
  zone: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/)
    .nullable(),
  /** As it stood on the page (`2 j`). */
  shown: line.nullable(),
});
export type ActTime = z.infer<typeof actTime>;
export const exactTime = actTime.extend({ precision: timePrecision.nullable() });
export type ExactTime = z.infer<typeof exactTime>;

/** Why a record no longer stands, where it was taken back. */
export const withdrawn = z.string().optional();
