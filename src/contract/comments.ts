import { z } from 'zod';
import { timePrecision } from './post.ts';

/** How many are kept of one page, and how much of each. */
export const mostComments = 5000;
export const longestComment = 5000;

/** A comment or a reply, as far as the page shows it; null for what it does not show, which is never filled in. */
export const readComment = z.object({
  author: z.object({
    name: z.string().nullable(),
    /** Without its sign; where the address of the author's page is of a form that is known, or the page's data has it. */
    handle: z.string().nullable(),
    /** The platform's own, lasting number or name for it, where the page's data or the author's address has it. */
    id: z.string().optional(),
    /** Address of the author's page. */
    url: z.string().nullable(),
  }),
  text: z.string().nullable(),
  /** True where `text` is only the beginning. */
  textCut: z.boolean(),
  /** As of a post (`publishedAt` …). */
  at: z.string().nullable(),
  precision: timePrecision.nullable(),
  zone: z.string().nullable(),
  shown: z.string().nullable(),
  /** Its own address. */
  url: z.string().nullable(),
  /** Which of the list it answers, counted from 0; null where the page does not say. */
  replyTo: z.int().nonnegative().nullable(),
  /** Where on the page it stands. */
  where: z.string(),
});
export type ReadComment = z.infer<typeof readComment>;

/** The `comments` file of an item (docs/posts). */
export const commentsFile = z.object({
  v: z.literal(1),
  comments: z.array(readComment),
  /** True where there were more than are kept. */
  cut: z.boolean(),
  /**
   * How many more there were with the same words of the same author, which neither a time to the second nor an address
   * tells apart from one of these: each of them may be that one, or one more. Absent in older files.
   */
  merged: z.int().nonnegative().optional(),
  /** How many rows of walked lists of comments have words and no comment that was read. Absent in older files. */
  unread: z.int().nonnegative().optional(),
});
export type CommentsFile = z.infer<typeof commentsFile>;
