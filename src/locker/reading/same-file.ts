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
