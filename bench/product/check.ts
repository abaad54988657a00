/**
 * Checks a locker as `jejak locker check` does, and says how long each step of it took.
 *
 *     node bench/product/check.ts LOCKER
 */
import { openBenchLocker } from './session.ts';

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: check.ts LOCKER');
const locker = await openBenchLocker(dir);
const began = performance.now();
const steps: Record<string, number> = {};
let current: { step: string; since: number } | undefined;
const end = (): void => {
  if (current !== undefined) steps[current.step] = performance.now() - current.since;
};
const { ok, entries, problems } = await locker.check({
  onProgress: ({ step }) => {
    if (step === current?.step) return;
    end();
    current = { step, since: performance.now() };
  },
});
end();
const ms = performance.now() - began;
await locker.close();
if (!ok) throw new Error(`a sound locker has ${problems.length} problems: ${JSON.stringify(problems[0])}`);
console.log(JSON.stringify({ ms, entries, steps }));
