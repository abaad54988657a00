import { workerData } from 'node:worker_threads';
import { giveWayInThread } from '../processes/priority.ts';
import { goOver, type LogThreadStart } from './check/check-log.ts';
import { endThread } from './check/log-blocks.ts';
import { openReadable } from './database/open-database.ts';

/** A thread that helps to recompute a log, block by block; it ends by itself when there are no more. */
const { databaseDir, dataKey, shared } = workerData as LogThreadStart; // given by check-log.ts
giveWayInThread();
try {
  const db = openReadable(databaseDir, dataKey);
  try {
    goOver(db, shared);
  } finally {
    db.close();
  }
} finally {
  dataKey.fill(0);
  endThread(shared);
}
