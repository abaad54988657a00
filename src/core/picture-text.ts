import { app } from '../contract/app.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { Item, ItemFile } from '../contract/item.ts';
import {
  type ItemOcr,
  type OcrSaid,
  parseOcrFile,
  type TextFound,
  type UnshownText,
} from '../contract/ocr.ts';
import { isOcrRole, mostOcrBytes, mostOcrBytesOfItem, standingText } from '../contract/ocr-names.ts';
import { type IntakeProcess, startIntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { isOwnFault } from './own-fault.ts';
import { readOrBlame } from './read-or-blame.ts';
import { type PageBounds, readPages } from './read-pages.ts';
import type { Work } from './work.ts';

const largestBytes = 256 * 1024 * 1024;

/** The picture of an item of which the text is read: that of a photograph or received picture, else its first. */
function readablePicture(item: Item): ItemFile | undefined {
  const pictures = item.files.filter(
    ({ role, mediaType, bytes }) =>
      mediaType.startsWith('image/') && role !== 'thumbnail' && bytes <= largestBytes,
  );
  return (
    ['original', 'screenshot', 'viewport']
      .map((role) => pictures.find((each) => each.role === role))
      .find((each) => each !== undefined) ?? pictures[0]
  );
}

/**
 * Reads the text of an item's picture and keeps it with the item: a file that leads to the picture. Where that fails for
 * the picture's sake, why is noted, so that it is not tried again by itself. Of a picture with several pages all are read,
 * within bounds, and what was not read is said there.
 *
 * @param how `rest` is waited for between two pages
 * @returns the role of the file
 * @throws JejakError `ocr-no-picture`, `ocr-undecodable`, `ocr-too-large`, `ocr-reader-died`, `ocr-reader-broken`,
 *   `file-purged`, `stored-bytes-changed`
 */
export async function readPictureText(
  locker: Locker,
  intake: IntakeProcess,
  id: string,
  how: { rest?: () => Promise<void>; bounds?: PageBounds } = {},
): Promise<string> {
  const item = locker.item(id);
  const file = readablePicture(item);
  try {
    if (file === undefined)
      throw new JejakError('ocr-no-picture', 'wrong-use', { item: item.item.slice(0, 8) });
    const { mediaType } = file;
    const isOriginal = file.role === 'original';
    const bytes = await readWhole(locker, item.item, file.role);
    const pages = isOriginal ? (item.photo?.pages ?? 1) : 1;
    const read = (page: number): Promise<TextFound> => {
      // What the item says of how it is held is said of its first page.
      const orientation = isOriginal && page === 1 ? (item.photo?.orientation ?? null) : null;
      return readOrBlame(intake, { bytes, mediaType, orientation, page });
    };
    const { width, height, ...found } = await readPages(pages, read, how);
    const picture = { role: file.role, sha256: file.sha256, width, height };
    const { name, version } = found.tool;
    return await locker.addPictureText({
      item: item.item,
      said: { ...found, picture },
      tool: `${app.name} ${app.version}, ${name} ${version}`,
    });
  } catch (error) {
    if (isOwnFault(error)) await locker.keepUnread(item.item, fromSystemError(error).code);
    throw error;
  }
}

/**
 * Reads many pictures, one after the other; null: all that wait for it. Where one fails, the others go on; those that
 * are read stay read, whenever it is stopped.
 */
export async function readPictureTexts(
  locker: Locker,
  wanted: readonly string[] | null,
  { onProgress, signal }: Work,
): Promise<{ read: { item: string; ocr: ItemOcr }[]; failed: { item: string; error: unknown }[] }> {
  const items = wanted ?? (await locker.unreadPictures(Number.MAX_SAFE_INTEGER)).items;
  const read: { item: string; ocr: ItemOcr }[] = [];
  const failed: { item: string; error: unknown }[] = [];
  const intake = startIntakeProcess({ signal });
  try {
    for (const [done, item] of items.entries()) {
      onProgress({ step: 'read-text', done, total: items.length, unit: 'files' });
      try {
        await readPictureText(locker, intake, item);
        const ocr = await ocrOf(locker, locker.item(item));
        if (ocr !== undefined) read.push({ item, ocr });
      } catch (error) {
        if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
        if (!isOwnFault(error)) throw error;
        failed.push({ item, error });
      }
    }
    return { read, failed };
  } finally {
    await intake.close();
  }
}

/** What was read and said of the text of an item's picture, the oldest first, and what is kept of it and not shown. */
export async function pictureTexts(
  locker: Locker,
  item: Item,
): Promise<{ said: OcrSaid[]; unshown: UnshownText[] }> {
  const told: OcrSaid[] = [];
  const unshown: UnshownText[] = [];
  const files = new Map(item.files.map((file) => [file.role, file]));
  let left = mostOcrBytesOfItem;
  // The newest first, as the search does: what counts is not left out for what is older.
  for (const { role, at, by } of locker.pictureTexts(item.item).toReversed()) {
    const bytes = files.get(role)?.bytes ?? 0;
    if (bytes > Math.min(mostOcrBytes, left)) {
      unshown.push({ role, why: 'too-large' });
      continue;
    }
    left -= bytes;
    const read = await readUnlessPurged(locker, item.item, role);
    if (read === undefined) continue;
    const said = parseOcrFile(read);
    if (said === undefined) unshown.push({ role, why: 'other-form' });
    else told.push({ role, at, by, said });
  }
  return { said: told.reverse(), unshown: unshown.reverse() };
}

async function readUnlessPurged(locker: Locker, item: string, role: string): Promise<Uint8Array | undefined> {
  try {
    return await readWhole(locker, item, role);
  } catch (error) {
    if (fromSystemError(error).code === 'file-purged') return undefined;
    throw error;
  }
}

/** The text of an item's picture as `--json` gives it; undefined where it was not read. */
export async function ocrOf(locker: Locker, item: Item): Promise<ItemOcr | undefined> {
  if (!item.files.some(({ role }) => isOcrRole(role))) return undefined;
  const { said } = await pictureTexts(locker, item);
  const standing = standingText(said);
  const reading = said.findLast((each) => each.said.what === 'reading');
  if (standing === undefined) return undefined;
  const pages = reading?.said.what === 'reading' ? reading.said.pages : undefined;
  return {
    text: standing.said.text,
    language: reading?.said.what === 'reading' ? reading.said.languages.join('+') : '',
    confidence: standing.said.what === 'reading' ? standing.said.confidence : null,
    ...(pages === undefined ? {} : { pages: { count: pages.count, notRead: pages.notRead } }),
  };
}

/** Whether the text of an item's picture is read without being asked for: photographs and pictures that came in here. */
export function isReadByItself(locker: Locker, item: Item): boolean {
  return item.kind === 'photo' && locker.itemOrigin(item.item) === null;
}

async function readWhole(locker: Locker, item: string, role: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, role)) parts.push(part);
  return Buffer.concat(parts);
}
