import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import type { WritableDb } from '../database/handle.ts';
import { giveBackLog, moveLog, moveLogAtCommit } from '../database/open-database.ts';

/** What the log-mover thread needs to open the database, and where it says how far it is. */
export interface LogMoverStart {
  dir: string;
  dataKey: Uint8Array;
  /** Shared, one number: 1 from the asking to the end of a pass. */
  pass: Int32Array;
}

/** Bytes of drafts after which the thread is started; from then on it is asked for a pass after each commit. */
const startedAfter = 8 * 1024 * 1024;
/**
 * Bytes of drafts after which no more of them may come in until the thread has caught up. A log begins anew only
 * when all of it is in the database, which a thread that runs behind a busy writer never gets to.
 */
export const mostInLog = 64 * 1024 * 1024;
/** How long the thread has for that, in ms, and how many passes; after that the writer moves the rest itself. */
const patienceMs = 2000;
const mostPasses = 5;

/** Keeps the write-ahead log short while much comes in. */
export interface LogMover {
  /**
   * After each commit, with the bytes of drafts that were in it. Gives until when no more of them may be committed,
   * never rejected; short entries may.
   */
  committed(bytes: number): Promise<void> | undefined;
  /** Gives back what the log takes of the disk, where nothing more comes in and nobody reads from it. */
  giveBack(): Promise<void>;
  /** Ends the thread. Resolves when it is gone, so that the last to close the database is the caller. */
  close(): Promise<void>;
}

/**
 * Moves what the writer commits from the write-ahead log into the database on a thread beside it: half of
 * the work of storing a large file. The thread is started with the first large file; without it, and
 * should it end, commits move the log themselves, as SQLite does.
 */
export function createLogMover(
  db: WritableDb,
  { dir, dataKey }: { dir: string; dataKey: Uint8Array },
): LogMover {
  const pass = new Int32Array(new SharedArrayBuffer(4));
  let thread: Worker | undefined;
  let exited: Promise<void> = Promise.resolve();
  let isOver = false;
  let inLog = 0;
  let commits = 0;

  const begin = (): Worker => {
    const url = entryUrl(import.meta.url, 'locker-log-mover', '../log-mover-thread.ts');
    const worker = new Worker(url, { workerData: { dir, dataKey, pass } satisfies LogMoverStart });
    // Whatever ends it: from then on commits do its work.
    worker.on('error', () => undefined);
    exited = new Promise((resolve) => {
      worker.once('exit', () => {
        isOver = true;
        Atomics.store(pass, 0, 0);
        Atomics.notify(pass, 0);
        if (db.open) moveLogAtCommit(db, 'short');
        resolve();
      });
    });
    moveLogAtCommit(db, 'long');
    return worker;
  };

  const ask = (worker: Worker): void => {
    if (Atomics.compareExchange(pass, 0, 0, 1) === 0) worker.postMessage('move');
  };

  const catchUp = async (worker: Worker): Promise<void> => {
    const until = performance.now() + patienceMs;
    let isAllMoved = false;
    for (let passes = 0; passes < mostPasses && !isAllMoved && !isOver; passes++) {
      // What is committed during a pass is not in it.
      const before = commits;
      const asked = Atomics.load(pass, 0) === 0;
      ask(worker);
      await Atomics.waitAsync(pass, 0, 1, until - performance.now()).value;
      isAllMoved = asked && commits === before;
    }
    if (!isAllMoved && db.open) moveLog(db);
    inLog = 0;
  };

  return {
    committed(bytes) {
      if (isOver) return undefined;
      commits++;
      inLog += bytes;
      if (bytes === 0 || (thread === undefined && inLog < startedAfter)) return undefined;
      thread ??= begin();
      if (inLog >= mostInLog) return catchUp(thread);
      ask(thread);
      return undefined;
    },
    async giveBack() {
      // Two cannot move it at once.
      await Atomics.waitAsync(pass, 0, 1).value;
      if (db.open) giveBackLog(db);
    },
    async close() {
      thread?.postMessage('close');
      await exited;
      dataKey.fill(0);
    },
  };
}
