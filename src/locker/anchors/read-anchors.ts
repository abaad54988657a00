import { fromBase64, fromHex, toHex } from '../../bundle/bytes.ts';
import { FormatError } from '../../bundle/format-error.ts';
import type { AnchorRow } from '../../contract/anchor.ts';
import type { ReadableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { logsOf, rootAt, sizeOf } from '../ledger/log.ts';
import { holdSheet } from './hold-sheet.ts';
import type { SignedSheet } from './signed-sheet.ts';

interface Row {
  log: number;
  seq: number;
  origin: string;
  tree_size: number;
  root: string;
  /** NULL where it was printed here. */
  signature: string | null;
  who: string;
  signed_on: string;
  said_at: string;
  officer: string;
}

/** The anchors of which the log speaks, the oldest first, each with what it says of the log as it is now. */
export function readAnchors(db: ReadableDb): (AnchorRow & { log: number })[] {
  if (isBefore(db, 34)) return [];
  return db
    .prepare<[], Row>('SELECT * FROM anchor ORDER BY log, seq')
    .all()
    .map((row) => ({
      ...{ log: row.log, seq: row.seq, is: row.signature === null ? 'made' : 'compared' },
      ...{ origin: row.origin, treeSize: row.tree_size, root: row.root, who: row.who },
      ...{ signedOn: row.signed_on, at: row.said_at, officer: row.officer },
      verdict: verdictOrNone(db, row),
    }));
}

/** A row that was changed by another hand may hold anything; `check` names it, and opening is not to fail for it. */
function verdictOrNone(db: ReadableDb, row: Row): AnchorRow['verdict'] {
  try {
    return verdictOf(db, row);
  } catch (error) {
    if (error instanceof FormatError) return { is: 'unknown-key' };
    throw error;
  }
}

function verdictOf(db: ReadableDb, row: Row): AnchorRow['verdict'] {
  if (row.signature !== null) return holdSheet(db, sheetOf(row, row.signature));
  // What was printed here is named by the log itself, so it is held to its tree alone.
  const size = sizeOf(db, row.log);
  if (row.tree_size > size) return { is: 'shorter', found: size };
  if (toHex(rootAt(db, row.log, row.tree_size)) !== row.root) return { is: 'forked' };
  return row.tree_size === size ? { is: 'same' } : { is: 'grown', more: size - row.tree_size };
}

function sheetOf({ origin, tree_size, root }: Row, signature: string): SignedSheet {
  return { origin, treeSize: tree_size, root: fromHex(root), signature: fromBase64(signature) };
}

/** The anchors that say that the log is not what it was. */
export function contradicted(db: ReadableDb): ReturnType<typeof readAnchors> {
  return readAnchors(db).filter(({ verdict }) => verdict.is === 'shorter' || verdict.is === 'forked');
}

/**
 * The sheets that somebody brought whose log had an entry already when they were signed, and which the log bears out.
 *
 * @param origin of the log of the entry
 */
export function sheetsWith(db: ReadableDb, origin: string, seq: number): AnchorRow[] {
  return readAnchors(db).filter(
    (anchor) =>
      anchor.is === 'compared' &&
      anchor.origin === origin &&
      anchor.treeSize > seq &&
      (anchor.verdict.is === 'same' || anchor.verdict.is === 'grown'),
  );
}

/** Whether a log of the locker was continued by a later one. */
export function isEarlierLog(db: ReadableDb, origin: string): boolean {
  const logs = logsOf(db);
  return logs.some((each) => each.origin === origin) && logs.at(-1)?.origin !== origin;
}
