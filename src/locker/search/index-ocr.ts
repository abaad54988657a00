import { standingText } from '../../contract/ocr-names.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { readOcrFiles } from '../reading/ocr-files.ts';
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
  const all = readOcrFiles(from, item, said);
  const newestFirst = all.toReversed();
  const texts = [
    standingText(all),
    ...newestFirst.filter((each) => each.said.what === 'correction'),
    ...newestFirst.filter((each) => each.said.what === 'reading'),
  ].map((each) => each?.said.text ?? '');
  return [...new Set(texts)].filter((text) => text !== '').join('\n\n');
}

/** Makes what is written in an item's picture findable, as it is now read. Runs in the caller's transaction. */
export function indexOcr(db: WritableDb, item: string): void {
  indexBeside(db, item, ocrSearchRole, textOfOcr(db, item));
}
