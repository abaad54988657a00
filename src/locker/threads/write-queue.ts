import { type PlainError, toPlainError } from '../../contract/error.ts';
import type { WritableDb } from '../database/handle.ts';
import { type DraftStep, fillDraft } from '../drafts/fill-draft.ts';

/** Bytes of drafts that go into one transaction: 20 to 30 ms. */
const batchBytes = 8 * 1024 * 1024;
/** How long what fills drafts may wait for more of it, in ms, where nobody waits for it. */
const patienceMs = 100;

/** Something to be done in a transaction, and whoever waits for it. */
export interface Task {
  /** Where it belongs to a draft: it comes after what was given for drafts before. */
  draft?: DraftStep;
  /** The draft that it seals: refused where something of that could not be stored. */
  seals?: string;
  /** Whether somebody waits for its answer, though more may go into its batch. */
  waited?: boolean;
  run: (db: WritableDb) => unknown;
  done: (value: unknown) => void;
  failed: (error: PlainError) => void;
}

/**
 * The order in which the writer thread works: what fills drafts waits in line and goes in batches of a
 * few MiB a transaction, at the latest after a moment; everything else comes before the next batch. So an
 * entry never waits for an import, only for one batch, and a file costs few flushes.
 */
export function createWriteQueue(
  db: WritableDb,
  committed: (bytes: number) => void,
): { give(task: Task, lane: 'draft' | 'urgent'): void; idle(): boolean } {
  const urgent: Task[] = [];
  const drafts: Task[] = [];
  /** Drafts of which something could not be stored: nothing more is taken for them. */
  const broken = new Map<string, PlainError>();
  let planned = false;
  let patience: NodeJS.Timeout | undefined;

  const plan = (): void => {
    if (planned || (urgent.length === 0 && drafts.length === 0)) return;
    if (urgent.length === 0 && !isWorthwhile()) {
      patience ??= setTimeout(planBatch, patienceMs);
      return;
    }
    planBatch();
  };

  const isWorthwhile = (): boolean => {
    let bytes = 0;
    for (const { draft, waited } of drafts) {
      if (draft?.step === 'chunk') bytes += draft.bytes.length;
      if (waited === true || bytes >= batchBytes) return true;
    }
    return false;
  };

  const planBatch = (): void => {
    clearTimeout(patience);
    patience = undefined;
    if (planned) return;
    planned = true;
    // After the messages that are there already, so that they are sorted before the next batch.
    setImmediate(() => {
      planned = false;
      const task = urgent.shift();
      const batch = task === undefined ? takeBatch() : [task];
      if (batch.length > 0) runBatch(batch);
      plan();
    });
  };

  const takeBatch = (): Task[] => {
    let bytes = 0;
    let count = 0;
    for (const { draft } of drafts) {
      count++;
      if (draft?.step === 'chunk') bytes += draft.bytes.length;
      if (bytes >= batchBytes) break;
    }
    return drafts.splice(0, count);
  };

  const runBatch = (tasks: Task[]): void => {
    const ends: (() => void)[] = [];
    try {
      db.transaction(() => {
        for (const task of tasks) ends.push(runTask(task));
      }).immediate();
      committed(bytesOf(tasks));
    } catch (error) {
      // The commit itself failed, or the whole transaction had to be given up: nothing of it is stored.
      const plain = toPlainError(error);
      if (plain.code === 'disk-full' && tasks.length > 1) {
        // For one after the other there may be room: what seals an item then does not fail for the next one's bytes.
        for (const task of tasks) runBatch([task]);
        return;
      }
      for (const { draft } of tasks) if (draft !== undefined) broken.set(draft.item, plain);
      for (const { failed } of tasks) failed(plain);
      return;
    }
    for (const end of ends) end();
  };

  const runTask = (task: Task): (() => void) => {
    const known = broken.get(task.draft?.item ?? task.seals ?? '');
    if (known !== undefined) return () => task.failed(known);
    try {
      const value = db.transaction(() => task.run(db))();
      return () => task.done(value);
    } catch (error) {
      // SQLite gives up the whole transaction for some errors, a full disk among them.
      if (!db.inTransaction) throw error;
      const plain = toPlainError(error);
      if (task.draft !== undefined) broken.set(task.draft.item, plain);
      return () => task.failed(plain);
    }
  };

  return {
    give(task, lane) {
      (lane === 'urgent' ? urgent : drafts).push(task);
      plan();
    },
    idle: () => urgent.length === 0 && drafts.length === 0,
  };
}

function bytesOf(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { draft }) => sum + (draft?.step === 'chunk' ? draft.bytes.length : 0), 0);
}

/** The task that does one step of a draft. */
export function stepTask(step: DraftStep): Pick<Task, 'draft' | 'run'> {
  return {
    draft: step,
    run: (db) => {
      fillDraft(db, step);
    },
  };
}
