import { z } from 'zod';
import { longestHandedIn, receivedForms } from './handed-in.ts';
import { id32 } from './item.ts';
import { lastEntry } from './last-entry.ts';

/** A rectangle on a picture of an item, in its pixels, from the upper left corner of the picture as it is shown upright. */
export const pictureMark = z.strictObject({
  /** The picture's role, such as `screenshot` or `original`. */
  role: z.string().min(1).max(100),
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type PictureMark = z.infer<typeof pictureMark>;

const decimal = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,10})?$/)
    .refine((text) => Math.abs(Number(text)) <= most);

/**
 * A place that a person set: a position (decimal degrees, WGS 84), a region by its code of Kemendagri, or both. It says
 * nothing of what stands in a file. Quantities that need not be whole are texts, as everywhere in the ledger.
 */
export const placeByHand = z
  .strictObject({
    lat: decimal(90).optional(),
    lon: decimal(180).optional(),
    /** Metres by which the position may be off, as the person says. */
    accuracy: z.int().positive().max(1_000_000).optional(),
    region: z
      .strictObject({ code: z.string().regex(/^\d\d(\.\d\d(\.\d\d)?)?$/), name: z.string().min(1).max(200) })
      .optional(),
  })
  .refine(
    ({ lat, lon, region }) => (lat === undefined) === (lon === undefined) && (lat ?? region) !== undefined,
  );
export type PlaceByHand = z.infer<typeof placeByHand>;

const handedInText = z
  .string()
  .max(2 * longestHandedIn)
  .optional();

/**
 * What a person says later of how a file was handed over: all of it as it now stands, in place of what was said before,
 * which stays in the log.
 */
export const handedInLater = z.strictObject({
  receivedFrom: handedInText,
  receivedWhere: handedInText,
  receivedWhen: z.strictObject({ at: z.string().max(30), zone: z.string().max(6).nullable() }).optional(),
  receivedHow: handedInText,
  receivedForm: z.enum(receivedForms).optional(),
  /** The note of what it corrects; null where that is what was said when the file was brought in. */
  corrects: id32.nullable(),
});
export type HandedInLater = z.infer<typeof handedInLater>;

/** The longest note, in UTF-16 units. */
const longestNote = 5000;

/**
 * What is to be said of an item: a new note, or a changed one under its id; an empty text takes it back. `was` says over
 * what; null with an id is a new one under that id, which is the same note however often it is sent.
 */
export const annotationRequest = z.object({
  item: id32,
  annotation: id32.optional(),
  text: z.string().max(longestNote),
  mark: pictureMark.optional(),
  /** The place that the note sets; its text says why. */
  place: placeByHand.optional(),
  /** What it says of how the item's file was handed over; its text says why only now, or what was wrong. */
  handedIn: handedInLater.optional(),
  was: lastEntry,
});
export type AnnotationRequest = z.infer<typeof annotationRequest>;

/** A note as it is shown. */
export interface Annotation {
  annotation: string;
  text: string;
  mark: PictureMark | null;
  /** Of a note that sets a place by hand. */
  place: PlaceByHand | null;
  /** Of a note that says how the file was handed over. */
  handedIn: HandedInLater | null;
  /** The entry that said it last (`lastEntry`). */
  entry: string;
  /** When it was written first. */
  madeAt: string;
  /** When it was changed last; null where it stands as it was written. */
  changedAt: string | null;
  /** Name of who wrote it, or changed it last. */
  officer: string;
}
