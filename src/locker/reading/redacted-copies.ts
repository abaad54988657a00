import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { containedAt } from '../../contract/chat.ts';
import { type Entry, entryBodies } from '../../contract/entry.ts';
import { frameFacts } from '../../contract/film.ts';
import { isQuote } from '../../contract/made-of-chat.ts';
import { isRedaction, type MadeOf, pictureBox, type RedactedCopy } from '../../contract/redaction.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { derivedEntry } from '../database/migrations/013-derived.ts';

interface DerivedRow {
  bytes: Uint8Array;
  value: Uint8Array | null;
}

/** What an entry of ours says of a copy; another program's may say less. */
const said = z.object({
  what: z.string().catch(''),
  reason: z.string().catch(''),
  boxes: z.array(pictureBox).catch([]),
  contained: containedAt.optional().catch(undefined),
  frame: frameFacts.optional().catch(undefined),
});

/** What an item was made of; null where it was made of no other. */
export function readMadeOf(db: ReadableDb, item: string): MadeOf | null {
  const rows = prepared<[string], DerivedRow>(
    db,
    `SELECT bytes, value FROM item_entry JOIN entry USING (log, seq)
      LEFT JOIN opening ON opening.log = entry.log AND opening.seq = entry.seq AND opening.place = 0
      WHERE item = ? AND ${derivedEntry.where} ORDER BY entry.log, entry.seq`,
  ).all(item);
  for (const { bytes, value } of rows) {
    const entry = parseEntry(bytes);
    const derived = originalIn(entry);
    if (derived === undefined || derived.original.itemId === item) continue;
    return madeOfIn(db, entry, value === null ? undefined : JSON.parse(textOf(value))) ?? null;
  }
  return null;
}

/** What an entry says that an item was made of; undefined of an entry that says nothing of it. */
export function madeOfIn(db: ReadableDb, entry: Entry, details: unknown): MadeOf | undefined {
  const derived = originalIn(entry);
  if (derived === undefined) return undefined;
  const { itemId, role } = derived.original;
  return {
    ...{ item: itemId, title: titleOf(db, itemId), role, isRedaction: isRedaction(details ?? {}) },
    ...said.parse(details ?? {}),
  };
}

/** The redacted copies of an item, the oldest first; not what was made of chosen messages. */
export function readRedactedCopies(db: ReadableDb, item: string): RedactedCopy[] {
  const rows = prepared<[string], DerivedRow>(
    db,
    `SELECT bytes, value FROM entry
      LEFT JOIN opening ON opening.log = entry.log AND opening.seq = entry.seq AND opening.place = 0
      WHERE ${derivedEntry.where} AND ${derivedEntry.original} = ? ORDER BY entry.log, entry.seq`,
  ).all(item);
  return rows.flatMap(({ bytes, value }) => {
    const entry = parseEntry(bytes);
    const derived = originalIn(entry);
    const details: unknown = value === null ? undefined : JSON.parse(textOf(value));
    if (derived === undefined || !isRedaction(details) || isQuote(said.parse(details).what)) return [];
    const title = titleOf(db, derived.itemId);
    if (title === null) return [];
    const exhibit = prepared<[string], { label: string }>(
      db,
      `SELECT label FROM exhibit JOIN item ON item.item = exhibit.item AND item.case_id = exhibit.case_id
        WHERE exhibit.item = ?`,
    ).get(derived.itemId);
    return [
      {
        ...{ item: derived.itemId, title, role: derived.original.role, madeAt: entry.at },
        exhibit: exhibit?.label ?? null,
      },
    ];
  });
}

function originalIn(entry: Entry): z.infer<(typeof entryBodies)['item.derived']> | undefined {
  return entry.kind === 'item.derived' ? entryBodies['item.derived'].safeParse(entry.body).data : undefined;
}

function titleOf(db: ReadableDb, item: string): string | null {
  return (
    prepared<[string], { title: string }>(db, 'SELECT title FROM item WHERE item = ?').get(item)?.title ??
    null
  );
}
