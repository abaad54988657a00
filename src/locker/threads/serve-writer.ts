import type { MessagePort } from 'node:worker_threads';
import { type PlainError, toPlainError } from '../../contract/error.ts';
import type { FromThread, ToThread } from '../../processes/call-thread.ts';
import type { WritableDb } from '../database/handle.ts';
import type { DraftStep } from '../drafts/fill-draft.ts';
import { leaveProcess, renewEveryMs, renewProcess } from '../drafts/process.ts';
import type { LockerFinding } from '../finding.ts';
import { collectDropped } from '../objects/store-object.ts';
import { forgetSeeds } from '../officers/approving.ts';
import { readsOnly } from '../officers/assert-active.ts';
import type { LogMover } from './log-mover.ts';
import { askEveryMs, createOthersWatch } from './others.ts';
import { createWriteQueue, stepTask, type Task } from './write-queue.ts';
import type { WriterCalls, WriterNotice } from './writer-calls.ts';
import { draftCalls, urgentCalls } from './writer-work.ts';

function isHurried(step: DraftStep): boolean {
  return step.step === 'drop' || step.step === 'replace' || (step.step === 'chunk' && step.hurry === true);
}

/** The message of any one call. */
export type WriterMessage = ToThread<WriterCalls>;

interface Serving {
  db: WritableDb;
  actor: string;
  process: string;
  /** Called after each commit; what it finds is said as a notice. */
  noteCommit: () => LockerFinding[];
  logMover: LogMover;
  /** Throws where the database is not at its path any more. */
  assertInPlace: () => void;
  /** Called when the database is closed. */
  closed: () => void;
}

/**
 * Answers the calls to the writer thread, each when what it asked for is durable.
 */
