import type { Item } from '../../contract/item.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { type ItemRow, readItem } from './items.ts';

/** Other items that came in as a file of the very same bytes. */
export interface SameFile {
  count: number;
  /** How many of them came in before. */
  earlier: number;
  /** The first of them, the oldest first. */
  items: Item[];
}

/**
 * The other items whose original has the bytes of this one's; none where it has no original.
 *
 * @param mostNamed of more the number tells
 */
export function readSameFile(db: ReadableDb, id: string, mostNamed: number): SameFile {
  const { item, files } = readItem(db, id);
  const original = files.find(({ role }) => role === 'original');
  if (original === undefined) return { count: 0, earlier: 0, items: [] };
  const rows = prepared<[Uint8Array], Pick<ItemRow, 'item'>>(
    db,
    `SELECT DISTINCT item.n, item.item FROM item_file AS f JOIN item ON item.n = f.n
      WHERE f.role = 'original' AND f.sha256 = ? ORDER BY item.n`,
  ).all(Buffer.from(original.sha256, 'hex'));
  const others = rows.filter((row) => row.item !== item);
  return {
    count: others.length,
    earlier: rows.findIndex((row) => row.item === item),
    items: others.slice(0, mostNamed).map((row) => readItem(db, row.item)),
  };
}

/** The items that came in as a file of these very bytes and still have it, the oldest first. */
export function readItemsOfBytes(db: ReadableDb, sha256: Uint8Array): Item[] {
  return prepared<[Uint8Array], Pick<ItemRow, 'item'>>(
    db,
    `SELECT DISTINCT item.n, item.item FROM item_file AS f JOIN item ON item.n = f.n
      WHERE f.role = 'original' AND f.sha256 = ?
        AND NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = f.n) ORDER BY item.n`,
  )
    .all(sha256)
    .map((row) => readItem(db, row.item));
}

/** How many bytes the files have that items came in as, each length once. */
export function readOriginalLengths(db: ReadableDb): number[] {
  return prepared<[], { bytes: number }>(db, "SELECT DISTINCT bytes FROM item_file WHERE role = 'original'")
    .all()
    .map(({ bytes }) => bytes);
}
