import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import type { WritableDb } from '../database/handle.ts';
import { moveLog, moveLogAtCommit } from '../database/open-database.ts';

/** What the log-mover thread needs to open the database. */
export interface LogMoverStart {
  dir: string;
  dataKey: Uint8Array;
}

/** What the thread says after each pass: how many bytes of the log are not in the database yet. */
export interface LogMoved {
  left: number;
}

/** Bytes of drafts after which the thread is asked for a pass. */
const askedEvery = 8 * 1024 * 1024;
/**
 * Bytes at which the writer makes a pass of its own. A log begins anew only when all of it is in the database,
 * which a thread that runs behind a busy writer never gets to.
 */
const mostInLog = 64 * 1024 * 1024;

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
export function createLogMover(db: WritableDb, start: LogMoverStart): LogMover {
  let thread: Worker | undefined;
  let exited: Promise<void> = Promise.resolve();
  let isMoving = false;
  let isOver = false;
  let sinceAsked = 0;
  let inLog = 0;

  const begin = (): Worker => {
    const url = entryUrl(import.meta.url, 'locker-log-mover', '../log-mover-thread.ts');
    const worker = new Worker(url, { workerData: start });
    worker.on('message', ({ left }: LogMoved) => {
      isMoving = false;
      inLog = left + sinceAsked;
      moveRestIfLong();
    });
    // Whatever ends it: from then on commits do its work.
    worker.on('error', () => undefined);
    exited = new Promise((resolve) => {
      worker.once('exit', () => {
        isOver = true;
        isMoving = false;
        if (db.open) moveLogAtCommit(db, 'short');
        resolve();
      });
    });
    moveLogAtCommit(db, 'long');
    return worker;
  };

  const moveRestIfLong = (): void => {
    if (isMoving || inLog < mostInLog || !db.open) return;
    inLog = moveLog(db);
    sinceAsked = 0;
  };

  return {
    committed(bytes) {
      if (isOver) return;
      sinceAsked += bytes;
      inLog += bytes;
      if (sinceAsked < askedEvery) return;
      thread ??= begin();
      moveRestIfLong();
      if (isMoving || sinceAsked < askedEvery) return;
      isMoving = true;
      sinceAsked = 0;
      thread.postMessage('move');
    },
    async close() {
      thread?.postMessage('close');
      await exited;
      start.dataKey.fill(0);
    },
  };
}