export function serveWriter(
  port: MessagePort,
  { db, actor, process, noteCommit, logMover, assertInPlace, closed }: Serving,
): void {
  const say = (message: FromThread): void => port.postMessage(message);
  const notice = (findings: LockerFinding[]): void => {
    if (findings.length > 0) say({ notice: { findings } satisfies WriterNotice });
  };
  const queue = createWriteQueue(
    db,
    (bytes) => {
      notice(noteCommit());
      return logMover.committed(bytes);
    },
    assertInPlace,
  );
  const context = { actor, process, isReader: readsOnly(db, actor) };

  // Beside the next that fills a draft, so that it costs no transaction of its own where there is nothing.
  let isCollecting = false;
  /** Whether something was dropped after what is being collected was looked for. */
  let isMoreToCollect = false;
  /** What a bundle has brought that did not come in whole is given back to the disk when it is collected. */
  let givesBack = false;
  const collect = (waited = false): void => {
    if (isCollecting) {
      isMoreToCollect = true;
      return;
    }
    isCollecting = true;
    isMoreToCollect = false;
    const done = (more: unknown): void => {
      isCollecting = false;
      if (more === true || isMoreToCollect) collect(true);
      else if (givesBack) {
        givesBack = false;
        void logMover.giveBack();
      }
    };
    const failed = (error: PlainError): void => {
      isCollecting = false;
      if (!givesBack) {
        noticeFailure(error);
        return;
      }
      // On a full disk there may be room for it without the log.
      givesBack = false;
      void logMover.giveBack().then(() => {
        if (db.open) collect(true);
      });
    };
    queue.give({ run: collectDropped, waited, done, failed }, 'draft');
  };
  const noticeFailure = ({ code, params }: PlainError): void => {
    // That the locker is away is seen by whoever uses it, and is no news each time.
    if (code !== 'locker-away') notice([{ code: 'locker-not-written', params: { ...params, code } }]);
  };
  const renew = (ends: Pick<Task, 'done' | 'failed'>): void =>
    queue.give({ run: () => renewProcess(db, process), ...ends }, 'urgent');
  const renewal = setInterval(() => renew({ done: () => undefined, failed: noticeFailure }), renewEveryMs);
  let othersWrote: (() => boolean) | undefined;
  const asking = setInterval(() => {
    if (askOthers()) say({ notice: { others: true } satisfies WriterNotice });
  }, askEveryMs);
  /** A disk that fails says so where something is asked of it. */
  const askOthers = (): boolean => {
    try {
      othersWrote ??= createOthersWatch(db);
      return othersWrote();
    } catch {
      return false;
    }
  };
  askOthers(); // what is written from now on
  const close = (end: () => void): void => {
    clearInterval(renewal);
    clearInterval(asking);
    void logMover.close().then(() => {
      db.close();
      closed();
      end();
      port.close();
    });
  };

  port.on('message', (message: WriterMessage) => {
    const { id } = message;
    // What waits to be written is of who acted when it was asked for.
    const asked = { ...context };
    const ends: Pick<Task, 'done' | 'failed'> = {
      done: (value) => {
        forgetSeeds(message.args);
        say({ answer: id, value: value ?? null });
      },
      failed: (error) => {
        forgetSeeds(message.args);
        say({ answer: id, error });
      },
    };
    switch (message.call) {
      case 'open':
        say({ answer: id, error: toPlainError(new Error('open already')) });
        return;
      case 'close':
        queue.give(
          {
            run: () => leaveProcess(db, process),
            waited: true,
            done: () => close(() => say({ answer: id, value: null })),
            // It is only for tidiness: that the process is gone, the next one sees by itself.
            failed: (error) =>
              close(() => {
                noticeFailure(error);
                say({ answer: id, value: null });
              }),
          },
          'draft',
        );
        return;
      case 'renew':
        renew(ends);
        return;
      case 'fillDraft': {
        const step = message.args;
        queue.give({ ...stepTask(step), ...ends, waited: isHurried(step) }, 'draft');
        if (step.step === 'drop' || step.step === 'replace') collect();
        return;
      }
      case 'retireOfficer':
        // After what was begun before: its officer cannot retire meanwhile.
        queue.give({ run: () => draftCalls(db, asked, message), waited: true, ...ends }, 'draft');
        return;
      case 'beginDraft':
      case 'sealDraft':
      case 'failDraft':
        queue.give(
          {
            run: () => draftCalls(db, asked, message),
            ...(message.call === 'sealDraft' ? { seals: message.args.item } : {}),
            waited: message.call !== 'beginDraft' || message.args.about.jobId !== undefined,
            ...ends,
          },
          'draft',
        );
        if (message.call !== 'beginDraft') collect();
        return;
      case 'beginReceipt':
      case 'sealReceipt':
      case 'dropReceipt':
        queue.give(
          {
            run: () => draftCalls(db, asked, message),
            ...(message.call === 'sealReceipt' ? { seals: message.args.receipt } : {}),
            waited: true,
            ...ends,
          },
          'draft',
        );
        givesBack ||= message.call === 'dropReceipt';
        if (message.call !== 'beginReceipt') collect(givesBack);
        return;
      case 'actAs': {
        const done = (value: unknown): void => {
          context.actor = message.args.officer; // not before whoever asks is told so
          context.isReader = readsOnly(db, context.actor);
          ends.done(value);
        };
        queue.give({ ...ends, run: () => urgentCalls(db, context, message), done }, 'urgent');
        return;
      }
      case 'rotateKey':
      case 'keepOfficer':
      case 'openCase':
      case 'changeCase':
      case 'fileItems':
      case 'labelExhibits':
      case 'labelExhibit':
      case 'keepTimeCheck':
      case 'keepTimeStamp':
      case 'keepRevocations':
      case 'keepAnchor':
      case 'keepOpenTimestamp':
      case 'setStampPlan':
      case 'setViewings':
      case 'noteViewing':
      case 'noteStampTry':
      case 'addTrustList':
      case 'useTrustList':
      case 'annotateItem':
      case 'keepRecords':
      case 'append':
      case 'appendIfStill':
      case 'enqueueJobs':
      case 'addToQueue':
      case 'changeQueue':
      case 'beginWork':
      case 'endWork':
      case 'addProfile':
      case 'takeProfile':
      case 'returnProfile':
      case 'renameProfile':
      case 'nameOwner':
      case 'noteProfile':
      case 'forgetProfile':
      case 'addWatch':
      case 'changeWatch':
      case 'rebaseWatch':
      case 'restoreWatch':
      case 'takeVisit':
      case 'dropVisit':
      case 'keepThumbnail':
      case 'keepPictureHash':
      case 'addPictureText':
      case 'addCredentials':
      case 'keepUnread':
      case 'purgeItem':
      case 'keepOfficerKey':
      case 'setTwoPeople':
      case 'setRetention':
      case 'setHold':
        queue.give({ run: () => urgentCalls(db, context, message), ...ends }, 'urgent');
        if (message.call === 'purgeItem') collect();
        return;
      default:
        // An answer all the same: whoever asks would wait for ever.
        ends.failed(unknownCall(message));
    }
  });
  collect();
}

/** Takes `never`, so that a call which the contract has and the switch above does not is an error of types. */
function unknownCall(message: never): PlainError {
  return toPlainError(new Error(`no such call: ${JSON.stringify(message)}`));
}
