/**
 * A phone's card into a new locker, as `import` does it, and how soon the core answers cheap calls meanwhile: every
 * 20 ms a call is due, and its time counts from when it was due to its answer.
 *
 *     node bench/product/many-photos.ts LOCKER FILE…
 */
import { importFiles } from '../../src/core/index.ts';
import { every } from '../every.ts';
import { createBenchLocker, unattended } from './session.ts';

const [dir, ...paths] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: many-photos.ts LOCKER FILE…');
const locker = await createBenchLocker(dir);
const { case: caseId } = await locker.openCase({ number: '001/BENCH/2024', title: 'Kartu telepon' });

const before = await importFiles(locker, { paths: paths.slice(0, 1), caseId }, unattended);
const known = before.items[0]?.item ?? '';
const rest = paths.slice(1);

const answered: number[] = [];
const pending = new Set<Promise<void>>();
const stop = every(20, (due, count) => {
  const asked = Promise.resolve(count % 2 === 0 ? locker.cases() : locker.item(known)).then(() => {
    answered.push(performance.now() - due);
    pending.delete(asked);
  });
  pending.add(asked);
});
const began = performance.now();
let sealedAt = 0;
const { items } = await importFiles(
  locker,
  { paths: rest, caseId },
  {
    signal: unattended.signal,
    onProgress: ({ step }) => {
      if (step === 'thumbnail' && sealedAt === 0) sealedAt = performance.now();
    },
  },
);
const ended = performance.now();
stop();
await Promise.all(pending);
await locker.close();
const photos = items.filter(({ state, photo }) => state === 'complete' && (photo?.place ?? null) !== null);
if (photos.length !== rest.length) throw new Error(`${photos.length} of ${rest.length} photos came in whole`);
console.log(JSON.stringify({ sealedMs: sealedAt - began, lookedMs: ended - sealedAt, answered }));
