import { parentPort, workerData } from 'node:worker_threads';
import { moveLog, openLogMover } from './database/open-database.ts';
import type { LogMoverStart } from './threads/log-mover.ts';

/** A thread beside the writer that moves the write-ahead log into the database: see `createLogMover`. */
const port = parentPort;
if (port === null) throw new Error('the log mover runs as a thread');
const start = workerData as LogMoverStart; // given by createLogMover
const db = openLogMover(start.dir, start.dataKey);
start.dataKey.fill(0);

port.on('message', (message: 'move' | 'close') => {
  if (message === 'move') {
    moveLog(db);
    Atomics.store(start.pass, 0, 0);
    Atomics.notify(start.pass, 0);
    return;
  }
  db.close();
  port.close();
});
