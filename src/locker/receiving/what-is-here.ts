import { textOf, toHex } from '../../bundle/bytes.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import type { Entry } from '../../contract/entry.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import type { Committed } from '../ledger/append.ts';

/** An item as this locker has it, to be held against what came. */
export interface ItemHere {
  caseId: string | null;
  state: string;
  title: string;
  /** Its entries of the log that is written, the oldest first. */
  entries: Entry[];
  /** Hashes of its files by role. */
  hashes: Map<string, Set<string>>;
  /** Commitments that it has without an opening or without bytes. */
  closed: Set<string>;
  /** What its first entry commits to beside its files. */
  details: Committed | undefined;
}

interface ItemRow {
  n: number;
  case_id: string | null;
  state: string;
  title: string;
  log: number;
  seq: number;
}

/** Undefined for an item of which no entry speaks yet. */
export function itemHere(db: ReadableDb, item: string): ItemHere | undefined {
  const entries = prepared<[string], { log: number; seq: number; bytes: Uint8Array }>(
    db,
    'SELECT log, seq, bytes FROM item_entry JOIN entry USING (log, seq) WHERE item = ? ORDER BY log, seq',
  )
    .all(item)
    .map(({ bytes }) => parseEntry(bytes));
  const [first] = entries;
  if (first === undefined) return undefined;
  const row = prepared<[string], ItemRow>(
    db,
    'SELECT n, case_id, state, title, log, seq FROM item WHERE item = ?',
  ).get(item);
  const hashes = new Map<string, Set<string>>();
  const files =
    row === undefined
      ? []
      : prepared<[number], { role: string; sha256: Uint8Array }>(
          db,
          'SELECT role, sha256 FROM item_file WHERE n = ?',
        ).all(row.n);
  for (const { role, sha256 } of files) hashes.set(role, (hashes.get(role) ?? new Set()).add(toHex(sha256)));
  return {
    caseId: row?.case_id ?? first.case ?? null,
    state: row?.state ?? '',
    title: row?.title ?? '',
    entries,
    hashes,
    closed: closedIn(entries),
    details: row === undefined ? undefined : detailsAt(db, row),
  };
}

function closedIn(entries: readonly Entry[]): Set<string> {
  const closed = new Set<string>();
  for (const entry of entries) {
    for (const place of receivedMarkOf(entry)?.closed ?? []) {
      const commit = place === 0 ? entry.details : entry.files?.[place - 1]?.commit;
      if (commit !== undefined) closed.add(commit);
    }
  }
  return closed;
}

function detailsAt(db: ReadableDb, { log, seq }: { log: number; seq: number }): Committed | undefined {
  const row = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq);
  const commit = row === undefined ? undefined : parseEntry(row.bytes).details;
  const opening = prepared<[number, number], { blind: Uint8Array; value: Uint8Array }>(
    db,
    'SELECT blind, value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  ).get(log, seq);
  if (commit === undefined) return undefined;
  return {
    commit,
    opening:
      opening === undefined
        ? undefined
        : { blind: new Uint8Array(opening.blind), value: new Uint8Array(opening.value) },
  };
}

/** What a commitment was opened to; an empty object where it was not. */
export function valueIn(committed: Committed | undefined): Record<string, unknown> {
  if (committed?.opening === undefined) return {};
  return JSON.parse(textOf(committed.opening.value)) as Record<string, unknown>; // an object, as every commitment's value
}
