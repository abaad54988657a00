import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { chatReceipt, contained, containedAt } from '../../contract/chat.ts';
import { itemKind } from '../../contract/item.ts';
import {
  type ContainedItem,
  conversationRead,
  isQuote,
  type MadeOfChat,
  type Quote,
  quotedAlone,
} from '../../contract/made-of-chat.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { derivedEntry } from '../database/migrations/013-derived.ts';

interface MadeRow {
  value: Uint8Array;
  item: string;
  kind: string;
  title: string;
  label: string | null;
  small: number;
}

const made = z.union([
  z.object({ what: z.literal(contained), contained: containedAt }),
  z.object({ what: z.literal(conversationRead) }),
  z.object({ what: z.string().refine(isQuote), chat: chatReceipt.required({ range: true }) }),
]);

/** The files that were taken out of the archive of a conversation, and what was made of its messages; the oldest first. */
export function readMadeOfChat(db: ReadableDb, item: string): MadeOfChat {
  const rows = prepared<[string], MadeRow>(
    db,
    `SELECT value, item.item, item.kind, item.title, exhibit.label,
        EXISTS (SELECT 1 FROM thumbnail WHERE thumbnail.item = item.item AND thumbnail.bytes IS NOT NULL) AS small
      FROM entry
      JOIN opening ON opening.log = entry.log AND opening.seq = entry.seq AND opening.place = 0
      JOIN item ON item.item = json_extract(CAST(bytes AS TEXT), '$.body.itemId')
      LEFT JOIN exhibit ON exhibit.item = item.item AND exhibit.case_id = item.case_id
      WHERE ${derivedEntry.where} AND ${derivedEntry.original} = ? ORDER BY entry.log, entry.seq`,
  ).all(item);
  const files: ContainedItem[] = [];
  const quotes: Quote[] = [];
  const conversations: MadeOfChat['conversations'] = [];
  const known = new Set<string>();
  for (const { value, small, label, item: id, kind, title } of rows) {
    const said = made.safeParse(JSON.parse(textOf(value))).data;
    if (said === undefined || known.has(id)) continue;
    known.add(id);
    if ('contained' in said)
      files.push({
        item: id,
        title,
        kind: itemKind.parse(kind),
        hasThumbnail: small === 1,
        ...said.contained,
      });
    else if (!('chat' in said)) conversations.push({ item: id, title });
    else {
      const { from, to } = said.chat.range;
      quotes.push({ item: id, title, exhibit: label, from, to, alone: said.what === quotedAlone });
    }
  }
  return { files, quotes, conversations };
}
