import type { Item } from '../../contract/item.ts';
import { isOcrRole, standingText } from '../../contract/ocr-names.ts';
import type { Readings } from '../../contract/readings.ts';
import type { ReadableDb } from '../database/handle.ts';
import { lookIntoOcrFiles, type OcrFileRead, readOcrFiles } from './ocr-files.ts';

/** A picture of a case of which a text goes out, unless it is left out. */
export interface GoingReading {
  item: string;
  title: string;
  /** A person has said what stands in it, and nothing of it is kept that nobody is shown. */
  isChecked: boolean;
}

/**
 * The items of which a text goes out, also one that counts no longer (a person said that nothing stands there), or that is
 * too large or of another form to be shown. Where no writing was found in a picture, none goes.
 */
export function readGoingReadings(db: ReadableDb, items: readonly Item[]): GoingReading[] {
  return items.flatMap(({ item, title, files }) => {
    if (!files.some(({ role }) => isOcrRole(role))) return [];
    const { read, unshown } = lookIntoOcrFiles(db, item);
    if (unshown.length === 0 && read.every(({ said }) => said.text === '')) return [];
    const isChecked = unshown.length === 0 && saidByPersons(read).size > 0;
    return [{ item, title, isChecked }];
  });
}

/** The roles of each item's files with the text of its picture that do not go out. */
export function readLeftOutReadings(
  db: ReadableDb,
  items: readonly Item[],
  readings: Readings,
): ReadonlyMap<string, ReadonlySet<string>> {
  const leftOut = new Map<string, ReadonlySet<string>>();
  if (readings === 'all') return leftOut;
  for (const { item, files } of items) {
    const roles = files.map(({ role }) => role).filter(isOcrRole);
    if (roles.length === 0) continue;
    const kept = readings === 'checked' ? saidByPersons(readOcrFiles(db, item)) : new Set<string>();
    const behind = roles.filter((role) => !kept.has(role));
    if (behind.length > 0) leftOut.set(item, new Set(behind));
  }
  return leftOut;
}

/**
 * The roles of what persons said stands in a picture; none where what a program read counts by now. Whoever takes
 * a correction back says again what stood before it: where that is what a program read, no person has said it.
 */
function saidByPersons(read: readonly OcrFileRead[]): ReadonlySet<string> {
  if (standingText(read)?.said.what !== 'correction') return new Set();
  const corrections = new Set(read.filter(({ said }) => said.what === 'correction').map(({ role }) => role));
  const isOwn = ({ said }: OcrFileRead): boolean =>
    said.what === 'correction' && (said.standsAgain === undefined || corrections.has(said.standsAgain));
  return new Set(read.filter(isOwn).map(({ role }) => role));
}
