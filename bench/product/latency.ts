/**
 * How soon the core answers cheap calls while an import, an export, a deep check and a capture all run.
 * Every 20 ms a call is due; its time counts from when it was due to its answer.
 *
 *     node bench/product/latency.ts LOCKER URL OUT.zip FILE…
 */
import { captureList, exportCase, importFiles } from '../../src/core/index.ts';
import { benchBrowser } from '../cache.ts';
import { every } from '../every.ts';
import { createBenchLocker, scratchFolder, unattended } from './session.ts';

const [dir, url, out, ...paths] = process.argv.slice(2);
if (dir === undefined || url === undefined || out === undefined)
  throw new Error('usage: latency.ts LOCKER URL OUT.zip FILE…');
const locker = await createBenchLocker(dir);
const first = await locker.openCase({ number: '001/BENCH/2024', title: 'Sudah ada' });
const second = await locker.openCase({ number: '002/BENCH/2024', title: 'Sedang masuk' });
const half = Math.ceil(paths.length / 2);
const before = await importFiles(locker, { paths: paths.slice(0, half), caseId: first.case }, unattended);
const known = before.items[0]?.item ?? '';

let opened = 0;
const calls: Record<string, () => unknown> = {
  'case list': () => locker.cases(),
  item: () => locker.item(known),
  'case open': () => locker.openCase({ number: `${++opened}/LAT/2024`, title: 'Perkara baru' }),
};
/** Of 25 calls one opens a case, so that their number stays that of an office and not of a stress test. */
const callAt = (count: number): string =>
  count % 25 === 0 ? 'case open' : count % 2 === 0 ? 'case list' : 'item';
const answered: { call: string; ms: number }[] = [];
const pending = new Set<Promise<void>>();
const began = performance.now();
const stop = every(20, (due, count) => ask(callAt(count), due));

const jobs = {
  import: importFiles(locker, { paths: paths.slice(half), caseId: second.case }, unattended),
  export: exportCase(
    locker,
    { caseId: first.case, out, to: 'Majelis', why: 'pengukuran', overwrite: true },
    unattended,
  ),
  check: locker.check({ deep: true, onProgress: unattended.onProgress, signal: unattended.signal }),
  capture: captureList(
    locker,
    {
      addresses: [url],
      resume: false,
      caseId: second.case,
      timeoutMs: 120_000,
      scrollMs: 60_000,
      acceptTlsErrors: false,
      browserPath: benchBrowser(),
      scratchDir: scratchFolder(dir),
      locale: 'id-ID',
      timeZone: 'Asia/Makassar',
    },
    unattended,
  ),
};
const took: Record<string, number> = {};
await Promise.all(
  Object.entries(jobs).map(async ([name, job]) => {
    await job;
    took[name] = Math.round(performance.now() - began);
  }),
);
stop();
await Promise.all(pending);
const report = await jobs.check;
const { failed } = await jobs.capture;
await locker.close();
if (!report.ok) throw new Error(`the check found problems: ${JSON.stringify(report.problems.slice(0, 3))}`);
if (failed.length > 0) throw new Error(`the capture failed: ${JSON.stringify(failed)}`);
console.log(JSON.stringify({ answered, took }));

function ask(call: string, dueAt: number): void {
  const asked = Promise.resolve(calls[call]?.()).then(() => {
    answered.push({ call, ms: performance.now() - dueAt });
    pending.delete(asked);
  });
  pending.add(asked);
}
