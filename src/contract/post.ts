import { z } from 'zod';

/** What a page shows: one post, the page of one who posts, one comment, many of a kind, or a text of its own. */
const postKind = z.enum(['post', 'profile', 'comment', 'list', 'article']);
export type PostKind = z.infer<typeof postKind>;

export const countNames = [
  'likes',
  'comments',
  'shares',
  'views',
  'followers',
  'following',
  'posts',
] as const;
export type CountName = (typeof countNames)[number];

/** How exactly a page gives a time: `2021`, `2021-05`, `2021-05-29`, `…T10:15`, `…T10:15:28`, `…T10:15:28.123`. */
export const timePrecision = z.enum(['year', 'month', 'day', 'minute', 'second', 'millisecond']);
export type TimePrecision = z.infer<typeof timePrecision>;

/** A number that a page shows. */
export const postCount = z.object({
  /** Null where what is shown can be read as more than one number. */
  value: z.int().nonnegative().nullable(),
  /** True where the page gives it rounded, `298K`, or as a least, `10+`. */
  approximate: z.boolean(),
  /** As it stands on the page. */
  shown: z.string(),
});
export type PostCount = z.infer<typeof postCount>;

/** Another post, or one who wrote it, as far as the page names it. */
const otherPost = z.object({
  url: z.string().nullable(),
  name: z.string().nullable(),
  handle: z.string().nullable(),
  /** What is written there, as far as the page shows it: never the words of the post itself. */
  text: z.string().optional(),
  /** True where `text` is only the beginning. */
  textCut: z.literal(true).optional(),
});
export type OtherPost = z.infer<typeof otherPost>;

/**
 * What was read of a captured page (docs/formats, "What was read of a page"). What the page does not show is
 * null and named in `notVisible`; nothing is filled in.
 */
export const post = z.object({
  /** A platform's name, `mastodon`, or `web` for any other page. */
  platform: z.string(),
  kind: postKind,
  /** The address that was read, as it was reached. */
  url: z.string(),
  author: z.object({
    name: z.string().nullable(),
    /** Without its sign. */
    handle: z.string().nullable(),
    /** The platform's own, lasting number or name for the account. */
    id: z.string().nullable(),
  }),
  text: z.string().nullable(),
  /** True where `text` is only the beginning: the whole is in the item's `text`, `dom` and `html`. */
  textCut: z.boolean(),
  /** ISO 8601 in UTC with `Z`, as exact as `publishedPrecision`; a day, or a time without a zone, as it is shown. */
  publishedAt: z.string().nullable(),
  publishedPrecision: timePrecision.nullable(),
  /** Offset of the zone in which the page gives the time, `+07:00`; null where it names none. */
  publishedZone: z.string().nullable(),
  /** The time as it stands on the page, also where no time can be made of it (`2 j`). */
  publishedShown: z.string().nullable(),
  counts: z.partialRecord(z.enum(countNames), postCount),
  replyTo: otherPost.nullable(),
  sharedFrom: otherPost.nullable(),
  /** Where each field was found: `author.name`, `counts.likes` … to its place on the page. */
  found: z.record(z.string(), z.string()),
  /** The fields that a page of this kind may show and this one does not. */
  notVisible: z.array(z.string()),
  /** Where another place of the page says something else than what was read. */
  contradictions: z.array(z.object({ field: z.string(), value: z.string(), where: z.string() })),
  /**
   * Where the text is what stands out as the page's article: how many blocks of words of that article are not in it, and
   * how the first of them begin.
   */
  leftOut: z.object({ count: z.int().positive(), blocks: z.array(z.string()) }).optional(),
});
export type Post = z.infer<typeof post>;
