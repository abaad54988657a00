import { z } from 'zod';

const count = z.int().nonnegative();
const line = z.int().positive();

/** The programs whose exports are read as conversations, each in the forms that it writes. */
const chatForm = z.enum([
  'whatsapp-android',
  'whatsapp-ios',
  'telegram-json',
  'telegram-html',
  'sms-xml',
  'signal-markdown',
  'signal-jsonl',
]);
export type ChatForm = z.infer<typeof chatForm>;

/** In which order an export writes a date; `unknown` where the whole of it fits more than one order, or none. */
const dateReading = z.enum(['day-first', 'month-first', 'year-first', 'unknown']);
export type DateReading = z.infer<typeof dateReading>;

/**
 * What shows the order of a date: the form itself (`form`), a figure past twelve (`figure`), or that only one order
 * lets the messages follow one another in time (`sequence`). `contradiction`: figures show both orders.
 */
const dateShownBy = z.enum(['form', 'figure', 'sequence', 'contradiction']);

/** What was read of an export as a whole: the details of its entry have this as `chat`. */
export const chatReceipt = z.object({
  form: chatForm,
  /** The file inside the archive in which the conversation stands; null where the file itself is it. */
  within: z.string().nullable(),
  /** Lines of the export that were read; each ends with a line feed. */
  lines: count,
  messages: count,
  /** What the program itself notes between the messages: who joined, what was renamed. */
  notes: count,
  /** Names under which messages stand: those of the address book of the phone that made the export. */
  people: count,
  edited: count,
  deleted: count,
  /** Messages whose picture, film or file was left out of the export. */
  omitted: count,
  /** Messages that name a file which came with the export. */
  attached: count,
  dates: z.object({
    reading: dateReading,
    shownBy: dateShownBy.nullable(),
    /** The line that shows it. */
    line: line.nullable(),
  }),
  /** Hours of the clock in which times are written. */
  clock: z.union([z.literal(12), z.literal(24)]),
  /** By how much its times are ahead of UTC (`+07:00`), where the export shows it; else null. */
  zone: z.string().nullable(),
  /** It has moments alone, and no local times: those are shown in UTC. */
  inUtc: z.literal(true).optional(),
  /** Its times have a zone beside them, and not all the same. */
  zonesDiffer: z.literal(true).optional(),
  /** Files of the export that it stands in one after the other, where these are more than one; `within` is the first. */
  pages: z.int().min(2).optional(),
  /** The earliest and the latest time of a message, as the export says them; null where no day is known. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Messages and notes whose day is not known. */
  undated: count,
  /** Messages and notes whose time is before that of the one above them. */
  earlier: count.optional(),
  /** Only the beginning was read; all that is said here is of that. */
  cut: z.literal(true).optional(),
  /** Texts at the top of the archive that are not this conversation; they stay in it. */
  otherTexts: count.optional(),
  /** Only the form of its lines shows that it is one: neither a note of the program nor the name of the file. */
  byForm: z.literal(true).optional(),
  /** Of chosen messages: which they are, and how many messages and notes of the export stand before and after them. */
  range: z.object({ from: line, to: line, before: count, after: count }).optional(),
});
export type ChatReceipt = z.infer<typeof chatReceipt>;

/** What a message says of a picture, film or file. */
export interface ChatMedia {
  /** `omitted`: left out of the export. `attached`: named in it, and there. `missing`: named in it, and not there. */
  state: 'omitted' | 'attached' | 'missing';
  /** As it stands in the export; null where that names none. */
  name: string | null;
  /** Where it lies in the archive, where it is there. */
  entry?: string;
}

/** What stands in a message and is not read here; `other` where it has nothing that is. */
export type ChatNotRead =
  | ('place' | 'contact' | 'poll' | 'task-list' | 'game' | 'invoice' | 'giveaway')
  | ('self-destructing' | 'reactions' | 'earlier-wording' | 'file' | 'other');

/** A message, or a note of the program itself. */
export interface ChatMessage {
  /** Which one it is, counted from 1 in the order of the export. */
  n: number;
  /** The file of the export, counted from 1, where that has more than one. */
  page?: number;
  /** Its first and its last line in the export, or in this file of it. */
  line: number;
  lastLine: number;
  /** The id of the message, where the export has one. */
  id?: string;
  /** The name before the text, as it stands; null for a note of the program. */
  from: string | null;
  /** The id of the account, where the export has one. */
  fromId?: string;
  /** To whom it was sent, where the export says it of each message. */
  to?: string;
  /** Of what the owner of the phone wrote: where it stayed. */
  unsent?: 'draft' | 'outbox' | 'failed' | 'queued';
  /** Date and time as they stand. */
  shown: string;
  /**
   * Local time of the device that made the export (`2024-05-11T14:05`, with seconds where written; the day alone where
   * the export has no more); null: day unknown.
   */
  at: string | null;
  /** The same as an instant, where the export has it. */
  instant?: string;
  text: string;
  edited?: true;
  deleted?: true;
  /** Its time is before that of the last message above it whose day is known. */
  earlier?: true;
  /** The name from which it was passed on, where the export has one. */
  forwardedFrom?: string;
  /** The id of the message that it answers, where the export has one; null: one in another conversation. */
  replyTo?: string | null;
  /** Addresses behind words of the text that say something else. */
  links?: string[];
  media?: ChatMedia;
  /** Further files of the same message. */
  otherMedia?: ChatMedia[];
  notRead?: ChatNotRead[];
}

/** The `chat` file of an item (docs/conversations): the receipt and every message, in the order of the export. */
export interface ChatFile extends ChatReceipt {
  v: 1;
  /** Names in the order in which they first stand, with how many messages stand under each. */
  names: { name: string; messages: number; line: number }[];
  said: ChatMessage[];
}

/** What the details of an item say that was taken out of the archive of a conversation. */
export const contained = 'contained';

/** Where a file lies in the archive of a conversation, and the first message that names it. */
export const containedAt = z.object({ entry: z.string(), message: line, line });
