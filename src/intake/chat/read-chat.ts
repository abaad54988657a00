import { basename, posix } from 'node:path';
import type { ChatFile } from '../../contract/chat.ts';
import type { Warnings } from '../photo-warnings.ts';
import { type Source, sourceOfBytes } from '../source-file.ts';
import { type Along, alongIn, type FindAlong, nothingAlong } from './came-along.ts';
import { decodedText, mostBytes } from './decoded-text.ts';
import type { PackedFile } from './packed-file.ts';
import { readSignal } from './read-signal.ts';
import { readSms, type SmsChat } from './read-sms.ts';
import { readTelegram } from './read-telegram.ts';
import { readWhatsApp } from './read-whatsapp.ts';
import { type ChatOfPages, chatOfPage, chatOfPages, pagesIn } from './telegram-pages.ts';
import { inArchive, type Together } from './together.ts';
import { type Listing, unpackStart } from './zip-entries.ts';

/** As much of the text is kept beside the conversation and can be searched, as of any other text. */
const mostText = 4 * 1024 * 1024;
/** Of an SMS backup in an archive, with the files in it. */
const mostBackup = 256 * 1024 * 1024;
/** Texts of an archive that are looked at for a conversation. */
const mostTexts = 8;

/** A conversation that was read from a file. */
export interface ReadChat {
  chat: ChatFile;
  /** The text of the export, with its lines as they stand; of JSON, what is said in it. */
  text: string;
  /** Files of the archive that messages name, each with the first message that does. */
  packed: (Along & { message: number; line: number })[];
}

/**
 * The conversation that a file is an export of; null where it is none. A text is one by its own lines, an archive by
 * a text inside it.
 */
export async function readChat(
  source: Source,
  mediaType: string,
  path: string,
  warnings: Warnings,
): Promise<ReadChat | null> {
  const name = basename(path);
  if (mediaType === 'text/plain' || mediaType === 'text/markdown' || mediaType === 'application/json') {
    const bytes = source.read(0, mostBytes);
    return inText(bytes, source.size, name, null, nothingAlong, warnings);
  }
  if (mediaType === 'text/html') {
    const bytes = source.read(0, mostBytes);
    const found = chatOfPage(bytes, source.size);
    return found === null ? null : ofPages(found, nothingAlong, warnings);
  }
  if (mediaType === 'application/xml') {
    const found = readSms(source, null);
    return found === null ? null : ofSms(found, warnings);
  }
  if (mediaType !== 'application/zip') return null;
  const together = await inArchive(source);
  if (together === null) {
    warnings.add('archive-not-read');
    return null;
  }
  const { listing } = together;
  return (
    (await inTexts(source, listing, name, warnings)) ??
    (await inPages(together, warnings)) ??
    (await inBackups(source, listing, warnings))
  );
}

/** The SMS backup that an archive holds; the files in it stay there. */
async function inBackups(source: Source, listing: Listing, warnings: Warnings): Promise<ReadChat | null> {
  const files = listing.files.filter(({ name }) => /\.xml$/iu.test(name) && name.split('/').length <= 2);
  for (const file of files.slice(0, mostTexts)) {
    const bytes = await unpackStart(source, file, mostBackup);
    const found = bytes === null ? null : readSms(sourceOfBytes(bytes), file.name);
    if (found === null) continue;
    const isCut = found.isCut || (bytes?.length ?? 0) < file.size;
    return ofSms({ ...found, isCut }, warnings);
  }
  return null;
}

function ofSms({ chat, along, isCut }: SmsChat, warnings: Warnings): ReadChat {
  const text = keptText(inPlainLines(chat), isCut || chat.cut === true, warnings);
  const whole: ChatFile = isCut ? { ...chat, cut: true } : chat;
  return { chat: whole, text, packed: namedIn(chat, (entry) => along.get(entry) ?? null) };
}

/** The conversation that a text in an archive is. */
async function inTexts(
  source: Source,
  listing: Listing,
  name: string,
  warnings: Warnings,
): Promise<ReadChat | null> {
  const texts = listing.files.filter(isConversationText);
  for (const file of texts.slice(0, mostTexts)) {
    const bytes = await unpackStart(source, file, mostBytes);
    if (bytes === null) {
      warnings.add('archive-not-read');
      continue;
    }
    const found = inText(bytes, file.size, name, file.name, alongIn(listing, file.name), warnings);
    if (found === null) continue;
    const named = new Set(found.packed.map(({ entry }) => entry));
    const otherTexts = texts.filter((each) => each !== file && !named.has(each.name)).length;
    return otherTexts === 0 ? found : { ...found, chat: { ...found.chat, otherTexts } };
  }
  return null;
}

