import { z } from 'zod';

const count = z.int().nonnegative();

/** What a page showed, held against what came over the wire (`compareShown`). */
export const shownAgainstSent = z.object({
  /** False where the page showed, or the servers sent, more than is looked at. */
  whole: z.boolean(),
  /** Lines of the shown text that have a word, each different one once. */
  lines: count,
  /** Lines with a word that stands in no answer. */
  notSent: z.object({
    count,
    lines: z.array(z.object({ text: z.string(), words: z.array(z.string()) })),
  }),
  /** Lines whose words came, but not in this order: put together by the page, as times and counts are, or changed. */
  assembled: z.object({ count, lines: z.array(z.string()) }),
  /** Lines of the HTML as received of which nothing is shown, or something of the middle is not. Null where no HTML came. */
  notShown: z.object({ count, lines: z.array(z.string()) }).nullable(),
  /** Texts that came as data, in a list of which most others are shown, and are not shown themselves. */
  notShownOfLists: z.object({ count, lines: z.array(z.string()) }).exactOptional(),
});
export type ShownAgainstSent = z.infer<typeof shownAgainstSent>;
