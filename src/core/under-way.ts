import { lstat, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { type WorkUnderWay, workUnderWay } from '../contract/under-way.ts';
import { type CutOff, type Locker, removeDeadScratch } from '../locker/index.ts';

/** Work that was cut off, and what became of what it left. */
export interface LeftWork {
  work: string;
  begunAt: string;
  wanted: WorkUnderWay;
  /** A half-made file: none was there, it was taken away, or it stays at `leftAt`. */
  left: 'nothing' | 'removed' | 'stays';
  leftAt: string | null;
}

/** Lockers of which the program is being ended. */
const left = new WeakSet<Locker>();

/** Work that goes on, and what is known of it. */
interface Run {
  /** The page that began it is gone: nobody stopped it. */
  isLeft: boolean;
  /** Resolves when it has ended, whatever came of it. */
  over: Promise<undefined>;
}

interface Runs {
  running: Set<Run>;
  /** What was cut off while this process went on. */
  cutOff: Omit<LeftWork, 'left' | 'leftAt'>[];
}

const byLocker = new WeakMap<Locker, Runs>();

function runsOf(locker: Locker): Runs {
  const runs = byLocker.get(locker) ?? { running: new Set(), cutOff: [] };
  byLocker.set(locker, runs);
  return runs;
}

/** The page that began it is gone, and what goes on ends for that: it counts as cut off, unless it comes to its end. */
export function cutUnderWay(locker: Locker): void {
  for (const run of runsOf(locker).running) run.isLeft = true;
}

/** What was cut off with its page since the locker was opened; waits for what has still to end. */
export async function cutOffHere(locker: Locker): Promise<LeftWork[]> {
  const { running, cutOff } = runsOf(locker);
  await Promise.all([...running].filter(({ isLeft }) => isLeft).map(({ over }) => over));
  const works: LeftWork[] = [];
  for (const each of cutOff) works.push({ ...each, ...(await removeLeft(each.wanted)) });
  return works;
}

/** From now on work in this locker that does not come to its end counts as cut off, whatever stops it. */
export function leaveUnderWay(locker: Locker): void {
  left.add(locker);
}

/**
 * Does long work that can be begun again: should this process die in the middle, whoever opens the locker next finds
 * what was chosen for it.
 *
 * @param signal of work that gives what there was by then when it is stopped
 */
export async function underWay<T>(
  locker: Locker,
  wanted: WorkUnderWay,
  run: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  // What cannot be noted, as in a locker that nobody can write to, is done all the same.
  const work = await locker.beginWork(wanted.kind, JSON.stringify(wanted)).catch(() => null);
  const begunAt = new Date().toISOString();
  const { running, cutOff } = runsOf(locker);
  const over = Promise.withResolvers<undefined>();
  const one: Run = { isLeft: false, over: over.promise };
  running.add(one);
  let isDone = false;
  try {
    const result = await run();
    isDone = signal?.aborted !== true;
    return result;
  } finally {
    const stays = !isDone && (one.isLeft || left.has(locker));
    if (work !== null && stays) cutOff.push({ work, begunAt, wanted });
    // A locker that was closed meanwhile, or is away: then it is found as cut off, which it may well be.
    else if (work !== null) await locker.endWork(work).catch(() => undefined);
    running.delete(one);
    over.resolve(undefined);
  }
}

/** Takes away what work that was cut off left half-made, only what it had made itself, and says what it was. */
export async function clearCutOff(locker: Locker): Promise<LeftWork[]> {
  const works: LeftWork[] = [];
  for (const cutOff of locker.cutOff()) {
    const wanted = wantedOf(cutOff);
    // A later version's: it knows what to do with it.
    if (wanted === null) continue;
    const left = await removeLeft(wanted);
    // Nothing of a copy is begun again: once what it left is gone, nobody needs to hear of it.
    if (wanted.kind === 'copy' && left.left !== 'stays')
      await locker.endWork(cutOff.work).catch(() => undefined);
    else works.push({ work: cutOff.work, begunAt: cutOff.begunAt, wanted, ...left });
  }
  return works;
}

function wantedOf({ wanted }: CutOff): WorkUnderWay | null {
  return workUnderWay.safeParse(parsed(wanted)).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // damaged, and none of what is evidence
  }
}

async function removeLeft(wanted: WorkUnderWay): Promise<Pick<LeftWork, 'left' | 'leftAt'>> {
  const nothing = { left: 'nothing', leftAt: null } as const;
  switch (wanted.kind) {
    case 'export':
    case 'copy':
      return removePartial(wanted.partial);
    case 'backup':
      return removeDeadScratch(wanted.file).length > 0 ? { left: 'removed', leftAt: null } : nothing;
    case 'check':
    case 'import':
    case 'receive':
      return nothing; // what was not sealed of a receipt goes, and of a file is sealed, when the locker is opened
  }
}

/** By the very name that the work had drawn for it, which no other file has by chance. */
async function removePartial(path: string): Promise<Pick<LeftWork, 'left' | 'leftAt'>> {
  if (!/^\..+\.[0-9a-f]{12}\.partial$/.test(basename(path))) return { left: 'nothing', leftAt: null };
  try {
    const info = await lstat(path);
    if (!info.isFile()) return { left: 'nothing', leftAt: null };
    await rm(path);
    return { left: 'removed', leftAt: null };
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isGone ? { left: 'nothing', leftAt: null } : { left: 'stays', leftAt: path };
  }
}
