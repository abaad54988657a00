/**
 * Runs benchmarks, each beside a floor or a peer measured in the same run, rounds interleaved, medians.
 *
 *     node bench/run.ts [NAME…] [--rounds N] [--json] [--write]
 *
 * Without a name all of them run. `--write` puts the table into docs/bench.md. The exit status is 1 where
 * a bound is not met or a result is wrong. Figures of a machine that does other work are noise: run it alone.
 * Run by root it goes on with the rights of an ordinary user over priorities.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { captureAtOnceBench } from './benches/capture-at-once-bench.ts';
import { captureArticleBench, capturePostBench } from './benches/capture-bench.ts';
import { cardBench } from './benches/card-bench.ts';
import { latencyBench, memoryBench } from './benches/core-bench.ts';
import { ledgerBench } from './benches/ledger-bench.ts';
import { appendBench, openBench, searchBench } from './benches/locker-bench.ts';
import { mapBench } from './benches/map-bench.ts';
import {
  exportBench,
  importBench,
  similarBench,
  verifyOneBench,
  verifyTwoBench,
} from './benches/photos-bench.ts';
import { pictureTextBench } from './benches/picture-text-bench.ts';
import { windowBench } from './benches/window-bench.ts';
import { windowTasksBench } from './benches/window-tasks-bench.ts';
import { buildProduct } from './build.ts';
import { runWithOrdinaryRights } from './ordinary-rights.ts';
import type { Bench, Row } from './row.ts';
import { machineLine, toTable } from './table.ts';

const benches: Bench[] = [
  importBench,
  cardBench,
  similarBench,
  exportBench,
  verifyOneBench,
  verifyTwoBench,
  capturePostBench,
  captureArticleBench,
  captureAtOnceBench,
  latencyBench,
  appendBench,
  openBench,
  searchBench,
  ledgerBench,
  memoryBench,
  pictureTextBench,
  windowBench,
  windowTasksBench,
  mapBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const status = runWithOrdinaryRights();
if (status !== null) process.exit(status);
const chosen = positionals.length === 0 ? benches : positionals.map(benchNamed);
const rounds = values.rounds === undefined ? null : Number(values.rounds);

await buildProduct();
const rows: Row[] = [];
const wrong: string[] = [];
for (const bench of chosen) {
  console.error(`… ${bench.name}`);
  try {
    const found = await bench.run(rounds ?? bench.rounds);
    rows.push(...found);
    console.error(toTable(found));
  } catch (error) {
    wrong.push(`${bench.name}: ${error instanceof Error ? error.message : String(error)}`);
    console.error(`✗ ${wrong.at(-1) ?? ''}`);
  }
}

const machine = machineLine(rounds === null ? 'medians of the usual rounds' : `medians of ${rounds} rounds`);
const report = [machine, '', toTable(rows), ...wrong.map((line) => `\nWRONG ${line}`)].join('\n');
console.log(values.json ? JSON.stringify({ machine, rows, wrong }, null, 1) : report);
if (values.write) writeFileSync(new URL('../docs/bench.md', import.meta.url), document(report));
process.exitCode = wrong.length > 0 || rows.some((row) => row.met === false) ? 1 : 0;

function benchNamed(name: string): Bench {
  const bench = benches.find((each) => each.name === name);
  if (bench === undefined)
    throw new Error(`no benchmark ${name}; there are ${benches.map((each) => each.name).join(' ')}`);
  return bench;
}

function document(body: string): string {
  return `# Benchmarks

Written by \`node bench/run.ts --write\`. Product and floor run in turns in one run; the ratio is that of
their medians, *least … most* are those of single rounds. Memory is the highest resident memory of the
product's processes without the browser, looked at every 50 ms. All of it runs without the right to raise
a priority, which a person who is not root does not have.

${body}
`;
}
