import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { chatReceipt, contained, containedAt } from '../../contract/chat.ts';
import { itemKind } from '../../contract/item.ts';
import {
  type ContainedItem,
  conversationRead,
  isQuote,
  type MadeOfChat,
  proofRead,
  type Quote,
  quotedAlone,
} from '../../contract/made-of-chat.ts';
import { type ReadTogether, readTogether } from '../../contract/read-together.ts';
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
  z.object({
    what: z.enum([conversationRead, proofRead]),
    together: readTogether.optional().catch(undefined),
  }),
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
  const proofs: MadeOfChat['proofs'] = [];
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
    else if (!('chat' in said)) {
      const { what, together } = said;
      const all = together === undefined ? [] : [...together.with, ...together.files];
      const read = { item: id, title, together: all.map((each) => each.item) };
      if (what === proofRead) proofs.push(read);
      else {
        conversations.push(read);
        files.push(...besideIt(db, id, together?.files ?? []));
      }
    } else {
      const { from, to } = said.chat.range;
      quotes.push({ item: id, title, exhibit: label, from, to, alone: said.what === quotedAlone });
    }
  }
  return { files, quotes, conversations, proofs };
}

/** Files that came in beside a conversation and that its messages name, where they lie in the same case. */
function besideIt(db: ReadableDb, conversation: string, files: ReadTogether['files']): ContainedItem[] {
  const find = prepared<[string, string], { kind: string; title: string; small: number }>(
    db,
    `SELECT kind, title,
        EXISTS (SELECT 1 FROM thumbnail WHERE thumbnail.item = item.item AND thumbnail.bytes IS NOT NULL) AS small
      FROM item WHERE item = ? AND case_id IS (SELECT case_id FROM item WHERE item = ?)`,
  );
  return files.flatMap(({ item, entry, message, line }) => {
    const found = find.get(item, conversation);
    if (found === undefined || message === undefined || line === undefined) return [];
    const { title, small } = found;
    return [
      { item, title, kind: itemKind.parse(found.kind), hasThumbnail: small === 1, entry, message, line },
    ];
  });
}
