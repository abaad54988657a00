import { parseEntry } from '../../bundle/entry-line.ts';
import type { MadeBundle } from '../../contract/calls/work-types.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { exportedEntry } from '../database/migrations/037-custody.ts';
import { entryTeller } from './entry-said.ts';

/** The bundles of a case that the log speaks of, the newest first; each is told once, where it was first. */
export function readMadeBundles(db: ReadableDb, caseId: string): MadeBundle[] {
  const saidAt = entryTeller(db);
  return prepared<[string], { log: number; seq: number; bytes: Uint8Array }>(
    db,
    `SELECT log, seq, bytes FROM entry
     WHERE ${exportedEntry.where} AND ${exportedEntry.caseId} = ? AND instr(bytes, '"continued":') = 0
     ORDER BY log DESC, seq DESC`,
  )
    .all(caseId)
    .flatMap(({ log, seq, bytes }) => {
      const entry = parseEntry(bytes);
      const said = saidAt(log, entry);
      if (said?.of !== 'export') return [];
      const { to, why, caseSha256, bundle } = said;
      return [{ log, seq, at: entry.at, bundle, to, why, caseSha256 }];
    });
}
