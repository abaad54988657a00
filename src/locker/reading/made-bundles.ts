import { parseEntry } from '../../bundle/entry-line.ts';
import type { MadeBundle } from '../../contract/calls/work-types.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { textField } from '../projection/text-field.ts';
import { entryTeller } from './entry-said.ts';

/** The bundles of a case that the log speaks of, the newest first; each is told once, where it was first. */
export function readMadeBundles(db: ReadableDb, caseId: string): MadeBundle[] {
  const saidAt = entryTeller(db);
  return prepared<[string], { log: number; seq: number; bytes: Uint8Array }>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM case_entry JOIN entry USING (log, seq)
     WHERE case_id = ? AND instr(bytes, '"kind":"case.exported"') > 0 AND instr(bytes, '"continued":') = 0
     ORDER BY entry.log DESC, entry.seq DESC`,
  )
    .all(caseId)
    .flatMap(({ log, seq, bytes }) => {
      const entry = parseEntry(bytes);
      const said = saidAt(log, entry);
      if (said?.of !== 'export') return [];
      const { to, why, caseSha256 } = said;
      return [{ log, seq, at: entry.at, bundle: textField(entry.body, 'bundle'), to, why, caseSha256 }];
    });
}
