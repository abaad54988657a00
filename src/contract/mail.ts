import { z } from 'zod';
import { instant } from './instant.ts';

const count = z.int().nonnegative();

/** A file that a message carries, as the message names it. */
const mailPart = z.object({
  /** Null where the message gives it none. */
  name: z.string().nullable(),
  mediaType: z.string(),
  /** As it is once decoded. */
  bytes: count,
});

/**
 * What was read of a message of e-mail (RFC 5322) that was brought in: its own words, which whoever had the file could
 * change. Names and addresses as they are written, `Budi Contoh <budi@kantor.example>`.
 */
export const mailReceipt = z.object({
  from: z.array(z.string()),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string().nullable(),
  /** The `Date` as it is written there; null where there is none. */
  date: z.string().nullable(),
  /** The same as an instant, where it can be read. */
  sentAt: instant.nullable(),
  messageId: z.string().nullable(),
  /** Servers that say they passed it on: lines of `Received`. */
  received: count,
  attachments: z.array(mailPart),
  /** The words are those of its formatted form: it has no plain one. */
  fromHtml: z.literal(true).optional(),
});
export type MailReceipt = z.infer<typeof mailReceipt>;

/** What the file of role `mail` holds. */
export interface MailFile extends MailReceipt {
  v: 1;
  /** Every line of the head in its order, unfolded, otherwise as it stands. */
  headers: { name: string; value: string }[];
  /** Its words: the plain form, else those of the formatted one; empty where it has none. */
  text: string;
}
