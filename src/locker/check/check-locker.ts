import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { compareWithNotes, isNoteProblem } from '../compare-with-notes.ts';
import { type ReadableDb, reading } from '../database/handle.ts';
import { migrate } from '../database/migrate.ts';
import { openInMemory } from '../database/open-database.ts';
import { type Log, logsOf } from '../ledger/log.ts';
import type { ChunkSalvage } from '../salvage/chunk-salvage.ts';
import { checkSearch } from '../search/index.ts';
import { checkBeside } from './check-beside.ts';
import { checkCaches } from './check-caches.ts';
import { checkCounts } from './check-counts.ts';
import { checkForms } from './check-forms.ts';
import { checkLog, type LogThreadStart } from './check-log.ts';
import { checkNips } from './check-nips.ts';
import { checkObjects } from './check-objects.ts';
import { checkPages } from './check-pages.ts';
import { checkSchema } from './check-schema.ts';
import { compareTables } from './compare-tables.ts';
import { lengthOf } from './length-of.ts';
import { damageIn } from './read-row.ts';
import { type Replay, startReplay } from './replay.ts';
import type { CheckReport, Find, Problem } from './report.ts';

/** Up to so many signatures of a log are checked in any check, some 60 µs each; beyond that where `deep` is wanted. */
const fewSignatures = 10_000;

export interface CheckOptions {
  dir: string;
  dataDir: string;
  /** What is known to be wrong already. */
  known?: readonly Problem[];
  /** Where the database lies, for threads that help with a long log; without it one thread does all. */
  opens?: Omit<LogThreadStart, 'shared'>;
  /** For pieces of files whose way is damaged. */
  salvage?: ChunkSalvage;
  /** Walk through every page of a large database too, and check every signature of a long log. */
  deep: boolean;
  onProgress: OnProgress;
  /** Asked now and then; true ends the check with `interrupted`. */
  stopped: () => boolean;
}

/**
 * Recomputes everything from the ledger and names what differs: schema and pages; each entry, leaf, node
 * and signed checkpoint; each opening against its commitment; each table that is shown against a replay, and
 * what is made from it; each object's bytes; the notes outside the database. Others may go on working meanwhile.
 */
export function checkLocker(db: ReadableDb, options: CheckOptions): CheckReport {
  const problems: Problem[] = [...(options.known ?? [])];
  const find: Find = (code, params = {}) => void problems.push({ code, params });
  const notProven: Problem[] = [];
  const leave: Find = (code, params = {}) => void notProven.push({ code, params });
  const pause = (): void => {
    if (options.stopped()) throw new JejakError('interrupted', 'interrupted');
  };
  const memory = openInMemory();
  try {
    migrate(memory);
    memory.exec('BEGIN'); // never ended: a transaction for each row would take longer than the row
    checkSchema(db, memory, find);
    const replays = startReplays(db, memory, find, options, pause);
    let unsigned = replays.reduce((sum, each) => sum + each.unsigned, 0);
    replayAll(db, replays, options, pause);
    // What has come meanwhile is replayed on the state of the database that is then compared.
    reading(db, () => {
      for (const { log, replay } of replays) {
        replay.advance(lengthOf(db, log));
        unsigned += replay.end();
      }
      compareTables(
        db,
        memory,
        (log, seq) => replays.some((each) => each.log.log === log && each.replay.lost.has(seq)),
        find,
        pause,
      );
      const isWhole = replays.every(({ replay }) => replay.lost.size === 0);
      checkCaches(db, memory, { isWhole, find });
      checkBeside(db, memory, { isWhole, find, leave });
      checkCounts(db, replays, find);
      checkNips(db, memory, find);
    });
    const entries = replays.reduce((sum, { replay }) => sum + replay.size - replay.lost.size, 0);
    const { objects, bytes } = checkObjects(db, memory, {
      find,
      onBytes: (done, total) => {
        pause();
        options.onProgress({ step: 'check-objects', done, total, unit: 'bytes' });
      },
      ...(options.salvage === undefined ? {} : { salvage: options.salvage }),
    });
    pause();
    options.onProgress({ step: 'check-pages' });
    checkPages(db, options.deep, find);
    checkForms(db, options.deep, find, pause);
    for (const { code, params } of checkSearch(db)) find(code, params);
    checkNotes(db, options, find);
    return { ok: problems.length === 0, entries, objects, bytes, unsigned, problems, notProven };
  } finally {
    memory.close();
  }
}

interface LogReplay {
  log: Log;
  replay: Replay;
  /** Of how many checkpoints before those that it looks at the signature was not checked. */
  unsigned: number;
}

/** Recomputes each log as a whole; where anything is not as the writer writes it, its replay recomputes it entry by entry. */
function startReplays(
  db: ReadableDb,
  memory: ReturnType<typeof openInMemory>,
  find: Find,
  { deep, opens, onProgress }: CheckOptions,
  pause: () => void,
): LogReplay[] {
  const signatures = deep ? Number.POSITIVE_INFINITY : fewSignatures;
  return readLogs(db, find).map((log) => {
    const total = lengthOf(db, log);
    const onBlock = (done: number): void => {
      pause();
      onProgress({ step: 'check-ledger', done, total, unit: 'entries' });
    };
    const unsigned = checkLog(db, log, total, { signatures, opens, onBlock });
    const proven = unsigned === undefined ? 0 : total;
    return {
      ...{ log, unsigned: unsigned ?? 0 },
      replay: startReplay(db, log, memory, find, { signatures, proven }),
    };
  });
}

function readLogs(db: ReadableDb, find: Find): Log[] {
  try {
    return logsOf(db);
  } catch (error) {
    find('table-unreadable', { table: 'log', detail: damageIn(error) });
    return [];
  }
}

function replayAll(
  db: ReadableDb,
  replays: LogReplay[],
  { onProgress }: CheckOptions,
  pause: () => void,
): void {
  for (const { log, replay } of replays) {
    const total = lengthOf(db, log);
    replay.advance(total, () => {
      if (replay.size % 500 !== 0) return;
      pause();
      onProgress({ step: 'check-entries', done: replay.size, total, unit: 'entries' });
    });
    onProgress({ step: 'check-entries', done: total, total, unit: 'entries' });
  }
}

function checkNotes(db: ReadableDb, options: CheckOptions, find: Find): void {
  try {
    const known = new Set(options.known?.map(({ code }) => code));
    for (const finding of compareWithNotes(db, options).findings) {
      if (isNoteProblem(finding) && !known.has(finding.code)) find(finding.code, finding.params);
    }
  } catch (error) {
    find('notes-not-compared', { detail: damageIn(error) });
  }
}
