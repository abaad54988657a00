import { z } from 'zod';
import { instant } from './instant.ts';

const count = z.int().nonnegative();

/**
 * What was read of a message of e-mail (RFC 5322) as a whole: the details of its entry have this as `mail`, without its
 * people and words. All of it is the word of the file, which whoever had it could change.
 */
export const mailReceipt = z.object({
  /** Its `Date` as an instant, where that is one by the standard, with its zone; else null. */
  sentAt: instant.nullable(),
  /** Servers that say they passed it on: lines of `Received`. */
  received: count,
  /** Files that it carries, and messages within it. */
  attachments: count,
  /** `plain`, `formatted`, or `both`, which need not say the same; `none`: it has no words. */
  words: z.enum(['plain', 'formatted', 'both', 'none']),
  /** The head names this more than once; the first is shown. */
  twice: z.array(z.enum(['from', 'date', 'subject'])).optional(),
});
export type MailReceipt = z.infer<typeof mailReceipt>;

/** What the file of role `mail` holds. Names and addresses as they are written, `Budi Contoh <budi@kantor.example>`. */
export interface MailFile {
  v: 1;
  receipt: MailReceipt;
  from: string[];
  to: string[];
  cc: string[];
  subject: string | null;
  /** The `Date` as it is written; null where there is none. */
  date: string | null;
  messageId: string | null;
  attachments: { name: string | null; mediaType: string; bytes: number }[];
  /** Every line of the head in its order, unfolded, otherwise as it stands. */
  headers: { name: string; value: string }[];
  /** Its plain words; empty where it has none. */
  text: string;
  /** The words of its formatted form; empty where it has none. */
  formatted: string;
}
