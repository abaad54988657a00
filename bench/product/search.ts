/**
 * Times a set of queries against a locker, each several times, in one open locker.
 *
 *     node bench/product/search.ts LOCKER ROUNDS
 */
import { benchQueries } from '../texts.ts';
import { openBenchLocker } from './session.ts';

const [dir, rounds] = process.argv.slice(2);
if (dir === undefined || rounds === undefined) throw new Error('usage: search.ts LOCKER ROUNDS');
const locker = await openBenchLocker(dir);
const found: { query: string; ms: number; hits: number }[] = [];
for (let round = 0; round < Number(rounds); round++) {
  for (const query of benchQueries) {
    const began = performance.now();
    const { hits } = await locker.search(query);
    found.push({ query, ms: performance.now() - began, hits: hits.length });
  }
}
await locker.close();
console.log(JSON.stringify(found));
