import { fromHex } from '../../bundle/bytes.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { originOf } from '../origin.ts';
import { doubtsOfFile, positionOf } from '../position.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

/** Items are numbered by the place of their first entry, so that the number says nothing else. */
const mostEntries = 2 ** 32;

/** `item.captured`, `item.imported`, `item.derived`: the item, where it is new, and its files. */
export function applyItem(db: WritableDb, placed: Placed): void {
  const { log, entry, opened } = placed;
  // What another locker withheld whole is known by its entry alone: there is nothing to show.
  const isHidden = opened.details === undefined && receivedMarkOf(entry) !== undefined;
  const n = rowOf(db, textField(entry.body, 'itemId')) ?? (isHidden ? undefined : addItem(db, placed));
  if (n === undefined) return;
  const add = prepared<[number, number, number, number, string, string, string, number, Uint8Array]>(
    db,
    `INSERT INTO item_file (n, log, seq, place, role, name, media_type, bytes, sha256)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [index, { role }] of (entry.files ?? []).entries()) {
    const file = opened.files[index];
    if (file === undefined) continue; // its opening was erased: the entry still says that there was one
    add.run(n, log, entry.seq, index + 1, role, file.name, file.mediaType, file.bytes, fromHex(file.sha256));
  }
}

function addItem(db: WritableDb, { log, entry, opened }: Placed): number {
  const n = log * mostEntries + entry.seq;
  const { source, host, account } = originColumns(opened.details);
  const { lat, lon } = positionOf(opened.details);
  prepared<(string | number | null)[]>(
    db,
    `INSERT INTO item (n, item, case_id, kind, state, title, captured_at, source, host, account, lat, lon,
        position_doubts, log, seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    n,
    textField(entry.body, 'itemId'),
    entry.case ?? null,
    textField(opened.details, 'kind') || 'file',
    textField(entry.body, 'state') || 'complete',
    textField(opened.details, 'title'),
    textField(opened.details, 'capturedAt') || entry.at,
    source,
    host,
    account,
    lat,
    lon,
    doubtsOfFile(opened.details),
    log,
    entry.seq,
  );
  return n;
}

/** `item.filed`: the item has come from the inbox into a case. */
export function applyFiled(db: WritableDb, { entry }: Placed): void {
  if (entry.case === undefined) return;
  prepared<[string, string]>(db, 'UPDATE item SET case_id = ? WHERE item = ?').run(
    entry.case,
    textField(entry.body, 'itemId'),
  );
}

/** `capture.failed`: no byte came. */
export function applyFailure(db: WritableDb, { log, entry }: Placed): void {
  prepared<[number, number, string, string | null, string]>(
    db,
    'INSERT INTO failure (log, seq, item, case_id, code) VALUES (?, ?, ?, ?, ?)',
  ).run(log, entry.seq, textField(entry.body, 'itemId'), entry.case ?? null, textField(entry.body, 'code'));
}

/** `item.purged`: the tombstone of files whose bytes are no longer kept. */
export function applyPurged(db: WritableDb, { log, entry }: Placed): void {
  const n = rowOf(db, textField(entry.body, 'itemId'));
  const roles = entry.body['roles'];
  if (n === undefined || !Array.isArray(roles)) return;
  const add = prepared<[number, string, number, number]>(
    db,
    'INSERT OR IGNORE INTO purged_file (n, role, log, seq) VALUES (?, ?, ?, ?)',
  );
  for (const role of roles) if (typeof role === 'string') add.run(n, role, log, entry.seq);
}

function rowOf(db: WritableDb, item: string): number | undefined {
  return prepared<[string], { n: number }>(db, 'SELECT n FROM item WHERE item = ?').get(item)?.n;
}

/** How lists tell items apart: address or file name, host, accounts. */
export function originColumns(details: unknown): { source: string; host: string; account: string } {
  const { source, host, accounts } = originOf(details);
  return { source, host: host.replace(/^www\./, ''), account: accounts.join(' ') };
}
