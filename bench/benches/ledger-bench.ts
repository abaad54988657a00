import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { benchFolder } from '../cache.ts';
import { clearFolder } from '../photos.ts';
import { type Bench, boundRow, median, type Row, ratioRow } from '../row.ts';
import { runProduct } from '../run-process.ts';

const million = 1_000_000;
/** Signatures that are verified with `--deep`, and beside it by the library alone. */
const signatures = 100_000;
const sizes = [10_000, 100_000, million];

const times = z.array(z.number());
const maths = z.object({
  ...{ entries: z.number(), signatures: z.number() },
  ...{ maths: times, hashed: times, deep: times, verified: times },
});
const rounds = z.array(z.object({ product: z.number(), peer: z.number() }));
const appended = z.object({ entries: z.number(), single: rounds, batches: rounds });
const opened = z.object({ openMs: z.number(), deriveMs: z.number(), readBytes: z.number() });
const spread = z.object({ median: z.number(), p99: z.number(), slowest: z.number() });
const proofs = z.object({ entries: z.number(), inclusion: spread, consistency: spread });

/** What the log itself costs at a million entries: appending, opening, proving, checking. */
export const ledgerBench: Bench = {
  name: 'ledger',
  rounds: 5,
  async run(wanted) {
    const dir = await lockerOf(million);
    return [
      ...(await checkRows(dir, wanted)),
      ...(await openRows(wanted)),
      ...(await proofRows(dir)),
      ...(await appendRows(dir, wanted)),
    ];
  },
};

async function checkRows(dir: string, wanted: number): Promise<Row[]> {
  const { said, peak } = await runProduct('log-maths', [dir, String(wanted), String(signatures)], maths);
  const perSecond = Math.round(said.entries / (median(said.maths) / 1000));
  const verified = Math.round(said.signatures / (median(said.verified) / 1000));
  return [
    boundRow({
      bench: 'ledger',
      what: `${said.entries.toLocaleString('en')} entries checked, a thousand of them`,
      product: (median(said.maths) / said.entries) * 1000,
      unit: 'ms',
      bound: 1000 / 150,
      floor: (median(said.hashed) / said.entries) * 1000,
      peak: peak.tree,
      note: `${perSecond.toLocaleString('en')} entries a second: leaves, nodes, each prev, the root of each checkpoint, 10,000 signatures and the newest; floor: each entry read from the same database and hashed once, on all processors; a prev is the hash of up to 20 nodes more`,
    }),
    ratioRow({
      bench: 'ledger',
      what: `${said.signatures.toLocaleString('en')} entries checked with every signature`,
      product: said.deep,
      floor: said.verified,
      as: 'speed',
      bound: 0.8,
      note: `floor: the library alone verifies the same signatures out of memory on all processors, ${verified.toLocaleString('en')} a second`,
    }),
  ];
}

async function openRows(wanted: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const dir = await lockerOf(size);
    const left: number[] = [];
    let read = 0;
    for (let round = 0; round < wanted; round++) {
      const { said } = await runProduct('open', [dir], opened, { sampleMs: 0 });
      left.push(said.openMs - said.deriveMs);
      read = said.readBytes;
    }
    rows.push(
      boundRow({
        bench: 'ledger',
        what: `a locker of ${size.toLocaleString('en')} entries opened, after the key derivation`,
        product: median(left),
        unit: 'ms',
        bound: 300,
        note: `${(read / 2 ** 20).toFixed(1)} MiB read; rounds ${left.map((ms) => Math.round(ms)).join(' ')}`,
      }),
    );
  }
  return rows;
}

async function proofRows(dir: string): Promise<Row[]> {
  const { said } = await runProduct('proofs', [dir, '5000'], proofs, { sampleMs: 0 });
  return (['inclusion', 'consistency'] as const).map((kind) => {
    const { median: middle, p99, slowest } = said[kind];
    return boundRow({
      bench: 'ledger',
      what: `a proof of ${kind}, slowest of 5,000`,
      product: slowest,
      unit: 'ms',
      bound: 5,
      note: `median ${middle.toFixed(2)}, p99 ${p99.toFixed(2)} ms, of entries all over the log`,
    });
  });
}

async function appendRows(dir: string, wanted: number): Promise<Row[]> {
  const { said } = await runProduct('append-rows', [dir, String(wanted)], appended, { sampleMs: 0 });
  const of = (each: 'single' | 'batches', which: 'product' | 'peer'): number[] =>
    said[each].map((round) => round[which]);
  const rate = Math.round(1000 / median(of('batches', 'product')));
  return [
    ratioRow({
      bench: 'ledger',
      what: `an item of text in a transaction, after ${said.entries.toLocaleString('en')} entries`,
      product: of('single', 'product'),
      floor: of('single', 'peer'),
      as: 'speed',
      bound: 0.6,
      note: 'floor: the same rows put as durably into a copy of the database: nothing hashed, signed or looked at, and no forms of words made',
    }),
    boundRow({
      bench: 'ledger',
      what: 'an item of a hundred in a transaction',
      product: median(of('batches', 'product')),
      unit: 'ms',
      bound: 0.2,
      floor: median(of('batches', 'peer')),
      note: `${rate.toLocaleString('en')} items a second; floor as above`,
    }),
  ];
}

/** A locker with a log of so many entries, made once; a change of the schema asks for the folder `log` to be removed. */
async function lockerOf(size: number): Promise<string> {
  const folder = benchFolder('log', String(size));
  const dir = join(folder, 'bukti.jejak');
  if (existsSync(join(folder, 'whole'))) return dir;
  clearFolder(folder);
  benchFolder('log', String(size));
  await runProduct('grow-log', [dir, String(size)], z.object({ ms: z.number() }), { sampleMs: 0 });
  benchFolder('log', String(size), 'whole');
  return dir;
}
