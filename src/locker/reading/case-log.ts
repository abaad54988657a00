import { textOf } from '../../bundle/bytes.ts';
import type { RecordSaid } from '../../contract/calls/log-types.ts';
import type { Entry } from '../../contract/entry.ts';
import { takenOverKind } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { recordTeller } from './record-said.ts';

/** What is asked of every entry of a case at once. */
interface LogEntry {
  log: number;
  seq: number;
  kind: string;
  at: string;
  /** Whether it takes over an entry of another log. */
  takesOver: boolean;
}

interface CaseLog {
  /** The oldest first. */
  entries: LogEntry[];
  /** What entries say of persons, accounts, links and acts, by their log and place. */
  records: Map<string, RecordSaid>;
  tell: ReturnType<typeof recordTeller>;
  /** The last entry that was read. */
  log: number;
  caseSeq: number;
}

interface Row {
  log: number;
  seq: number;
  caseSeq: number;
  bytes: Uint8Array;
}

/** What was read of the logs of the cases that were asked for last: a log only grows, and is read on where it ended. */
const known = new WeakMap<ReadableDb, Map<string, CaseLog>>();
const mostKnown = 4;

/** All entries of a case in this locker. The first time it reads each of them: for the thread that reads long. */
export function caseLog(db: ReadableDb, caseId: string): Pick<CaseLog, 'entries' | 'records'> {
  const ofDb = known.get(db) ?? new Map<string, CaseLog>();
  known.set(db, ofDb);
  const read = ofDb.get(caseId) ?? {
    ...{ entries: [], records: new Map<string, RecordSaid>(), tell: recordTeller(db), log: -1, caseSeq: -1 },
  };
  ofDb.delete(caseId);
  const [oldest] = ofDb.keys();
  if (ofDb.size >= mostKnown && oldest !== undefined) ofDb.delete(oldest);
  readOn(db, caseId, read);
  ofDb.set(caseId, read);
  return read;
}

/** What an entry of a case says of a person, an account, a link or an act; null where nothing can be read of it. */
export function recordSaidAt(db: ReadableDb, caseId: string, log: number, seq: number): RecordSaid | null {
  return caseLog(db, caseId).records.get(placeOf(log, seq)) ?? null;
}

function readOn(db: ReadableDb, caseId: string, read: CaseLog): void {
  const rows = prepared<[string, number, number], Row>(
    db,
    `SELECT entry.log, entry.seq, case_seq AS caseSeq, bytes FROM case_entry JOIN entry USING (log, seq)
     WHERE case_id = ? AND (case_entry.log, case_seq) > (?, ?) ORDER BY case_entry.log, case_seq`,
  ).iterate(caseId, read.log, read.caseSeq);
  for (const { log, seq, caseSeq, bytes } of rows) {
    const entry = JSON.parse(textOf(bytes)) as Entry; // written by appendEntry; check looks at its form
    const { kind, at } = entry;
    read.entries.push({ log, seq, kind, at, takesOver: takenOverKind(entry) !== null });
    const said = read.tell(log, entry);
    if (said !== null) read.records.set(placeOf(log, seq), said);
    [read.log, read.caseSeq] = [log, caseSeq];
  }
}

function placeOf(log: number, seq: number): string {
  return `${log} ${seq}`;
}