/** The conversation that pages are which were brought in beside one another, with the files that they name. */
export async function readPages(together: Together, warnings: Warnings): Promise<ReadChat | null> {
  const [pages = []] = pagesIn(together.listing.files).filter(
    ([first]) => first?.name.includes('/') === false,
  );
  const found = await chatOfPages(together, pages, null);
  return found === null ? null : ofPages(found, alongIn(together.listing, pages[0]?.name ?? ''), warnings);
}

/** The conversation that a text is which was brought in beside other files, with those that it names. */
export async function readBeside(
  { listing, start }: Together,
  name: string,
  warnings: Warnings,
): Promise<ReadChat | null> {
  const file = listing.files.find((each) => each.name === name);
  const bytes = file === undefined ? null : await start(file, mostBytes);
  if (file === undefined || bytes === null) return null;
  const lying = alongIn(listing, name);
  // In a folder of somebody else a file may have the same name: one that is named without a folder lies beside the text.
  const beside: FindAlong = (named) => {
    const found = lying(named);
    const isElsewhere =
      found !== null && 'file' in found && posix.dirname(found.entry) !== posix.dirname(name);
    return isElsewhere && !named.includes('/') ? null : found;
  };
  return inText(bytes, file.size, name, null, beside, warnings);
}

/** The conversation that pages in an archive are; those of another export in it stay there. */
async function inPages(together: Together, warnings: Warnings): Promise<ReadChat | null> {
  const { listing } = together;
  const exports = pagesIn(listing.files);
  for (const pages of exports) {
    const found = await chatOfPages(together, pages, pages[0]?.name ?? null);
    if (found === null) continue;
    const read = ofPages(found, alongIn(listing, pages[0]?.name ?? ''), warnings);
    const otherTexts = exports.filter((each) => each !== pages).flat().length;
    return otherTexts === 0 ? read : { ...read, chat: { ...read.chat, otherTexts } };
  }
  return null;
}

function ofPages({ chat, isCut, damaged }: ChatOfPages, find: FindAlong, warnings: Warnings): ReadChat {
  if (damaged > 0) warnings.add('archive-not-read');
  const text = keptText(inPlainLines(chat), isCut || damaged > 0 || chat.cut === true, warnings);
  const whole: ChatFile = isCut || damaged > 0 ? { ...chat, cut: true } : chat;
  return { chat: whole, text, packed: namedIn(chat, find) };
}

/** Phones put the conversation at the top of the archive. */
function isConversationText({ name }: PackedFile): boolean {
  return /\.(?:txt|jsonl?|md)$/i.test(name) && name.split('/').length <= 2;
}

function inText(
  bytes: Buffer,
  size: number,
  name: string,
  within: string | null,
  find: FindAlong,
  warnings: Warnings,
): ReadChat | null {
  const text = decodedText(bytes, size);
  if (text === null) return null;
  const isJson = /^\uFEFF?\s*\{/u.test(text);
  const chat = isJson
    ? (readSignal(text, within) ?? readTelegram(text, within, find))
    : readWhatsApp(text, name, within, find);
  if (chat === null) return null;
  const isCut = bytes.length < size;
  return {
    chat: isCut ? { ...chat, cut: true } : chat,
    text: keptText(isJson ? inPlainLines(chat) : text, isCut || chat.cut === true, warnings),
    packed: namedIn(chat, find),
  };
}

/** As much of the text as is kept, in whole lines. */
function keptText(text: string, isCut: boolean, warnings: Warnings): string {
  const kept = text.length > mostText ? text.slice(0, text.lastIndexOf('\n', mostText) + 1) : text;
  if (isCut || kept.length < text.length) warnings.add('text-cut');
  return kept;
}

/** What was said, for the search and to be read, of an export whose own lines are for programs. */
function inPlainLines({ said }: ChatFile): string {
  const lines = said.map(({ shown, from, to, text, media, otherMedia = [] }) => {
    const who = from === null ? '' : `${from}${to === undefined ? '' : ` → ${to}`}: `;
    const files = [media, ...otherMedia].map((file) => file?.name);
    return `${shown} - ${who}${[text, ...files].filter(Boolean).join('\n')}\n`;
  });
  return lines.join('');
}

function namedIn({ said }: ChatFile, find: FindAlong): ReadChat['packed'] {
  const named = new Map<string, ReadChat['packed'][number]>();
  for (const { n, line, media, otherMedia = [] } of said)
    for (const each of [media, ...otherMedia]) {
      const along = each?.entry === undefined ? null : find(each.entry);
      if (along !== null && !named.has(along.entry)) named.set(along.entry, { ...along, message: n, line });
    }
  return [...named.values()];
}
