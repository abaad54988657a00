import { z } from 'zod';
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
  was: lastEntry,
});
export type AnnotationRequest = z.infer<typeof annotationRequest>;

/** A note as it is shown. */
export interface Annotation {
  annotation: string;
  text: string;
  mark: PictureMark | null;
  /** The entry that said it last (`lastEntry`). */
  entry: string;
  /** When it was written first. */
  madeAt: string;
  /** When it was changed last; null where it stands as it was written. */
  changedAt: string | null;
  /** Name of who wrote it, or changed it last. */
  officer: string;
}
