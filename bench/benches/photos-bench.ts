import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { benchFolder } from '../cache.ts';
import { benchPhotos, clearFolder } from '../photos.ts';
import { type Bench, boundRow, percentile, type Row, ratioRow } from '../row.ts';
import { runProcess, runProduct, runScript, timed } from '../run-process.ts';

const timedImport = timed.extend({ sealedMs: z.number() });

/** Timed as it runs alone: looking at its memory takes a tenth of a processor, and is a round of its own. */
const untouched = { sampleMs: 0 };

let locker: string | null = null;
let bundle: string | null = null;

/** 200 photographs, 1 GiB, beside a loop that reads, hashes, writes and fsyncs them. */
export const importBench: Bench = {
  name: 'import',
  rounds: 5,
  async run(rounds) {
    const photos = await benchPhotos();
    const floor: number[] = [];
    const sealed: number[] = [];
    const whole: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const out = join(freshFolder('floor-import'), 'files');
      settle();
      floor.push((await runScript('./floor-import.ts', [out, ...photos], timed, untouched)).said.ms);
      clearFolder(out);
      const dir = join(freshFolder('import'), 'bukti.jejak');
      settle();
      const { said } = await runProduct('import', [dir, ...photos], timedImport, untouched);
      sealed.push(said.sealedMs);
      whole.push(said.ms);
    }
    locker = join(freshFolder('import'), 'bukti.jejak');
    const peak = (await runProduct('import', [locker, ...photos], timedImport)).peak.tree;
    const what = '200 photos, 1 GiB';
    return [
      ratioRow({
        bench: 'import',
        what: `${what}, all sealed`,
        product: sealed,
        floor,
        as: 'speed',
        bound: 0.5,
        peak,
      }),
      ratioRow({
        bench: 'import',
        what: `${what}, and their small pictures`,
        product: whole,
        floor,
        as: 'speed',
        bound: null,
      }),
    ];
  },
};

/** The same photographs out again, beside a stored ZIP with CRC and SHA-256 in one pass. */
export const exportBench: Bench = {
  name: 'export',
  rounds: 5,
  async run(rounds) {
    const photos = await benchPhotos();
    const dir = await filledLocker(photos);
    const folder = freshFolder('export');
    const floor: number[] = [];
    const product: number[] = [];
    const out = join(folder, 'berkas.zip');
    for (let round = 0; round < rounds; round++) {
      const zip = join(folder, 'floor.zip');
      settle();
      floor.push((await runScript('./floor-export.ts', [zip, ...photos], timed, untouched)).said.ms);
      clearFolder(zip);
      clearFolder(out);
      settle();
      product.push((await runProduct('export', [dir, out], timed, untouched)).said.ms);
    }
    clearFolder(out);
    const peak = (await runProduct('export', [dir, out], timed)).peak.tree;
    bundle = out;
    return [
      ratioRow({
        bench: 'export',
        what: '200 photos, 1 GiB',
        product,
        floor,
        as: 'speed',
        bound: 0.7,
        peak,
      }),
    ];
  },
};

/** The bundle of the same photographs, beside `openssl dgst -sha256` over them. */
export const verifyOneBench = verifyBench('verify-1', '0', 0.8);
export const verifyTwoBench = verifyBench('verify-2', '0,1', 1.5);

function verifyBench(name: string, processors: string, bound: number): Bench {
  return {
    name,
    rounds: 7,
    async run(rounds) {
      const photos = await benchPhotos();
      const zip = await filledBundle(photos);
      const floor: number[] = [];
      const inside: number[] = [];
      const command: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const openssl = await runProcess('openssl', ['dgst', '-sha256', ...photos], {
          processors,
          ...untouched,
        });
        floor.push(openssl.ms);
        const run = await runProduct('verify', [zip], timed, { processors, ...untouched });
        inside.push(run.said.ms);
        command.push(run.ms);
      }
      const peak = (await runProduct('verify', [zip], timed, { processors })).peak.tree;
      const what = `200 stored files of 5 MiB, processors ${processors}`;
      return [
        ratioRow({ bench: name, what, product: inside, floor, as: 'speed', bound, peak }),
        ratioRow({
          bench: name,
          what: 'the same with the start of Node',
          product: command,
          floor,
          as: 'speed',
          bound: null,
        }),
      ] satisfies Row[];
    },
  };
}

const similarity = z.object({
  found: z.number(),
  wrong: z.number(),
  coldMs: z.number(),
  firstMs: z.number(),
  times: z.array(z.number()),
});
const leastFound = 0.95;
const mostWrong = 0.01;

/** Altered copies of made pictures, and how long it takes to find what looks like one among 100,000. */
export const similarBench: Bench = {
  name: 'similar',
  rounds: 1,
  async run() {
    const dir = join(freshFolder('similar'), 'bukti.jejak');
    const { said, peak } = await runProduct('similar', [dir], similarity);
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
    const note = `${percent(said.found)} of 1,000 altered copies found, ${percent(said.wrong)} of 2,000 questions named another picture`;
    if (said.found < leastFound || said.wrong > mostWrong) throw new Error(note);
    const row = (what: string, product: number, bound: number | null, about?: string): Row => ({
      ...boundRow({ bench: 'similar', what, product, unit: 'ms', bound, peak: peak.tree }),
      ...(about === undefined ? {} : { note: about }),
    });
    return [
      row('one picture among 100,000, slowest', Math.max(...said.times), 50, note),
      row('one picture among 100,000, p99', percentile(said.times, 0.99), 50),
      row('the first question, a second after opening', said.firstMs, 50),
      row('a question as soon as the locker is open', said.coldMs, null),
    ];
  },
};

async function filledLocker(photos: string[]): Promise<string> {
  if (locker === null) {
    const dir = join(freshFolder('import'), 'bukti.jejak');
    await runProduct('import', [dir, ...photos], timed);
    locker = dir;
  }
  return locker;
}

async function filledBundle(photos: string[]): Promise<string> {
  if (bundle === null) {
    const out = join(freshFolder('export'), 'berkas.zip');
    await runProduct('export', [await filledLocker(photos), out], timed);
    bundle = out;
  }
  return bundle;
}

/** An empty folder of this name in the working folder of the benchmarks. */
export function freshFolder(name: string): string {
  const folder = join(benchFolder('work'), basename(name));
  clearFolder(folder);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Lets the disk finish what earlier rounds wrote, so that no round pays for another. */
export function settle(): void {
  execFileSync('sync');
}
