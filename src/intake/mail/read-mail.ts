import { parseHTML } from 'linkedom/worker';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { MailFile } from '../../contract/mail.ts';
import type { Warnings } from '../photo-warnings.ts';
import type { Source } from '../source-file.ts';

/** A message of e-mail is held in memory as a whole. */
export const mostMailBytes = 64 * 1024 * 1024;
/** The text of a message that is kept to be searched. */
const mostCharacters = 2 * 1024 * 1024;

/** A file that a message carries. */
export interface MailAttachment {
  name: string | null;
  mediaType: string;
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
    const email = await parse(source.read(0, source.size));
    if (email.headers.length > 0) return toFile(email, warnings);
  } catch {
    // what is nested or headed beyond all measure is no message that was sent
  }
  warnings.add('mail-not-read');
  return null;
}

/** The files that a message carries, in the order of `attachments`; a message within it is one of them. */
export async function attachmentsOf(bytes: Uint8Array): Promise<MailAttachment[]> {
  const { attachments } = await parse(bytes);
  return attachments.map((each) => ({ ...named(each), bytes: contentOf(each) }));
}

function parse(bytes: Uint8Array): Promise<Email> {
  // What another message says is not said by this one.
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
}

function toFile(email: Email, warnings: Warnings): MailFile {
  const { headers, html, subject, messageId, from, to = [], cc = [] } = email;
  const plain = (email.text ?? '').trim();
  const formatted = plain === '' && html !== undefined ? textOf(html) : '';
  const whole = plain === '' ? formatted : plain;
  if (whole.length > mostCharacters) warnings.add('text-cut');
  const date = valueOf(email, 'date');
  const sent = date === null ? Number.NaN : Date.parse(date);
  return {
    v: 1,
    from: from === undefined ? [] : shown([from]),
    to: shown(to),
    cc: shown(cc),
    subject: subject?.toWellFormed() ?? null,
    date,
    sentAt: Number.isNaN(sent) ? null : new Date(sent).toISOString(),
    messageId: messageId?.toWellFormed() ?? null,
    received: headers.filter(({ key }) => key === 'received').length,
    attachments: email.attachments.map((each) => ({ ...named(each), bytes: contentOf(each).length })),
    ...(formatted === '' ? {} : { fromHtml: true }),
    headers: headers.map(({ originalKey, value }) => ({
      name: originalKey.toWellFormed(),
      value: value.toWellFormed(),
    })),
    text: whole.slice(0, mostCharacters).toWellFormed(),
  };
}

function valueOf({ headers }: Email, name: string): string | null {
  return (
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toWellFormed() ?? null
  );
}

function shown(addresses: readonly Address[]): string[] {
  return addresses.flatMap((each) => {
    if (each.group !== undefined) return shown(each.group);
    const { name, address } = each;
    const text = name === '' ? address : address === '' ? name : `${name} <${address}>`;
    return text === '' ? [] : [text.toWellFormed()];
  });
}

function named({ filename, mimeType }: Attachment): Pick<MailAttachment, 'name' | 'mediaType'> {
  return { name: filename?.toWellFormed() ?? null, mediaType: mimeType };
}

function contentOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** What is used of the parser's nodes; its own types ask for those of a browser. */
interface Parsed {
  body: { textContent: string | null };
  querySelectorAll(selector: string): Iterable<{ remove(): void; before(text: string): void }>;
}

/** Of a formatted text beyond this the rest is not read; the file has all of it. */
const longestHtml = 4_000_000;

/** The words of a formatted text, a block to a line. */
function textOf(html: string): string {
  const page = `<!doctype html><html><body>${html.slice(0, longestHtml)}</body></html>`;
  const { document } = parseHTML(page) as unknown as { document: Parsed };
  for (const unseen of document.querySelectorAll('script, style, head, title, template')) unseen.remove();
  for (const block of document.querySelectorAll('br, p, div, tr, li, h1, h2, h3, h4, blockquote'))
    block.before('\n');
  const lines = (document.body.textContent ?? '').split('\n');
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
