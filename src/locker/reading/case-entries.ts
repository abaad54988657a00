import { textOf, toHex } from '../../bundle/bytes.ts';
import type { Entry, Opening } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import type { StaysBehind } from './stays-behind.ts';

/** An entry, and its bytes as they were stored. */
export interface Parsed {
  entry: Entry;
  bytes: Uint8Array;
}

/** The entries that a question for a case's seqs gives, in its order. */
export function entriesOf(db: ReadableDb, log: number, sql: string, caseId: string): Parsed[] {
  return prepared<[number, string], { seq: number }>(db, sql)
    .all(log, caseId)
    .map(({ seq }) => entryAt(db, log, seq));
}

/** @throws JejakError `locker-damaged` where it is not there */
export function entryAt(db: ReadableDb, log: number, seq: number): Parsed {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq);
  if (row === undefined)
    throw new JejakError('locker-damaged', 'could-not-go-on', { detail: `entry ${log}/${seq}` });
  const bytes = new Uint8Array(row.bytes);
  return { entry: parse(bytes), bytes };
}

export function parse(bytes: Uint8Array): Entry {
  return JSON.parse(textOf(bytes)) as Entry; // written by this program; check() and every verifier look at its form
}

/** What may be opened of an entry: all but what was purged or left out, of which not even the hash goes out. */
export function openingsOf(
  db: ReadableDb,
  log: number,
  seq: number,
  entry: Entry,
  { hidden, textsLeftOut }: Pick<StaysBehind, 'hidden' | 'textsLeftOut'>,
): Opening[] {
  const rows = prepared<[number, number], { place: number; blind: Uint8Array; value: Uint8Array }>(
    db,
    'SELECT place, blind, value FROM opening WHERE log = ? AND seq = ? ORDER BY place',
  ).all(log, seq);
  const { itemId, was } = entry.body;
  const isHidden = (id: unknown): boolean => typeof id === 'string' && hidden.has(id);
  // An act is said in case.json, and rests on what it names.
  if (isHidden(itemId) && entry.kind !== 'item.attributed') return [];
  // Why one page takes the place of another says of both.
  if (entry.kind === 'watch.rebased' && isHidden(was)) return [];
  const purged = typeof itemId === 'string' ? purgedOf(db, itemId) : new Map<string, string>();
  const textsOut = typeof itemId === 'string' ? textsLeftOut.get(itemId) : undefined;
  return rows.flatMap(({ place, blind, value }) => {
    const file = place === 0 ? undefined : entry.files?.[place - 1];
    const commit = place === 0 ? entry.details : file?.commit;
    const role = file?.role ?? '';
    return commit === undefined || purged.has(role) || textsOut?.has(role) === true
      ? []
      : [{ commit, blind: toHex(blind), value: JSON.parse(textOf(value)) as unknown }];
  });
}

/** The roles of an item whose bytes were purged, each with its reason. */
export function purgedOf(db: ReadableDb, item: string): Map<string, string> {
  const rows = prepared<[string], { role: string; log: number; seq: number }>(
    db,
    'SELECT role, p.log AS log, p.seq AS seq FROM purged_file AS p JOIN item ON item.n = p.n WHERE item.item = ?',
  ).all(item);
  return new Map(
    rows.map(({ role, log, seq }) => [role, String(entryAt(db, log, seq).entry.body['reason'])] as const),
  );
}
