/**
 * The product's export: the only case of a locker into a bundle. The clock runs while the locker is open.
 *
 *     node bench/product/export.ts LOCKER OUT.zip
 */
import { exportCase } from '../../src/core/index.ts';
import { openBenchLocker, unattended } from './session.ts';

const [dir, out] = process.argv.slice(2);
if (dir === undefined || out === undefined) throw new Error('usage: export.ts LOCKER OUT.zip');
const locker = await openBenchLocker(dir);
const found = locker.cases()[0];
if (found === undefined) throw new Error('the locker has no case');
const request = {
  caseId: found.case,
  out,
  to: 'Majelis',
  why: 'pengukuran',
  overwrite: true,
};

const began = performance.now();
const made = await exportCase(locker, request, unattended);
const ms = performance.now() - began;
await locker.close();
console.log(JSON.stringify({ ms, bytes: made.bytes }));
