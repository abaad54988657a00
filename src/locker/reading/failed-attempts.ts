import { parseEntry } from '../../bundle/entry-line.ts';
import type { FailedAttempt, FailedAttempts } from '../../contract/calls/log-types.ts';
import type { ItemState } from '../../contract/item.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { entryTeller } from './entry-said.ts';
import { plainAddress } from './same-address.ts';

interface Place {
  log: number;
  seq: number;
}

type Since = (place: Place, url: string) => FailedAttempt['since'];

/**
 * How often nothing came of a capture into a case, and the newest of those attempts; each is told once, where it was
 * first, and with what came of its address since.
 */
export function readFailedAttempts(db: ReadableDb, caseId: string, limit: number): FailedAttempts {
  const all = prepared<[string], Place & { url: string | null }>(
    db,
    `SELECT failure.log, failure.seq, CAST(opening.value AS TEXT) ->> '$.source.url' AS url
     FROM failure JOIN entry USING (log, seq) LEFT JOIN opening
       ON opening.log = failure.log AND opening.seq = failure.seq AND opening.place = 0
     WHERE case_id = ? AND instr(bytes, '"continued":') = 0 ORDER BY failure.log DESC, failure.seq DESC`,
  ).all(caseId);
  if (all.length === 0) return { total: 0, since: 0, newest: [] };
  const sinceOf = capturesSince(db, caseId);
  const saidAt = entryTeller(db);
  const bytesAt = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  );
  const newest = all.slice(0, limit).flatMap(({ log, seq }): FailedAttempt[] => {
    const row = bytesAt.get(log, seq);
    if (row === undefined) return [];
    const entry = parseEntry(row.bytes);
    const said = saidAt(log, entry);
    if (said?.of !== 'failed') return [];
    const { url, code } = said;
    return [{ log, seq, at: entry.at, url, code, since: sinceOf({ log, seq }, url) }];
  });
  return {
    total: all.length,
    since: all.filter((attempt) => sinceOf(attempt, attempt.url ?? '') !== null).length,
    newest,
  };
}

/** Finds the newest capture of an address in the case that came after a place of the log. */
function capturesSince(db: ReadableDb, caseId: string): Since {
  const rows = prepared<
    [string],
    Place & {
      item: string;
      title: string;
      at: string;
      state: ItemState;
      asked: string;
      reached: string | null;
    }
  >(
    db,
    `SELECT item, title, state, captured_at AS at, item.log, item.seq, source AS asked,
       CAST(opening.value AS TEXT) ->> '$.source.reached' AS reached
     FROM item LEFT JOIN opening ON opening.log = item.log AND opening.seq = item.seq AND opening.place = 0
     WHERE case_id = ? AND kind = 'web' ORDER BY item.log, item.seq`,
  );
  const newest = new Map<string, Place & NonNullable<FailedAttempt['since']>>();
  for (const { item, title, at, state, log, seq, asked, reached } of rows.iterate(caseId))
    for (const address of [asked, reached ?? ''].flatMap((each) => plainAddress(each) ?? []))
      newest.set(address, { item, title: plainTitle(title), at, state, log, seq });
  return (place, url) => {
    const found = newest.get(plainAddress(url) ?? '');
    if (found === undefined || found.log < place.log) return null;
    if (found.log === place.log && found.seq < place.seq) return null;
    const { item, title, at, state } = found;
    return { item, title, at, state };
  };
}
