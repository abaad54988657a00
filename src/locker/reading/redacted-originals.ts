import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { contained } from '../../contract/chat.ts';
import { entryBodies } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { isRedaction } from '../../contract/redaction.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { readExhibits } from './cases.ts';

interface Derived {
  copy: string;
  original: string;
  isRedacted: boolean;
  /** A file that lay in an archive: it shows nothing of what else lies there. */
  isContained: boolean;
  /** Of chosen messages: the files that these name, which go out with them. */
  goAlong: ReadonlySet<string>;
}

/**
 * The items of which nothing goes out with a case, since a redacted copy of them is an exhibit: each with that
 * exhibit's label. So are the originals of originals, what else was made of one and is no exhibit, and a later capture
 * of a watched address that quotes one, since it says what differs. Of an archive that has such an original in it
 * nothing goes out, but its other files do: they show nothing of that. Where chosen messages of a conversation are to
 * go out alone, so do the files that they name, and no others.
 *
 * @throws JejakError `original-is-exhibit` where one of them is an exhibit itself, `original-was-received` where the
 *   bundle that it came in, which goes out too, says what it says
 */
export function readRedactedOriginals(
  db: ReadableDb,
  caseId: string,
  items: readonly Item[],
): ReadonlyMap<string, string> {
  const derived = readDerived(db, caseId);
  const hidden = new Map<string, string>();
  if (derived.length === 0) return hidden;
  const labels = new Map(readExhibits(db, caseId).map(({ item, label }) => [item, label]));
  const hide = (item: string, label: string, isArchive = false): void => {
    if (hidden.has(item)) return;
    hidden.set(item, label);
    for (const { copy, original, isContained } of derived) {
      if (copy === item) hide(original, label, isContained);
      else if (original === item && !labels.has(copy) && !along.has(copy) && !(isArchive && isContained))
        hide(copy, label);
    }
  };
  const shown = derived.filter(({ copy, isRedacted }) => isRedacted && labels.has(copy));
  const along = new Set(shown.flatMap(({ goAlong }) => [...goAlong]));
  for (const { copy, original } of shown) hide(original, labels.get(copy) ?? '');
  const originals = new Map(hidden);
  for (const { item, changes } of items) {
    const label = originals.get(changes?.comparedWith?.item ?? '');
    if (label !== undefined && !hidden.has(item)) hidden.set(item, label);
  }
  for (const [item, copy] of hidden) {
    const label = labels.get(item);
    if (label !== undefined) throw new JejakError('original-is-exhibit', 'wrong-use', { label, copy });
    if (!wasReceived(db, item)) continue;
    if (hasFiles(db, item)) throw new JejakError('original-was-received', 'wrong-use', { copy });
    hidden.delete(item); // Withheld by the other locker, and handed on as it came.
  }
  return hidden;
}

function readDerived(db: ReadableDb, caseId: string): Derived[] {
  const rows = prepared<[string], { bytes: Uint8Array; value: Uint8Array | null }>(
    db,
    `SELECT bytes, value FROM case_entry JOIN entry USING (log, seq)
      LEFT JOIN opening ON opening.log = entry.log AND opening.seq = entry.seq AND opening.place = 0
      WHERE case_id = ? AND instr(bytes, CAST('"item.derived"' AS BLOB)) > 0`,
  ).all(caseId);
  return rows.flatMap(({ bytes, value }) => {
    const entry = parseEntry(bytes);
    const body = entryBodies['item.derived'].safeParse(entry.body).data;
    if (entry.kind !== 'item.derived' || body === undefined) return [];
    const details: unknown = value === null ? undefined : JSON.parse(textOf(value));
    return [
      {
        copy: body.itemId,
        original: body.original.itemId,
        isRedacted: isRedaction(details),
        isContained: isTakenOut(details),
        goAlong: goAlongIn(details),
      },
    ];
  });
}

function isTakenOut(details: unknown): boolean {
  return new Map<string, unknown>(Object.entries(details ?? {})).get('what') === contained;
}

const namedFiles = z.object({ media: z.array(z.object({ item: z.string() })) });

function goAlongIn(details: unknown): ReadonlySet<string> {
  return new Set(namedFiles.safeParse(details).data?.media.map(({ item }) => item));
}

function hasFiles(db: ReadableDb, item: string): boolean {
  return (
    prepared<[string], object>(
      db,
      'SELECT 1 FROM item_file JOIN item ON item.n = item_file.n WHERE item.item = ? LIMIT 1',
    ).get(item) !== undefined
  );
}

function wasReceived(db: ReadableDb, item: string): boolean {
  return prepared<[string], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM item_entry JOIN entry USING (log, seq) WHERE item = ?',
  )
    .all(item)
    .some(({ bytes }) => receivedMarkOf(parseEntry(bytes)) !== undefined);
}
