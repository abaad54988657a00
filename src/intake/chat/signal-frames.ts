import { z } from 'zod';

/**
 * The lines of Signal's own export as plain text (`main.jsonl`): each a frame of its backup as JSON, as the program's
 * library writes them (libsignal, `message-backup`). Whole numbers of 64 bits stand as texts, bytes as base64. Only what
 * is read here is named.
 */
const number = z.string().regex(/^\d{1,20}$/u);
const said = z.string().min(1).optional().catch(undefined);
const listed = z.array(z.unknown()).optional().catch(undefined);
const isThere = z.looseObject({}).optional().catch(undefined);
const text = z.object({ body: said }).optional().catch(undefined);

/** The first line. */
export const opening = z.object({
  version: z.union([number, z.int()]),
  backupTimeMs: number,
  account: z.never().optional(),
});

const contact = z.object({
  e164: number.optional().catch(undefined),
  username: said,
  nickname: z.object({ given: said, family: said }).optional().catch(undefined),
  systemGivenName: said,
  systemFamilyName: said,
  profileGivenName: said,
  profileFamilyName: said,
});
export type SignalContact = z.infer<typeof contact>;

const recipient = z.object({
  id: number,
  contact: contact.optional().catch(undefined),
  group: z
    .object({ snapshot: z.object({ title: z.object({ title: said }) }) })
    .optional()
    .catch(undefined),
  self: isThere,
});

const chat = z.object({ id: number, recipientId: number });

const sendStatus = z.looseObject({ failed: isThere, pending: isThere });

const chatItem = z.looseObject({
  chatId: number.optional().catch(undefined),
  authorId: number.optional().catch(undefined),
  dateSent: number.optional().catch(undefined),
  revisions: listed,
  incoming: isThere,
  outgoing: z
    .object({ sendStatus: z.array(sendStatus).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  standardMessage: z
    .looseObject({
      text,
      quote: z
        .object({ targetSentTimestamp: number.optional().catch(undefined) })
        .optional()
        .catch(undefined),
      attachments: listed,
      longText: isThere,
    })
    .optional()
    .catch(undefined),
  directStoryReplyMessage: z
    .looseObject({ textReply: z.object({ text }).optional().catch(undefined), emoji: said })
    .optional()
    .catch(undefined),
  stickerMessage: z
    .looseObject({ sticker: z.object({ emoji: said }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  poll: z.looseObject({ question: said }).optional().catch(undefined),
  contactMessage: isThere,
  viewOnceMessage: isThere,
  remoteDeletedMessage: isThere,
  updateMessage: isThere,
});
export type SignalItem = z.infer<typeof chatItem>;

/** Any other line. */
export const frame = z.object({
  recipient: recipient.optional().catch(undefined),
  chat: chat.optional().catch(undefined),
  chatItem: chatItem.optional().catch(undefined),
});
