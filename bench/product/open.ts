/**
 * Opens a locker and times it, with the bytes that are read meanwhile, beside the key derivation alone (scrypt as the key slots use it).
 *
 *     node bench/product/open.ts LOCKER
 */
import { scryptSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { median } from '../row.ts';
import { openBenchLocker } from './session.ts';

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: open.ts LOCKER');
const derive = (): number => {
  const start = performance.now();
  scryptSync('sandi bangku ukur 2024', Buffer.alloc(32, 7), 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });
  return performance.now() - start;
};
const around = [derive(), derive()];
const readBefore = bytesRead();
const began = performance.now();
const locker = await openBenchLocker(dir);
const cases = locker.cases().length;
const openMs = performance.now() - began;
const readBytes = bytesRead() - readBefore;
around.push(derive());
await locker.close();
console.log(JSON.stringify({ openMs, deriveMs: median(around), readBytes, cases }));

/** By this process from files so far; 0 where the system does not say. */
function bytesRead(): number {
  if (!existsSync('/proc/self/io')) return 0;
  return Number(/^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? 0);
}
