import type { Item } from '../../contract/item.ts';
import { isOcrRole, standingText } from '../../contract/ocr-names.ts';
import type { Readings } from '../../contract/readings.ts';
import type { ReadableDb } from '../database/handle.ts';
import { readOcrFiles } from './ocr-files.ts';

/** A picture of a case of which the text goes out, unless it is left out. */
export interface GoingReading {
  item: string;
  title: string;
  /** A person has said what stands in it. */
  isChecked: boolean;
}

/** The items of which a text was read or said that is not empty. */
export function readGoingReadings(db: ReadableDb, items: readonly Item[]): GoingReading[] {
  return items.flatMap(({ item, title, files }) => {
    if (!files.some(({ role }) => isOcrRole(role))) return [];
    const standing = standingText(readOcrFiles(db, item));
    if ((standing?.said.text ?? '') === '') return [];
    return [{ item, title, isChecked: standing?.said.what === 'correction' }];
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
    const isChecked =
      readings === 'checked' && standingText(readOcrFiles(db, item))?.said.what === 'correction';
    if (!isChecked) leftOut.set(item, new Set(roles));
  }
  return leftOut;
}
