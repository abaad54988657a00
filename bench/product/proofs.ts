/**
 * Proofs out of a locker: of entries all over its log, and from earlier checkpoints to the newest.
 *
 *     node bench/product/proofs.ts LOCKER COUNT
 */
import { consistencyPath, inclusionPath, verifyInclusion } from '../../src/bundle/merkle.ts';
import { nodePrimitives } from '../../src/bundle/node/primitives.ts';
import { openReadable } from '../../src/locker/database/open-database.ts';
import { currentLog, nodesOf, rootAt, sizeOf } from '../../src/locker/ledger/log.ts';
import { percentile } from '../row.ts';
import { openBare } from './small-items.ts';

const [dir, wanted] = process.argv.slice(2);
if (dir === undefined || wanted === undefined) throw new Error('usage: proofs.ts LOCKER COUNT');
const { dataKey, db: writable } = await openBare(dir);
writable.close();
const db = openReadable(dir, dataKey);
const { log } = currentLog(db);
const size = sizeOf(db, log);
const root = rootAt(db, log, size);
const node = nodesOf(db, log);
const inclusion: number[] = [];
const consistency: number[] = [];
for (let n = 0; n < Number(wanted); n++) {
  const index = (n * 7_919_333) % size; // all over the log, in no order
  const began = performance.now();
  const path = inclusionPath(nodePrimitives, index, size, node);
  const middle = performance.now();
  consistencyPath(nodePrimitives, index + 1, size, node);
  consistency.push(performance.now() - middle);
  inclusion.push(middle - began);
  if (!verifyInclusion(nodePrimitives, { leaf: node(0, index), index, size, path, root }))
    throw new Error(`the proof of entry ${index} does not hold`);
}
db.close();
const said = (ms: number[]): object => ({
  ...{ median: percentile(ms, 0.5), p99: percentile(ms, 0.99), slowest: Math.max(...ms), first: ms[0] },
});
console.log(JSON.stringify({ entries: size, inclusion: said(inclusion), consistency: said(consistency) }));
