/**
 * Recomputes the log of a locker as a check does first, and beside it does as much with less: reads each entry and
 * hashes it once; and verifies signatures that lie in memory. All of it on all processors.
 *
 *     node bench/product/log-maths.ts LOCKER ROUNDS SIGNATURES
 */
import { createPublicKey, hash, verify } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { parseNote } from '../../src/bundle/note.ts';
import { checkLog } from '../../src/locker/check/check-log.ts';
import { openReadable } from '../../src/locker/database/open-database.ts';
import { currentLog, sizeOf } from '../../src/locker/ledger/log.ts';
import { keysOf } from '../../src/locker/ledger/signing-key.ts';
import { openBare } from './small-items.ts';

/** What a check of a long log verifies without `--deep`. */
const fewSignatures = 10_000;

interface Share {
  dir: string;
  dataKey: Uint8Array;
  what: 'hash' | 'verify';
  from: number;
  to: number;
  /** Begins when it is 1, so that starting a thread is in nobody's time. */
  go: Int32Array;
}

if (isMainThread) await main();
else workOn(workerData as Share);

async function main(): Promise<void> {
  const [dir, rounds, signatures] = process.argv.slice(2);
  if (dir === undefined || rounds === undefined || signatures === undefined)
    throw new Error('usage: log-maths.ts LOCKER ROUNDS SIGNATURES');
  const { dataKey, db: writable } = await openBare(dir);
  writable.close();
  const db = openReadable(dir, dataKey);
  const log = currentLog(db);
  const entries = sizeOf(db, log.log);
  const deep = Math.min(entries, Number(signatures));
  const said: Record<'maths' | 'hashed' | 'deep' | 'verified', number[]> = {
    ...{ maths: [], hashed: [], deep: [], verified: [] },
  };
  for (let round = 0; round < Number(rounds); round++) {
    const check = (size: number, most: number): number => {
      const began = performance.now();
      const opens = { databaseDir: dir, dataKey };
      const left = checkLog(db, log, size, { signatures: most, opens, onBlock: () => undefined });
      if (left !== Math.max(0, size - most - 1)) throw new Error(`a sound log was doubted: ${String(left)}`);
      return performance.now() - began;
    };
    said.maths.push(check(entries, fewSignatures));
    said.hashed.push(await onAll(dir, dataKey, 'hash', entries));
    said.deep.push(check(deep, Number.POSITIVE_INFINITY));
    said.verified.push(await onAll(dir, dataKey, 'verify', deep));
  }
  db.close();
  console.log(JSON.stringify({ entries, signatures: deep, ...said }));
}

/** The milliseconds in which all processors do it to `size` entries, each its share, once they are ready. */
async function onAll(dir: string, dataKey: Uint8Array, what: Share['what'], size: number): Promise<number> {
  const count = availableParallelism();
  const go = new Int32Array(new SharedArrayBuffer(4));
  const share = Math.ceil(size / count);
  const workers = Array.from({ length: count }, (_, at) => {
    const [from, to] = [at * share, Math.min(size, (at + 1) * share)];
    const start: Share = { dir, dataKey: Uint8Array.from(dataKey), what, from, to, go };
    return new Worker(new URL(import.meta.url), { workerData: start });
  });
  const next = (worker: Worker): Promise<unknown> =>
    new Promise((resolve, reject) => void worker.once('message', resolve).once('error', reject));
  await Promise.all(workers.map(next));
  const ended = Promise.all(workers.map(next));
  const began = performance.now();
  Atomics.store(go, 0, 1);
  Atomics.notify(go, 0);
  await ended;
  return performance.now() - began;
}

function workOn({ dir, dataKey, what, from, to, go }: Share): void {
  const db = openReadable(dir, dataKey);
  const log = currentLog(db);
  const work = what === 'hash' ? hashing : verifying;
  const run = work();
  parentPort?.postMessage('ready');
  Atomics.wait(go, 0, 0);
  run();
  parentPort?.postMessage('done');
  db.close();

  function hashing(): () => void {
    const rows = db
      .prepare<[number, number, number], [Buffer]>(
        'SELECT bytes FROM entry WHERE log = ? AND seq >= ? AND seq < ?',
      )
      .raw();
    return () => {
      for (const [bytes] of rows.iterate(log.log, from, to)) hash('sha256', bytes, 'buffer');
    };
  }

  function verifying(): () => void {
    const spki = keysOf(db, log.log)[0]?.spki ?? new Uint8Array();
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    const signed = db
      .prepare<[number, number, number], [Buffer]>(
        'SELECT bytes FROM checkpoint WHERE log = ? AND size > ? AND size <= ?',
      )
      .raw()
      .all(log.log, from, to)
      .map(([bytes]) => {
        const { text, signatures } = parseNote(bytes);
        return { text: Buffer.from(text), signature: signatures[0]?.signature ?? new Uint8Array() };
      });
    return () => {
      for (const { text, signature } of signed)
        if (!verify(null, text, key, signature)) throw new Error('a right signature was called wrong');
    };
  }
}
