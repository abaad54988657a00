import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { sameBytes } from '../../bundle/bytes.ts';
import { nodeHash } from '../../bundle/merkle.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { entryUrl } from '../../contract/entry-url.ts';
import type { ReadableDb } from '../database/handle.ts';
import { type Log, nodesOf } from '../ledger/log.ts';
import { createBlockCheck } from './check-block.ts';
import {
  awaitThreads,
  blocksOf,
  countThread,
  doneOf,
  isDoubtful,
  isSettled,
  rangeOf,
  type SharedLog,
  settleBlock,
  shareLog,
  stopAll,
  takeBlock,
} from './log-blocks.ts';

/** With what a thread opens the database to help with a log. */
export interface LogThreadStart {
  databaseDir: string;
  /** 32 bytes. */
  dataKey: Uint8Array;
  shared: SharedLog;
}

export interface LogCheck {
  /** Up to which size each signature is checked; beyond it that of the newest of each key. */
  signatures: number;
  /** Where the database lies, for threads that help; without it this one works alone. */
  opens?: Omit<LogThreadStart, 'shared'> | undefined;
  /** Called after each block; may throw, which ends all. */
  onBlock: (entries: number) => void;
  /** Other sizes than usual: for a log of a few entries. */
  sizes?: { level: number; threads: number } | undefined;
}

/** Of less work a thread is not worth its start, in entries; a signature takes as long as so many. */
const worthThreads = 30_000;
const entriesOfSignature = 20;
/** How long a block that another thread has may take, in ms, before it is done here too. */
const patienceMs = 2000;

/**
 * Recomputes the first `size` entries of a log on all processors: leaves, nodes, each `prev`, the root of each
 * checkpoint, signatures. What entries mean is not looked at.
 *
 * @returns of how many checkpoints the signature was not checked; undefined where anything is not as the writer
 *   writes it, which a replay of all of it then says entry by entry
 */
export function checkLog(db: ReadableDb, log: Log, size: number, check: LogCheck): number | undefined {
  const { signatures, sizes, onBlock } = check;
  const shared = shareLog({ ...log, size, signatures, level: sizes?.level });
  startThreads(shared, check);
  try {
    goOver(db, shared, onBlock);
    for (let block = 0; block < blocksOf(shared) && !isDoubtful(shared); block++) {
      if (isSettled(shared, block, 0)) continue;
      onBlock(doneOf(shared).entries);
      if (!isSettled(shared, block, patienceMs)) goOverOne(blockCheckOf(db, shared), shared, block);
    }
  } finally {
    stopAll(shared);
    awaitThreads(shared, patienceMs);
  }
  if (isDoubtful(shared) || !areNodesAboveRight(db, shared)) return undefined;
  return size - doneOf(shared).signatures;
}

/** What each thread does: takes blocks until there are none. */
export function goOver(
  db: ReadableDb,
  shared: SharedLog,
  onBlock: (entries: number) => void = () => undefined,
): void {
  const check = blockCheckOf(db, shared);
  for (let block = takeBlock(shared); block !== undefined; block = takeBlock(shared)) {
    goOverOne(check, shared, block);
    onBlock(doneOf(shared).entries);
  }
}

type BlockCheck = ReturnType<typeof createBlockCheck>;

function blockCheckOf(db: ReadableDb, shared: SharedLog): BlockCheck {
  try {
    return createBlockCheck(db, shared);
  } catch {
    return () => undefined; // keys that cannot be read: a doubt, which the replay explains
  }
}

function goOverOne(check: BlockCheck, shared: SharedLog, block: number): void {
  try {
    settleBlock(shared, block, check(block));
  } catch {
    settleBlock(shared, block, undefined); // damage, which the replay meets again and names
  }
}

function startThreads(shared: SharedLog, { signatures, opens, sizes }: LogCheck): void {
  const work = shared.size + Math.min(shared.size, signatures) * entriesOfSignature;
  if (opens === undefined || (sizes === undefined && work < worthThreads)) return;
  const count = Math.min(sizes?.threads ?? availableParallelism(), blocksOf(shared));
  const url = entryUrl(import.meta.url, 'locker-log-check', '../log-check-thread.ts');
  for (let more = 1; more < count; more++) {
    countThread(shared);
    const start: LogThreadStart = { ...opens, dataKey: Uint8Array.from(opens.dataKey), shared };
    // One that does not come to work leaves its part to the others.
    new Worker(url, { workerData: start }).on('error', () => undefined);
    start.dataKey.fill(0); // the thread has its own by now
  }
}

/** The stored nodes above the blocks, from which each block took what stands left of it. */
function areNodesAboveRight(db: ReadableDb, shared: SharedLog): boolean {
  const { log, hashes, level: blockLevel } = shared;
  const stored = nodesOf(db, log);
  let below: Uint8Array[] = Array.from({ length: blocksOf(shared) }, (_, block) => block)
    .filter((block) => rangeOf(shared, block).to === (block + 1) * 2 ** blockLevel)
    .map((block) => hashes.slice(block * 32, block * 32 + 32));
  try {
    for (let level = blockLevel + 1; below.length > 1; level++) {
      const nodes: Uint8Array[] = [];
      for (let index = 0; 2 * index + 1 < below.length; index++) {
        const [left, right] = below.slice(2 * index, 2 * index + 2);
        if (left === undefined || right === undefined) return false;
        const node = nodeHash(nodePrimitives, left, right);
        if (!sameBytes(stored(level, index), node)) return false;
        nodes.push(node);
      }
      below = nodes;
    }
    return true;
  } catch {
    return false; // one is missing or cannot be read, which the replay names
  }
}
