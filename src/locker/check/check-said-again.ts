import { isDeepStrictEqual } from 'node:util';
import { parseEntry } from '../../bundle/entry-line.ts';
import type { Entry } from '../../contract/entry.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { Log } from '../ledger/log.ts';
import { readRow } from './read-row.ts';
import type { Find } from './report.ts';

/** Whether an entry says again, in a later log, what an earlier log of this locker says. */
export function isSaidAgain(entry: Entry): boolean {
  return entry.body['continued'] !== undefined;
}

/**
 * What is said again is the same: kind, actor, case, time and all commitments. Its place differs, and the
 * seqs in a body that names others.
 */
export function checkSaidAgain(db: ReadableDb, entry: Entry, { origin }: Log, find: Find): void {
  const where = { log: origin, seq: entry.seq };
  const first = firstSaying(db, entry);
  if (first === undefined) {
    find('said-again-unknown', where);
    return;
  }
  if (!isDeepStrictEqual(essenceOf(first), essenceOf(entry))) find('said-again-otherwise', where);
}

function firstSaying(db: ReadableDb, entry: Entry): Entry | undefined {
  const continued = entry.body['continued'];
  if (typeof continued !== 'object' || continued === null) return undefined;
  if (!('log' in continued) || !('seq' in continued)) return undefined;
  const { log, seq } = continued;
  if (typeof log !== 'string' || typeof seq !== 'number') return undefined;
  const row = readRow<{ bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry JOIN log ON log.log = entry.log WHERE origin = ? AND seq = ?',
    [log, seq],
  );
  if (row.state !== 'read') return undefined;
  try {
    return parseEntry(row.value.bytes);
  } catch {
    return undefined; // the replay of that log has named what is wrong with it
  }
}

function essenceOf({ kind, actor, case: caseId, details, files, body }: Entry): unknown {
  const own = Object.entries(body).filter(([name]) => name !== 'continued' && name !== 'entries');
  return { kind, actor, caseId, details, files, body: Object.fromEntries(own) };
}
