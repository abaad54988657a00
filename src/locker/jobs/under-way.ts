import { newId } from '../../contract/ids.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { isAlive } from '../drafts/process.ts';

/** Long work that was cut off with its process. */
export interface CutOff {
  work: string;
  kind: string;
  /** What was chosen for it: JSON of whoever began it, and no secret. */
  wanted: string;
  begunAt: string;
}

/** Notes that long work is being begun; gives its id. */
export function beginWork(
  db: WritableDb,
  { kind, wanted, process }: Pick<CutOff, 'kind' | 'wanted'> & { process: string },
): string {
  const work = newId();
  prepared<[string, string, string, string, string]>(
    db,
    'INSERT INTO under_way (work, kind, wanted, process, begun_at) VALUES (?, ?, ?, ?, ?)',
  ).run(work, kind, wanted, process, new Date().toISOString());
  return work;
}

/** It is over, however it ended; or nobody wants to hear of it any more. */
export function endWork(db: WritableDb, work: string): void {
  prepared<[string]>(db, 'DELETE FROM under_way WHERE work = ?').run(work);
}

/** What processes left that did not live to the end, the oldest first. */
export function readCutOff(db: ReadableDb): CutOff[] {
  return prepared<[], CutOff & { process: string }>(
    db,
    'SELECT work, kind, wanted, process, begun_at AS begunAt FROM under_way ORDER BY begun_at',
  )
    .all()
    .filter(({ process }) => !isAlive(db, process))
    .map(({ work, kind, wanted, begunAt }) => ({ work, kind, wanted, begunAt }));
}
