import { z } from 'zod';

const count = z.int().nonnegative();

/** A piece of two texts laid on each other. `cut`: words that are left out after it. */
const textPart = z.object({
  is: z.enum(['same', 'removed', 'added']),
  text: z.string(),
  cut: count,
});
export type TextPart = z.infer<typeof textPart>;

/** What differs between two texts, word by word. `removed` is only in the older one, `added` only in the newer. */
export const textComparison = z.discriminatedUnion('result', [
  z.object({ result: z.literal('same'), words: count }),
  z.object({
    result: z.literal('compared'),
    parts: z.array(textPart),
    /** Places that differ, with those that are left out. */
    differences: count,
    addedWords: count,
    removedWords: count,
    /** Differences after the last part. */
    left: count,
  }),
  /** So much differs that the time for it ended; so many lines at the beginning and at the end are the same. */
  z.object({ result: z.literal('too-different'), sameAtStart: count, sameAtEnd: count }),
  z.object({ result: z.literal('too-large') }),
]);
export type TextComparison = z.infer<typeof textComparison>;

const size = z.object({ width: count, height: count });
const box = z.object({ x: count, y: count, width: count, height: count });
export type Box = z.infer<typeof box>;

/** A place in which two pictures differ; null where one has nothing that corresponds. */
const region = z.object({
  is: z.enum(['changed', 'removed', 'added']),
  older: box.nullable(),
  newer: box.nullable(),
});
export type Region = z.infer<typeof region>;

/** What differs between two pictures, in their own pixels. */
export const pictureComparison = z.discriminatedUnion('result', [
  z.object({ result: z.literal('same'), size }),
  z.object({
    result: z.literal('compared'),
    older: size,
    newer: size,
    /**
     * Whether rows that are the same were found where they have moved to; else each pixel was compared with the one
     * at the same place.
     */
    aligned: z.boolean(),
    /** Rows that are the same in both, by where they begin in each; the first ones where there are very many. */
    rows: z.array(z.object({ older: count, newer: count, height: count })),
    regions: z.array(region),
    /** Places that differ beside those. */
    left: count,
    /** So many rows of bare ground the newer one has more of at its lower end, fewer where negative; in no region. */
    barerBy: z.int(),
    /** Compared at one nth of their size, where they are very large. */
    shrunk: z.int().positive(),
  }),
  z.object({ result: z.literal('other-width'), older: size, newer: size }),
  /** A picture that cannot be decoded, or is too large to be. */
  z.object({ result: z.literal('unreadable'), which: z.enum(['older', 'newer']) }),
  z.object({ result: z.literal('too-large') }),
]);
export type PictureComparison = z.infer<typeof pictureComparison>;
