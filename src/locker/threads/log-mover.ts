import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import type { WritableDb } from '../database/handle.ts';
import { moveLog, moveLogAtCommit } from '../database/open-database.ts';

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
 * Bytes of drafts after which the writer waits for the pass and moves the rest itself. A log begins anew only
 * when all of it is in the database, which a thread that runs behind a busy writer never gets to.
 */
const mostInLog = 64 * 1024 * 1024;
/** How long the writer waits for a pass, in ms; what it does not wait for, commits move. */
const patienceMs = 2000;

/** Keeps the write-ahead log short while much comes in. */
export interface LogMover {
  /** After each commit, with the bytes of drafts that were in it. */
  committed(bytes: number): void;
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

  const begin = (): Worker => {
    const url = entryUrl(import.meta.url, 'locker-log-mover', '../log-mover-thread.ts');
    const worker = new Worker(url, { workerData: { dir, dataKey, pass } satisfies LogMoverStart });
    // Whatever ends it: from then on commits do its work.
    worker.on('error', () => undefined);
    exited = new Promise((resolve) => {
      worker.once('exit', () => {
        isOver = true;
        if (db.open) moveLogAtCommit(db, 'short');
        resolve();
      });
    });
    moveLogAtCommit(db, 'long');
    return worker;
  };

  return {
    committed(bytes) {
      if (isOver) return;
      inLog += bytes;
      if (bytes === 0 || (thread === undefined && inLog < startedAfter)) return;
      thread ??= begin();
      if (inLog >= mostInLog) {
        Atomics.wait(pass, 0, 1, patienceMs);
        moveLog(db);
        inLog = 0;
      } else if (Atomics.compareExchange(pass, 0, 0, 1) === 0) {
        thread.postMessage('move');
      }
    },
    async close() {
      thread?.postMessage('close');
      await exited;
      dataKey.fill(0);
    },
  };
}
