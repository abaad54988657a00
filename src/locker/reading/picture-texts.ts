import { isOcrRole, ocrRole } from '../../contract/ocr-names.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** A file with what was read of a file of an item, such as the text of its picture, and which entry brought it. */
export interface PictureTextFile {
  role: string;
  at: string;
  /** The officer's name, as far as it is known here. */
  by: string;
}

/** The files with the text of an item's picture, the oldest first. */
export function readPictureTexts(db: ReadableDb, item: string): PictureTextFile[] {
  return readReadings(db, item, ocrRole).filter(({ role }) => isOcrRole(role));
}

/** The files of an item whose role begins with this one, the oldest first. */
export function readReadings(db: ReadableDb, item: string, role: string): PictureTextFile[] {
  return prepared<[string, string], PictureTextFile>(
    db,
    `SELECT item_file.role AS role, json_extract(CAST(entry.bytes AS TEXT), '$.at') AS at, coalesce(officer.name, '') AS "by"
      FROM item_file JOIN item USING (n) JOIN entry ON entry.log = item_file.log AND entry.seq = item_file.seq
      LEFT JOIN officer ON officer.officer = json_extract(CAST(entry.bytes AS TEXT), '$.actor')
      WHERE item = ? AND item_file.role GLOB ? || '*' ORDER BY item_file.log, item_file.seq, place`,
  ).all(item, role);
}

/** The code of the error that says that stored bytes are not what was sealed. */
const bytesChanged = 'stored-bytes-changed';

/** By its first entry, as `appendReceived` writes it. */
const cameInHere = `instr(entry.bytes, CAST('"received":' AS BLOB)) = 0`;

const isUnread = `kind = 'photo' AND NOT EXISTS (SELECT 1 FROM item_file AS f WHERE f.n = item.n AND f.role = 'ocr')
  AND NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = item.n)
  AND item NOT IN (SELECT item FROM unread_picture)
  AND ${cameInHere}`;

/** Pictures that came in here, are not read yet and were not tried in vain: how many, and the oldest of them. */
export function readUnreadPictures(db: ReadableDb, limit: number): { count: number; items: string[] } {
  const items = prepared<[], { item: string }>(
    db,
    `SELECT item FROM item JOIN entry ON entry.log = item.log AND entry.seq = item.seq
      WHERE ${isUnread} ORDER BY item.n`,
  ).all();
  return { count: items.length, items: items.slice(0, limit).map(({ item }) => item) };
}

/** Items of which the picture was to be read, and its stored bytes were not what was sealed; the last of them. */
export function readChangedPictures(db: ReadableDb): { count: number; item: string | null } {
  const items = prepared<[string], { item: string }>(
    db,
    'SELECT item FROM unread_picture WHERE code = ?',
  ).all(bytesChanged);
  return { count: items.length, item: items.at(-1)?.item ?? null };
}

/** Whether another locker handed an item over. */
export function isReceived(db: ReadableDb, item: string): boolean {
  const here = prepared<[string], object>(
    db,
    `SELECT 1 FROM item JOIN entry ON entry.log = item.log AND entry.seq = item.seq WHERE item = ? AND ${cameInHere}`,
  ).get(item);
  return here === undefined;
}

/** Why the picture of an item could not be read; null where it was not tried in vain. */
export function readUnread(db: ReadableDb, item: string): string | null {
  return (
    prepared<[string], { code: string }>(db, 'SELECT code FROM unread_picture WHERE item = ?').get(item)
      ?.code ?? null
  );
}
