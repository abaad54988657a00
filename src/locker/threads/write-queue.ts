import { type PlainError, toPlainError } from '../../contract/error.ts';
import type { WritableDb } from '../database/handle.ts';
import { type DraftStep, fillDraft } from '../drafts/fill-draft.ts';

/** Bytes of drafts that go into one transaction: 20 to 30 ms. */
export const batchBytes = 8 * 1024 * 1024;
/** What sealing an item counts as, in bytes: it takes as long. */
const sealBytes = 1024 * 1024;
/** How long what fills drafts may wait for more of it, in ms, where nobody waits for it. */
const patienceMs = 100;
/**
 * Items that may wait for being sealed together while a transaction is full without them, and for how many
 * transactions. Each seal touches two dozen pages, most of them the same: those of six in one transaction
 * are written once.
 */
const mostHeld = 6;
const heldFor = 5;

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
 * entry never waits for an import, only for one batch, and a file costs few flushes. Where much comes in,
 * what seals items waits for a few more of it, and they are sealed together.
 *
 * @param committed after each commit, with its bytes of drafts; gives until when what fills drafts has to wait
 * @param assertInPlace throws where what is written to is not at its path any more
 */
export function createWriteQueue(
  db: WritableDb,
  committed: (bytes: number) => Promise<void> | undefined,
  assertInPlace: () => void = () => undefined,
): { give(task: Task, lane: 'draft' | 'urgent'): void; idle(): boolean } {
  const urgent: Task[] = [];
  let drafts: Task[] = [];
  /** Drafts of which something could not be stored: nothing more is taken for them. */
  const broken = new Map<string, PlainError>();
  /** Transactions since something that seals was held back. */
  let passed = 0;
  let planned = false;
  /** Whether what fills drafts has to wait for the log to be moved. */
  let isHeld = false;
  let patience: NodeJS.Timeout | undefined;

  const plan = (): void => {
    if (planned || (urgent.length === 0 && (isHeld || drafts.length === 0))) return;
    if (urgent.length === 0 && !isWorthwhile()) {
      patience ??= setTimeout(planBatch, patienceMs);
      return;
    }
    planBatch();
  };

  const isWorthwhile = (): boolean => {
    let bytes = 0;
    for (const task of drafts) {
      bytes += bytesOf(task);
      if (task.waited === true || bytes >= batchBytes) return true;
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
      const batch = task === undefined ? (isHeld ? [] : takeBatch()) : [task];
      if (batch.length > 0) runBatch(batch);
      plan();
    });
  };

  /** The next transaction. What is given last, the locker's closing, comes after all that seals in any case. */
  const takeBatch = (): Task[] => {
    const held = drafts.filter(({ seals }) => seals !== undefined).length;
    const full = drafts.reduce((sum, task) => sum + bytesOf(task), 0) >= batchBytes;
    const holds = full && held <= mostHeld && passed < heldFor && drafts.some((task) => bytesOf(task) > 0);
    passed = holds && held > 0 ? passed + 1 : 0;
    const batch: Task[] = [];
    const left: Task[] = [];
    let bytes = 0;
    for (const task of drafts) {
      if (bytes >= batchBytes || (holds && task.seals !== undefined)) left.push(task);
      else {
        batch.push(task);
        bytes += task.seals === undefined ? bytesOf(task) : sealBytes;
      }
    }
    drafts = left;
    return batch;
  };

  const runBatch = (tasks: Task[]): void => {
    const sound = tasks.filter((task) => {
      const known = brokenBefore(task);
      if (known !== undefined) task.failed(known);
      return known === undefined;
    });
    const values: unknown[] = [];
    try {
      assertInPlace();
      db.transaction(() => {
        for (const { run } of sound) values.push(run(db));
      }).immediate();
    } catch (error) {
      if (values.length === sound.length) giveUp(sound, toPlainError(error));
      else runApart(sound);
      return;
    }
    finish(sound, () => sound.forEach(({ done }, at) => done(values[at])));
  };

  /** Runs tasks so that one that is refused takes nothing with it: dearer, since each may be undone by itself. */
  const runApart = (tasks: Task[]): void => {
    const ends: (() => void)[] = [];
    try {
      assertInPlace();
      db.transaction(() => {
        for (const task of tasks) ends.push(runTask(task));
      }).immediate();
    } catch (error) {
      giveUp(tasks, toPlainError(error));
      return;
    }
    finish(tasks, () => {
      for (const end of ends) end();
    });
  };

  const finish = (tasks: Task[], tell: () => void): void => {
    try {
      // Thrown away or pulled out meanwhile: nobody must be told that it is stored.
      assertInPlace();
      hold(committed(tasks.reduce((sum, task) => sum + bytesOf(task), 0)));
    } catch (error) {
      fail(tasks, toPlainError(error));
      return;
    }
    tell();
  };

  const hold = (until: Promise<void> | undefined): void => {
    if (until === undefined) return;
    isHeld = true;
    void until.then(() => {
      isHeld = false;
      plan();
    });
  };

  /** The commit itself failed, or the whole transaction had to be given up: nothing of it is stored. */
  const giveUp = (tasks: Task[], error: PlainError): void => {
    if (error.code === 'disk-full' && tasks.length > 1) {
      // For one after the other there may be room: what seals an item then does not fail for the next one's bytes.
      for (const task of tasks) runApart([task]);
      return;
    }
    fail(tasks, error);
  };

  const fail = (tasks: Task[], error: PlainError): void => {
    for (const { draft } of tasks) breakOff(draft, error);
    for (const { failed } of tasks) failed(error);
  };

  const breakOff = (draft: DraftStep | undefined, error: PlainError): void => {
    if (draft !== undefined && !mayComeAgain(draft)) broken.set(draft.item, error);
  };

  const brokenBefore = ({ draft, seals }: Task): PlainError | undefined =>
    broken.get(draft?.item ?? seals ?? '');

  const runTask = (task: Task): (() => void) => {
    const known = brokenBefore(task);
    if (known !== undefined) return () => task.failed(known);
    try {
      const value = db.transaction(() => task.run(db))();
      return () => task.done(value);
    } catch (error) {
      // SQLite gives up the whole transaction for some errors, a full disk among them.
      if (!db.inTransaction) throw error;
      const plain = toPlainError(error);
      breakOff(task.draft, plain);
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

function mayComeAgain(step: DraftStep): boolean {
  return (
    step.step === 'replace' ||
    (step.step === 'chunk' && step.grows === true) ||
    (step.step === 'end' && step.again === true)
  );
}

/** The bytes of evidence in a task. */
function bytesOf({ draft }: Task): number {
  return draft?.step === 'chunk' ? draft.bytes.length : 0;
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
