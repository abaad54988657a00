import { ocrFile } from '../../contract/ocr.ts';
import { isOcrRole } from '../../contract/ocr-names.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { firstChunk } from '../objects/chunks.ts';
import { findObject } from '../objects/find-object.ts';
import { indexBeside } from './index-text.ts';

/** The role under which what is written in an item's picture stands in the search. */
export const ocrSearchRole = 'ocr';

/**
 * What is written in an item's picture: the text that counts first, then what was read or said of it otherwise, each
 * once. Empty where nothing was found in it, or it was not read.
 *
 * @param from where the bytes are; `said` says which files there are
 */
export function textOfOcr(from: ReadableDb, item: string, said: ReadableDb = from): string {
  const files = prepared<[string], { role: string; sha256: Uint8Array }>(
    said,
    `SELECT role, sha256 FROM item_file JOIN item USING (n) WHERE item = ? AND role GLOB 'ocr*'
      ORDER BY item_file.log DESC, item_file.seq DESC`,
  ).all(item);
  const texts = files
    .filter(({ role }) => isOcrRole(role))
    .flatMap(({ sha256 }) => {
      const object = findObject(from, new Uint8Array(sha256));
      const file = object === undefined ? undefined : ocrFile.safeParse(asJson(readText(from, object))).data;
      return file === undefined ? [] : [file];
    });
  const corrected = texts.filter(({ what }) => what === 'correction');
  const read = texts.filter(({ what }) => what === 'reading');
  return [...new Set([...corrected, ...read].map(({ text }) => text).filter((text) => text !== ''))].join(
    '\n\n',
  );
}

/** The bytes of a small object as text; nothing is mended of one that is damaged, which checking it tells. */
function readText(db: ReadableDb, object: number): string {
  const pieces = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM chunk WHERE chunk >= ? AND chunk < ? ORDER BY chunk',
  ).all(firstChunk(object), firstChunk(object + 1));
  return new TextDecoder().decode(Buffer.concat(pieces.map(({ bytes }) => bytes)));
}

/** What another program wrote may be of another form: it is kept, and not searched. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Makes what is written in an item's picture findable, as it is now read. Runs in the caller's transaction. */
export function indexOcr(db: WritableDb, item: string): void {
  indexBeside(db, item, ocrSearchRole, textOfOcr(db, item));
}
