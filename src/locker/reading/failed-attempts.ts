import { parseEntry } from '../../bundle/entry-line.ts';
import type { FailedAttempt, FailedAttempts } from '../../contract/calls/log-types.ts';
import type { ItemState } from '../../contract/item.ts';
import { isPageFragment } from '../../contract/page-fragment.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { entryTeller } from './entry-said.ts';
import { hostOf, plainAddress } from './same-address.ts';

interface Place {
  log: number;
  seq: number;
}

type Since = (attempt: Place & { at: string; url: string | null }) => FailedAttempt['since'];

/**
 * How often nothing came of a capture into a case, or of one without a case where that is null, and the newest of those
 * attempts; each is told once, where it was first, and with what came of its address since.
 */
export function readFailedAttempts(db: ReadableDb, caseId: string | null, limit: number): FailedAttempts {
  const all = prepared<[string | null], Place & { at: string; url: string | null }>(
    db,
    `SELECT failure.log, failure.seq, CAST(bytes AS TEXT) ->> '$.at' AS at,
       CASE WHEN json_valid(CAST(opening.value AS TEXT))
         THEN CAST(opening.value AS TEXT) ->> '$.source.url' END AS url
     FROM failure JOIN entry USING (log, seq) LEFT JOIN opening
       ON opening.log = failure.log AND opening.seq = failure.seq AND opening.place = 0
     WHERE case_id IS ? AND instr(bytes, '"continued":') = 0 ORDER BY failure.log DESC, failure.seq DESC`,
  ).all(caseId);
  if (all.length === 0) return { total: 0, since: 0, newest: [] };
  const sinceOf = capturesSince(
    db,
    caseId,
    all.map(({ url }) => url ?? ''),
  );
  const saidAt = entryTeller(db);
  const bytesAt = prepared<[number, number], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM entry WHERE log = ? AND seq = ?',
  );
  const newest = all.slice(0, limit).flatMap((attempt): FailedAttempt[] => {
    const { log, seq } = attempt;
    const row = bytesAt.get(log, seq);
    if (row === undefined) return [];
    const entry = parseEntry(row.bytes);
    const said = saidAt(log, entry);
    if (said?.of !== 'failed') return [];
    const { url, code } = said;
    return [{ log, seq, at: entry.at, url, code, since: sinceOf(attempt) }];
  });
  return {
    total: all.length,
    since: all.filter((attempt) => sinceOf(attempt) !== null).length,
    newest,
  };
}

/**
 * Finds the newest capture of an address in the case that came after a place of the log, and was made after it; where
 * that is null in any, since what waits without one is filed. A page that showed nothing is none. Only items of the hosts
 * of these addresses are looked at.
 */
function capturesSince(db: ReadableDb, caseId: string | null, addresses: readonly string[]): Since {
  const hosts = [...new Set(addresses.flatMap((each) => plainAddress(each) ?? []).map(hostOf))];
  const rows = prepared<
    string[],
    Place & { item: string; title: string; at: string; state: ItemState; asked: string }
  >(
    db,
    `SELECT item, title, state, captured_at AS at, log, seq, source AS asked FROM item
     WHERE ${caseId === null ? '' : 'case_id = ? AND '}kind = 'web' AND state <> 'no-content'
       AND host IN (SELECT value FROM json_each(?))
     ORDER BY log, seq`,
  );
  const newest = new Map<string, Place & NonNullable<FailedAttempt['since']>>();
  for (const { asked, title, ...row } of rows.iterate(
    ...(caseId === null ? [] : [caseId]),
    JSON.stringify(hosts),
  )) {
    const address = pageOf(asked);
    if (address !== undefined) newest.set(address, { ...row, title: plainTitle(title) });
  }
  return ({ log, seq, at: failedAt, url }) => {
    const found = newest.get(pageOf(url ?? '') ?? '');
    if (found === undefined || found.at <= failedAt || found.log < log) return null;
    if (found.log === log && found.seq < seq) return null;
    const { item, title, at, state } = found;
    return { item, title, at, state };
  };
}

/** An address as `plainAddress` has it, with a fragment that is a page of its own. */
function pageOf(url: string): string | undefined {
  const address = plainAddress(url);
  const fragment = URL.parse(url)?.hash ?? '';
  return address === undefined || !isPageFragment(fragment) ? address : address + fragment;
}
