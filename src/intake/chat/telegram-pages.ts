import { posix } from 'node:path';
import type { ChatFile } from '../../contract/chat.ts';
import { alongIn, nothingAlong } from './came-along.ts';
import { decodedText, mostBytes } from './decoded-text.ts';
import type { PackedFile } from './packed-file.ts';
import { readTelegramHtml } from './read-telegram-html.ts';
import type { Together } from './together.ts';

/** Pages of one export together are read up to here. */
const mostOfPages = 256 * 1024 * 1024;

/** A conversation, and whether not all of it was read. */
export interface ChatOfPages {
  chat: ChatFile;
  isCut: boolean;
  /** Pages that could not be read at all. */
  damaged: number;
}

/** The conversation on a page of a Telegram Desktop export in HTML; null where it is none. */
export function chatOfPage(bytes: Buffer, size: number): ChatOfPages | null {
  const text = decodedText(bytes, size);
  const pages = readTelegramHtml(nothingAlong);
  // Without this word in it, which each of them has, a page need not be gone through.
  if (text === null || !text.includes('history') || !pages.add(text)) return null;
  const chat = pages.chat(null);
  return chat === null ? null : { chat, isCut: bytes.length < size, damaged: 0 };
}

/** The pages of the exports in HTML that an archive has at its top or one folder down, each export in its order. */
export function pagesIn(files: readonly PackedFile[]): PackedFile[][] {
  const byFolder = new Map<string, { nth: number; file: PackedFile }[]>();
  for (const file of files) {
    const nth = /^messages(?<nth>[1-9]\d{0,5})?\.html$/u.exec(posix.basename(file.name));
    if (nth === null || file.name.split('/').length > 2) continue;
    const folder = posix.dirname(file.name);
    const pages = byFolder.get(folder) ?? [];
    byFolder.set(folder, pages);
    pages.push({ nth: Number(nth.groups?.['nth'] ?? 1), file });
  }
  return [...byFolder.values()].map((pages) =>
    pages.toSorted((a, b) => a.nth - b.nth).map(({ file }) => file),
  );
}

/**
 * The conversation on these pages, one after the other; null where none of them is one.
 *
 * @param within the file of an archive that it begins in; null where each page is a file of its own
 */
export async function chatOfPages(
  { listing, start }: Together,
  files: readonly PackedFile[],
  within: string | null,
): Promise<ChatOfPages | null> {
  const [first] = files;
  if (first === undefined) return null;
  const pages = readTelegramHtml(alongIn(listing, first.name));
  let room = mostOfPages;
  let isCut = false;
  let damaged = 0;
  for (const file of files) {
    room -= file.size;
    if (room < 0) {
      isCut = true;
      break;
    }
    const bytes = await start(file, mostBytes);
    const text = bytes === null ? null : decodedText(bytes, file.size);
    if (bytes !== null && bytes.length < file.size) isCut = true;
    if (text === null || !pages.add(text)) damaged += 1;
  }
  const chat = pages.chat(within);
  return chat === null ? null : { chat, isCut, damaged };
}
