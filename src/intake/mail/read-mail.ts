import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { type MailFile, mailReceipt } from '../../contract/mail.ts';
import type { Warnings } from '../photo-warnings.ts';
import type { Source } from '../source-file.ts';
import { bytesInMessage } from './bytes-in-message.ts';
import { instantOf } from './date.ts';
import { wordsOf } from './words-of-html.ts';

/** A message of e-mail is held in memory as a whole. */
export const mostMailBytes = 64 * 1024 * 1024;
/** The text of a message that is kept to be searched. */
const mostCharacters = 2 * 1024 * 1024;
/** What is listed of what it carries, and of whom it goes to. */
const mostListed = 500;

/** A file that a message carries. */
interface MailAttachment {
  name: string | null;
  bytes: Uint8Array;
}

/**
 * Reads a message of e-mail: its head, its words, what it carries. Null where it is none that can be read, or has no
 * line of a head; then that is a warning.
 */
export async function readMail(source: Source, warnings: Warnings): Promise<MailFile | null> {
  if (source.size > mostMailBytes) {
    warnings.add('mail-not-read');
    return null;
  }
  try {
    const bytes = source.read(0, source.size);
    const email = await parse(bytes);
    if (email.headers.length > 0) return toFile(email, bytesInMessage(bytes), warnings);
  } catch {
    // what is nested or headed beyond all measure is no message that was sent
  }
  warnings.add('mail-not-read');
  return null;
}

/**
 * The nth file, from 0, that a message carries; a message within it is one of them. Null where it has none, or its very
 * bytes are not to be had.
 */
export async function attachmentOf(message: Uint8Array, nth: number): Promise<MailAttachment | null> {
  const { attachments } = await parse(message);
  const wanted = attachments[nth];
  if (wanted === undefined) return null;
  const bytes = bytesInMessage(message)(contentOf(wanted));
  return bytes === null ? null : { name: nameOf(wanted), bytes };
}

function parse(bytes: Uint8Array): Promise<Email> {
  // What another message says is not said by this one.
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
}

function toFile(
  email: Email,
  exactly: (read: Uint8Array) => Uint8Array | null,
  warnings: Warnings,
): MailFile {
  const { headers, html, subject, messageId, from, to = [], cc = [] } = email;
  const text = (email.text ?? '').trim();
  const formatted = html === undefined ? '' : wordsOf(html, warnings);
  if (text.length > mostCharacters) warnings.add('text-cut');
  const date =
    headers
      .find(({ key }) => key === 'date')
      ?.value.trim()
      .toWellFormed() ?? null;
  const countOf = (name: string): number => headers.filter(({ key }) => key === name).length;
  const twice = (['from', 'date', 'subject'] as const).filter((name) => countOf(name) > 1);
  const has = { plain: text !== '', formatted: formatted !== '' };
  return {
    v: 1,
    receipt: mailReceipt.parse({
      sentAt: date === null ? null : instantOf(date),
      received: countOf('received'),
      attachments: email.attachments.length,
      words: has.plain ? (has.formatted ? 'both' : 'plain') : has.formatted ? 'formatted' : 'none',
      ...(twice.length === 0 ? {} : { twice }),
    }),
    from: from === undefined ? [] : shown([from]),
    to: shown(to).slice(0, mostListed),
    cc: shown(cc).slice(0, mostListed),
    subject: subject?.toWellFormed() ?? null,
    date,
    messageId: messageId?.toWellFormed() ?? null,
    attachments: email.attachments.slice(0, mostListed).map((each) => ({
      name: nameOf(each),
      mediaType: each.mimeType.slice(0, longestName),
      bytes: (exactly(contentOf(each)) ?? contentOf(each)).length,
    })),
    headers: headers.map(({ originalKey, value }) => ({
      name: originalKey.toWellFormed(),
      value: value.toWellFormed(),
    })),
    text: text.slice(0, mostCharacters).toWellFormed(),
    formatted,
  };
}

function shown(addresses: readonly Address[]): string[] {
  return addresses.flatMap((each) => {
    if (each.group !== undefined) return shown(each.group);
    const { name, address } = each;
    const text = name === '' ? address : address === '' ? name : `${name} <${address}>`;
    return text === '' ? [] : [text.toWellFormed()];
  });
}

/** The longest name of a file that is taken over. */
const longestName = 200;

function nameOf({ filename }: Attachment): string | null {
  return filename?.toWellFormed().slice(0, longestName) ?? null;
}

function contentOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
