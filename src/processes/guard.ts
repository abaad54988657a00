import { Worker } from 'node:worker_threads';

const everyMs = 50;

/** Runs in a thread of its own, since the thread that parses does not come to look while it parses. */
const watch = `const { workerData } = require('node:worker_threads');
const { ppid } = process;
let asked = 0;
function isAlone() {
  if (++asked % 20 !== 1) return false; // once a second
  if (process.platform !== 'win32' && process.ppid !== ppid) return true;
  try {
    process.kill(ppid, 0); // Windows keeps the number of one that is gone
  } catch (error) {
    return error.code === 'ESRCH';
  }
  return false;
}
setInterval(() => {
  if (process.memoryUsage.rss() > workerData[0] || isAlone()) process.kill(process.pid, 'SIGKILL');
}, ${everyMs});`;

/** What this process may hold, in bytes; the thread that looks reads it there. */
const limit = new Float64Array(new SharedArrayBuffer(8));
let guard: Worker | undefined;

/**
 * Ends this process, whatever it is at, when it holds more memory than `mostResident` bytes (what unpacks to more than
 * it may lies outside of the JavaScript heap, which has a limit of its own, and would take the machine down), or when
 * whoever started it is gone. A later call sets another limit.
 */
export function guardProcess(mostResident: number): void {
  limit[0] = mostResident;
  guard ??= new Worker(watch, { eval: true, workerData: limit });
  guard.unref();
}
