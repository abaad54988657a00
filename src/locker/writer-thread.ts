import { parentPort, workerData } from 'node:worker_threads';
import { toPlainError } from '../contract/error.ts';
import type { FromThread } from '../processes/call-thread.ts';
import { anchorFindings } from './anchors/check-anchors.ts';
import { continueLog } from './backup/continue-log.ts';
import { compareWithNotes } from './compare-with-notes.ts';
import { type WritableDb, writing } from './database/handle.ts';
import { migrate } from './database/migrate.ts';
import { openWritable } from './database/open-database.ts';
import { endAbandonedDrafts } from './drafts/end-abandoned.ts';
import { enterProcess, forgetDeadProcesses, leaveProcess } from './drafts/process.ts';
import type { LockerFinding } from './finding.ts';
import { watchClock } from './ledger/clock-steps.ts';
import { createNoteWriter } from './note-commits.ts';
import { actingOf } from './officers/read-officers.ts';
import { assertInPlace, isInPlace, placeOf } from './place.ts';
import { keepFirstPage } from './salvage/first-page.ts';
import { createLogMover } from './threads/log-mover.ts';
import { serveWriter, type WriterMessage } from './threads/serve-writer.ts';
import type { WriterCalls, WriterStart } from './threads/writer-calls.ts';

/**
 * The one thread of a process that writes to a locker (docs/design, "Processes and threads"). Its first
 * call is `open`: it compares the database with the notes, goes on in a new log where the old one must
 * not be signed, and ends what dead processes left.
 */
const port = parentPort;
if (port === null) throw new Error('the writer runs as a thread');
const start = workerData as WriterStart; // given by openLocker

port.once('message', ({ id }: WriterMessage) => {
  let answer: FromThread;
  try {
    answer = { answer: id, value: open() };
  } catch (error) {
    answer = { answer: id, error: toPlainError(error) };
  }
  port.postMessage(answer);
  if ('error' in answer) port.close();
});

function open(): WriterCalls['open']['result'] {
  const db = openWritable(start.dir, start.dataKey);
  try {
    return prepare(db);
  } catch (error) {
    start.dataKey.fill(0);
    db.close();
    throw error;
  }
}

function prepare(db: WritableDb): WriterCalls['open']['result'] {
  const place = placeOf(start.dir);
  migrate(db);
  watchClock(db);
  const { findings, maySign } = compareWithNotes(db, start);
  const process = writing(db, () => {
    if (start.after !== undefined) leaveProcess(db, start.after);
    forgetDeadProcesses(db);
    return enterProcess(db);
  });
  const acting = actingOf(db, start.opener, start.acting);
  const noticed: LockerFinding[] = [...findings, ...anchorFindings(db)];
  if (!maySign) {
    writing(db, () => continueLog(db, acting));
    noticed.push({ code: 'new-log', params: {} });
  }
  const noteCommit = createNoteWriter(db, start, !maySign);
  const ended = endAbandonedDrafts(db);
  if (ended.length > 0) noticed.push({ code: 'drafts-ended', params: { count: ended.length } });
  noticed.push(...noteCommit());
  const keyAtClose = Uint8Array.from(start.dataKey);
  const closed = (): void => {
    try {
      if (isInPlace(place)) keepFirstPage(start.dir, keyAtClose);
    } finally {
      keyAtClose.fill(0);
    }
  };
  const logMover = createLogMover(db, { dir: start.dir, dataKey: start.dataKey });
  if (port !== null)
    serveWriter(port, {
      ...{ db, actor: acting, process, noteCommit, logMover, closed },
      assertInPlace: () => assertInPlace(place),
    });
  return { findings: noticed, process, acting };
}
