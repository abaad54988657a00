/**
 * How late this machine wakes a process that does nothing: due every 20 ms, for as long as stdin stays
 * open. What is seen here beside the core's own figure is the load of the machine, not of the core.
 *
 *     node bench/floor-latency.ts
 */
import { every } from './every.ts';

const late: number[] = [];
const stop = every(20, (due) => late.push(performance.now() - due));
process.stdin.on('end', () => {
  stop();
  console.log(JSON.stringify(late));
});
process.stdin.resume();
