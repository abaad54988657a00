import { toHex } from '../../bundle/bytes.ts';
import { JejakError } from '../../contract/error.ts';
import {
  decoderWarnings,
  type Item,
  type ItemDetails,
  type ItemFile,
  type ItemKind,
  type ItemState,
  type PhotoWarning,
  photoWarning,
} from '../../contract/item.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { readItemDetails } from '../item-details.ts';
import { readTombstones } from './tombstones.ts';

/** Which items, in the order in which they came. */
export interface ItemQuery {
  caseId?: string | undefined;
  /** Only what waits for a case. */
  inbox?: boolean | undefined;
  /** The item after which to go on. */
  after?: string | undefined;
  limit?: number | undefined;
}

export interface ItemRow {
  n: number;
  item: string;
  case_id: string | null;
  kind: ItemKind;
  state: ItemState;
  title: string;
  captured_at: string;
  log: number;
  seq: number;
}

export function readItems(db: ReadableDb, query: ItemQuery): Item[] {
  const after = query.after === undefined ? 0 : rowOfItem(db, query.after).n;
  const limit = query.limit ?? -1;
  const rows =
    query.caseId !== undefined || query.inbox === true
      ? prepared<[string | null, number, number], ItemRow>(
          db,
          'SELECT * FROM item WHERE case_id IS ? AND n > ? ORDER BY n LIMIT ?',
        ).all(query.caseId ?? null, after, limit)
      : prepared<[number, number], ItemRow>(db, 'SELECT * FROM item WHERE n > ? ORDER BY n LIMIT ?').all(
          after,
          limit,
        );
  return rows.map((row) => toItem(db, row));
}

/**
 * An item by its id or the beginning of it, at least four digits.
 *
 * @throws JejakError `no-such-item`, `item-ambiguous`
 */
export function readItem(db: ReadableDb, idOrPrefix: string): Item {
  return toItem(db, rowOfItem(db, idOrPrefix));
}

export function rowOfItem(db: ReadableDb, idOrPrefix: string): ItemRow {
  const wanted = idOrPrefix.trim().toLowerCase();
  if (!/^[0-9a-f]{4,32}$/.test(wanted))
    throw new JejakError('no-such-item', 'wrong-use', { item: idOrPrefix });
  const found = prepared<[string, string], ItemRow>(
    db,
    'SELECT * FROM item WHERE item >= ? AND item < ? ORDER BY item LIMIT 2',
  ).all(wanted, `${wanted}g`);
  const [first, second] = found;
  if (first === undefined) throw new JejakError('no-such-item', 'wrong-use', { item: idOrPrefix });
  if (second !== undefined) throw new JejakError('item-ambiguous', 'wrong-use', { item: idOrPrefix });
  return first;
}

function toItem(db: ReadableDb, row: ItemRow): Item {
  const details = detailsOf(db, row);
  return {
    item: row.item,
    case: row.case_id,
    kind: row.kind,
    state: row.state,
    title: row.title,
    capturedAt: row.captured_at,
    ...(details?.outcome === undefined ? {} : { outcome: details.outcome }),
    source: details?.source ?? {},
    files: [...filesOf(db, row.n), ...thumbnailOf(db, row.item)],
    steps: details?.steps ?? [],
    ...(details?.film === undefined ? {} : { film: details.film }),
    ...(details?.post === undefined ? {} : { post: details.post }),
    ...(details?.people === undefined ? {} : { people: details.people }),
    ...(details?.chat === undefined ? {} : { chat: details.chat }),
    ...(details?.mail === undefined ? {} : { mail: details.mail }),
    ...(details?.proof === undefined ? {} : { proof: details.proof }),
    ...(details?.credentials === undefined ? {} : { credentials: details.credentials }),
    ...(details?.watch === undefined ? {} : { watch: details.watch }),
    ...(details?.clock === undefined ? {} : { clock: details.clock }),
    ...(details?.changes === undefined ? {} : { changes: details.changes }),
    ...purgedOf(db, row.n),
    ...warned(details, thumbnailWarning(db, row.item)),
  };
}

function purgedOf(db: ReadableDb, n: number): Pick<Item, 'purged'> {
  const purged = readTombstones(db, n);
  return purged.length === 0 ? {} : { purged };
}

/** The facts of a picture with its warnings, or the warnings of any other file. */
function warned(
  details: ReturnType<typeof detailsOf>,
  found: PhotoWarning[],
): Pick<Item, 'photo' | 'warnings'> {
  if (details?.photo !== undefined) {
    return { photo: { ...details.photo, warnings: [...details.photo.warnings, ...found] } };
  }
  const warnings = [...(details?.warnings ?? []), ...found];
  return warnings.length === 0 ? {} : { warnings };
}

/** No entry has them, so they are taken from here and not from where they were kept. */
const sentences = new Map<string, string>(Object.entries(decoderWarnings));

/** What was found in making the small picture, after the item was sealed. */
function thumbnailWarning(db: ReadableDb, item: string): PhotoWarning[] {
  return prepared<[string], { warning: string }>(
    db,
    'SELECT warning FROM thumbnail WHERE item = ? AND warning IS NOT NULL',
  )
    .all(item)
    .flatMap(({ warning }) => photoWarning.safeParse(JSON.parse(warning)).data ?? [])
    .map(({ code, message }) => ({ code, message: sentences.get(code) ?? message }));
}

function detailsOf(db: ReadableDb, { log, seq }: ItemRow): ItemDetails | undefined {
  const row = prepared<[number, number], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  ).get(log, seq);
  return row === undefined ? undefined : readItemDetails(row.value);
}

/** A stored file as an item lists it; of a role that was made again, the newest. */
export function filesOf(db: ReadableDb, n: number): ItemFile[] {
  const rows = prepared<
    [number],
    { role: string; name: string; media_type: string; bytes: number; sha256: Uint8Array }
  >(
    db,
    'SELECT role, name, media_type, bytes, sha256 FROM item_file WHERE n = ? ORDER BY log, seq, place',
  ).all(n);
  const byRole = new Map(
    rows.map((row) => [
      row.role,
      {
        role: row.role,
        name: row.name,
        mediaType: row.media_type,
        bytes: row.bytes,
        sha256: toHex(row.sha256),
      },
    ]),
  );
  return [...byRole.values()];
}

function thumbnailOf(db: ReadableDb, item: string): ItemFile[] {
  return prepared<[string], { media_type: string; bytes: number; sha256: Uint8Array }>(
    db,
    'SELECT media_type, length(bytes) AS bytes, sha256 FROM thumbnail WHERE item = ? AND bytes IS NOT NULL',
  )
    .all(item)
    .map((row) => ({
      role: thumbnailRole,
      name: 'thumbnail.webp',
      mediaType: row.media_type,
      bytes: row.bytes,
      sha256: toHex(row.sha256),
    }));
}

/** The small picture of an item: a cache beside the evidence, in no entry and no bundle. */
export const thumbnailRole = 'thumbnail';
