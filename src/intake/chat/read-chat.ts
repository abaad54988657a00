import { basename } from 'node:path';
import type { ChatFile } from '../../contract/chat.ts';
import { charsetOf } from '../charset.ts';
import type { Warnings } from '../photo-warnings.ts';
import type { Source } from '../source-file.ts';
import { type Along, alongIn, type FindAlong, nothingAlong } from './came-along.ts';
import type { PackedFile } from './packed-file.ts';
import { readTelegram } from './read-telegram.ts';
import { readWhatsApp } from './read-whatsapp.ts';
import { listPacked, unpackStart } from './zip-entries.ts';

/** A longer text is read up to here: some two hundred thousand messages. */
const mostBytes = 16 * 1024 * 1024;
/** As much of the text is kept beside the conversation and can be searched, as of any other text. */
const mostText = 4 * 1024 * 1024;
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
  if (mediaType === 'text/plain' || mediaType === 'application/json') {
    const bytes = source.read(0, mostBytes);
    return inText(bytes, source.size, name, null, nothingAlong, warnings);
  }
  if (mediaType !== 'application/zip') return null;
  const listing = await listPacked(source);
  if (listing === null) warnings.add('archive-not-read');
  const texts = listing?.files.filter(isConversationText) ?? [];
  for (const file of texts.slice(0, mostTexts)) {
    const bytes = await unpackStart(source, file, mostBytes);
    if (bytes === null) warnings.add('archive-not-read');
    if (bytes === null || listing === null) continue;
    const found = inText(bytes, file.size, name, file.name, alongIn(listing, file.name), warnings);
    if (found === null) continue;
    const named = new Set(found.packed.map(({ entry }) => entry));
    const otherTexts = texts.filter((each) => each !== file && !named.has(each.name)).length;
    return otherTexts === 0 ? found : { ...found, chat: { ...found.chat, otherTexts } };
  }
  return null;
}

/** Phones put the conversation at the top of the archive. */
function isConversationText({ name }: PackedFile): boolean {
  return /\.(?:txt|json)$/i.test(name) && name.split('/').length <= 2;
}

function inText(
  bytes: Buffer,
  size: number,
  name: string,
  within: string | null,
  find: FindAlong,
  warnings: Warnings,
): ReadChat | null {
  // A control character that somebody sent does not make a text another thing.
  const charset = charsetOf(bytes.map((byte) => Math.max(byte, 0x20)));
  if (charset === null || charset === 'windows-1252') return null;
  const decoded = new TextDecoder(charset, { ignoreBOM: true })
    .decode(bytes)
    .replaceAll(/(?!\s)\p{Cc}/gu, '\uFFFD');
  // What was cut off may be half a line, or half a letter.
  const text = bytes.length < size ? decoded.slice(0, decoded.lastIndexOf('\n') + 1) : decoded;
  const isJson = /^\uFEFF?\s*\{/u.test(text);
  const chat = isJson ? readTelegram(text, within, find) : readWhatsApp(text, name, within, find);
  if (chat === null) return null;
  const searched = isJson ? inPlainLines(chat) : text;
  const kept =
    searched.length > mostText ? searched.slice(0, searched.lastIndexOf('\n', mostText) + 1) : searched;
  if (bytes.length < size || kept.length < searched.length || chat.cut) warnings.add('text-cut');
  return {
    chat: bytes.length < size ? { ...chat, cut: true } : chat,
    text: kept,
    packed: namedIn(chat, find),
  };
}

/** What was said, for the search and to be read, of an export whose own lines are for programs. */
function inPlainLines({ said }: ChatFile): string {
  const lines = said.map(({ shown, from, text, media }) => {
    const who = from === null ? '' : `${from}: `;
    return `${shown} - ${who}${[text, media?.name].filter(Boolean).join('\n')}\n`;
  });
  return lines.join('');
}

function namedIn({ said }: ChatFile, find: FindAlong): ReadChat['packed'] {
  const named = new Map<string, ReadChat['packed'][number]>();
  for (const { n, line, media } of said) {
    const along = media?.entry === undefined ? null : find(media.entry);
    if (along !== null && !named.has(along.entry)) named.set(along.entry, { ...along, message: n, line });
  }
  return [...named.values()];
}
