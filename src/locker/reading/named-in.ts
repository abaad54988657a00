import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { conversationRead, type NamedIn } from '../../contract/made-of-chat.ts';
import { readTogether } from '../../contract/read-together.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

interface Row {
  item: string;
  title: string;
  value: Uint8Array;
}

const conversation = z.object({ what: z.literal(conversationRead), together: readTogether });

/**
 * The conversations of the same case whose messages name an item that came in beside their pages, the oldest first; of
 * those that were read of the same first page, as more of the folder came in, the last.
 */
export function readNamedIn(db: ReadableDb, item: string): NamedIn[] {
  const rows = prepared<[string, string], Row>(
    db,
    `SELECT item.item, item.title, value FROM item
      JOIN item_entry ON item_entry.item = item.item
      JOIN opening ON opening.log = item_entry.log AND opening.seq = item_entry.seq AND opening.place = 0
      WHERE item.kind = 'chat' AND item.case_id IS (SELECT case_id FROM item WHERE item = ?)
        AND instr(value, CAST(? AS BLOB)) > 0
      ORDER BY item_entry.log, item_entry.seq`,
  ).all(item, item);
  const found = new Map<string, NamedIn>();
  for (const { item: id, title, value } of rows) {
    const said = conversation.safeParse(JSON.parse(textOf(value))).data;
    const named = said?.together.files.find((file) => file.item === item);
    if (said === undefined || named?.message === undefined || named.line === undefined) continue;
    const { entry, message, line } = named;
    const firstPage = said.together.with[0]?.item ?? id;
    found.delete(firstPage);
    found.set(firstPage, { item: id, title, entry, message, line });
  }
  return [...found.values()];
}
