import { type OcrFile, parseOcrFile } from '../../contract/ocr.ts';
import { isOcrRole, mostOcrBytes, mostOcrBytesOfItem } from '../../contract/ocr-names.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { firstChunk } from '../objects/chunks.ts';
import { findObject } from '../objects/find-object.ts';

/** A file with the text of an item's picture, and what it says. */
export interface OcrFileRead {
  role: string;
  said: OcrFile;
}

interface Row {
  role: string;
  sha256: Uint8Array;
  bytes: number;
}

/**
 * What the files with the text of an item's picture say, the oldest first. Left out is what is larger than a reading is
 * (a bundle may have brought it), and what is of another form: both are kept, and neither shown nor searched.
 *
 * @param from where the bytes are; `said` says which files there are
 */
export function readOcrFiles(from: ReadableDb, item: string, said: ReadableDb = from): OcrFileRead[] {
  return lookIntoOcrFiles(from, item, said).read;
}

/** The same, and the roles of what is kept and neither shown nor searched; of what was purged nothing. */
export function lookIntoOcrFiles(
  from: ReadableDb,
  item: string,
  said: ReadableDb = from,
): { read: OcrFileRead[]; unshown: string[] } {
  let left = mostOcrBytesOfItem;
  const read: OcrFileRead[] = [];
  const unshown: string[] = [];
  const rows = prepared<[string], Row>(
    said,
    `SELECT role, sha256, item_file.bytes AS bytes FROM item_file JOIN item USING (n)
      WHERE item = ? AND role GLOB 'ocr*' ORDER BY item_file.log DESC, item_file.seq DESC, place DESC`,
  ).all(item);
  for (const { role, sha256, bytes } of rows) {
    if (!isOcrRole(role)) continue;
    if (bytes > Math.min(mostOcrBytes, left)) {
      unshown.push(role);
      continue;
    }
    left -= bytes;
    const object = findObject(from, new Uint8Array(sha256));
    if (object === undefined) continue;
    const file = parseOcrFile(readWhole(from, object));
    if (file === undefined) unshown.push(role);
    else read.push({ role, said: file });
  }
  return { read: read.reverse(), unshown: unshown.reverse() };
}

/** The bytes of a small object; nothing is mended of one that is damaged, which checking it tells. */
function readWhole(db: ReadableDb, object: number): Uint8Array {
  const pieces = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM chunk WHERE chunk >= ? AND chunk < ? ORDER BY chunk',
  ).all(firstChunk(object), firstChunk(object + 1));
  return Buffer.concat(pieces.map(({ bytes }) => bytes));
}
