import { parseEntry } from '../../bundle/entry-line.ts';
import type { FailedAttempts } from '../../contract/calls/log-types.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { entryTeller } from './entry-said.ts';

/** How often nothing came of a capture into a case, and the newest of those attempts; each is told once, where it was first. */
export function readFailedAttempts(db: ReadableDb, caseId: string, limit: number): FailedAttempts {
  const ofCase = `FROM failure JOIN entry USING (log, seq) WHERE case_id = ? AND instr(bytes, '"continued":') = 0`;
  const total =
    prepared<[string], { total: number }>(db, `SELECT count(*) AS total ${ofCase}`).get(caseId)?.total ?? 0;
  const saidAt = entryTeller(db);
  const rows = prepared<[string, number], { log: number; seq: number; bytes: Uint8Array }>(
    db,
    `SELECT entry.log, entry.seq, bytes ${ofCase} ORDER BY entry.log DESC, entry.seq DESC LIMIT ?`,
  ).all(caseId, limit);
  const newest = rows.flatMap(({ log, seq, bytes }) => {
    const entry = parseEntry(bytes);
    const said = saidAt(log, entry);
    return said?.of === 'failed' ? [{ log, seq, at: entry.at, url: said.url, code: said.code }] : [];
  });
  return { total, newest };
}
