/**
 * The product's import: files into a new locker. The clock runs while the locker is open, from the call
 * to the last sealed item; the small pictures that follow are timed apart.
 *
 *     node bench/product/import.ts LOCKER FILE…
 */
import { importFiles } from '../../src/core/index.ts';
import { createBenchLocker, unattended } from './session.ts';

const [dir, ...paths] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: import.ts LOCKER FILE…');
const locker = await createBenchLocker(dir);
const opened = await locker.openCase({ number: '001/BENCH/2024', title: 'Foto spanduk' });

const began = performance.now();
let sealedAt = 0;
const result = await importFiles(
  locker,
  { paths, caseId: opened.case },
  {
    signal: unattended.signal,
    onProgress: ({ step }) => {
      if (step === 'thumbnail' && sealedAt === 0) sealedAt = performance.now();
    },
  },
);
const ms = performance.now() - began;
await locker.close();
const whole = result.items.filter((item) => item.state === 'complete').length;
if (whole !== paths.length) throw new Error(`${whole} of ${paths.length} files came in whole`);
console.log(JSON.stringify({ ms, sealedMs: sealedAt === 0 ? ms : sealedAt - began, items: whole }));
