/**
 * Lets a new locker grow to COUNT small items of text, and times the last 300 appends (draft, file, seal)
 * before 1,000, 10,000 and 100,000 items, each beside a file that gets 4 KiB and an fsync.
 *
 *     node bench/product/grow.ts LOCKER COUNT
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { percentile } from '../row.ts';
import { benchText } from '../texts.ts';
import { createBenchLocker } from './session.ts';

const sizes = [1_000, 10_000, 100_000];
const timedAppends = 300;
const together = 8;

const [dir, wanted] = process.argv.slice(2);
if (dir === undefined || wanted === undefined) throw new Error('usage: grow.ts LOCKER COUNT');
const count = Number(wanted);
const locker = await createBenchLocker(dir);
const cases: string[] = [];
for (let n = 0; n < 20; n++) {
  cases.push((await locker.openCase({ number: `${n + 1}/BENCH/2024`, title: `Perkara ${n + 1}` })).case);
}
const began = performance.now();
const windows = [];
let n = 0;
for (const size of sizes.filter((each) => each <= count)) {
  await appendUntil(size - timedAppends);
  windows.push({ items: size, ...(await timeAppends(size)) });
}
await appendUntil(count);
const ms = performance.now() - began;
await locker.close();
console.log(JSON.stringify({ ms, windows }));

async function append(at: number): Promise<void> {
  const text = benchText(at);
  const source = { fileName: `catatan-${at}.txt` };
  const caseId = cases[at % cases.length];
  const draft = await locker.beginDraft({
    kind: 'item.imported',
    source,
    itemKind: 'file',
    title: source.fileName,
    ...(caseId === undefined ? {} : { caseId }),
  });
  const file = draft.file('original', { name: source.fileName, mediaType: 'text/plain' });
  await file.write(new TextEncoder().encode(text));
  await file.close();
  const details = {
    kind: 'file' as const,
    title: source.fileName,
    source,
    capturedAt: new Date().toISOString(),
    steps: [],
  };
  await draft.seal({ state: 'complete', details, searchText: text });
}

/** Several at once, since nobody looks at the clock here. */
async function appendUntil(size: number): Promise<void> {
  const worker = async (): Promise<void> => {
    while (n < size) await append(n++);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

async function timeAppends(size: number): Promise<{ median: number; p99: number; floor: number }> {
  const each: number[] = [];
  const floor: number[] = [];
  const file = openSync(`${dir ?? ''}.floor`, 'w');
  const page = Buffer.alloc(4096, 1);
  while (n < size) {
    const start = performance.now();
    await append(n++);
    const middle = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    each.push(middle - start);
    floor.push(performance.now() - middle);
  }
  closeSync(file);
  return { median: percentile(each, 0.5), p99: percentile(each, 0.99), floor: percentile(floor, 0.5) };
}
