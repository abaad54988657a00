import { z } from 'zod';

const instant = z.iso.datetime({ precision: 3 });

/** Why stories were followed no further. Only `end` is the end of them. */
const storiesEnd = z.enum([
  'end',
  'limit',
  'story-gone',
  'account-changed',
  'address-changed',
  'log-in-asked',
  'operation-not-named',
]);
export type StoriesEnd = z.infer<typeof storiesEnd>;

/** One story, as it was shown. What is not shown is null. */
const shownStory = z.object({
  /** Which one it was, counted from 1 as they were seen. */
  place: z.int().positive(),
  /** By the page's own word: which one it is, and how many there are. */
  given: z.int().positive().nullable(),
  of: z.int().positive().nullable(),
  /** When it was first seen, by the device's clock. */
  at: instant,
  /** What had been pressed just before it came; null where it was there, or nothing was. */
  pressed: z.string().nullable(),
  /** Address that the page had meanwhile, without secrets. */
  url: z.string(),
  text: z.string(),
  /** Whose it is, by the link to a profile that the viewer shows above it. */
  account: z
    .object({ name: z.string().nullable(), handle: z.string().nullable(), url: z.string() })
    .nullable(),
  /** Where no link says whose it is: the first words that the viewer shows above it, which may be a name. */
  named: z.string().nullable().optional(),
  /** Its times, as they stand in the page. */
  times: z.array(z.string()),
  /** Its pictures and films, without secrets; `whole` tells whether all of it came. */
  media: z.array(
    z.object({ kind: z.enum(['picture', 'film']), url: z.string(), whole: z.boolean().optional() }),
  ),
  /** Role of its picture; null where the next one came before it was taken. */
  picture: z.string().nullable(),
});
export type ShownStory = z.infer<typeof shownStory>;

/** The `stories` file of an item (docs/formats): every story in the order in which they were shown. */
export const storiesFile = z.object({
  v: z.literal(1),
  ended: storiesEnd,
  stories: z.array(shownStory),
});
export type StoriesFile = z.infer<typeof storiesFile>;
