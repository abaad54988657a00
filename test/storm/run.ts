import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from '../../src/contract/app.ts';
import { blowThrough } from './blow-through.ts';
import { runMutations } from './intake/run-mutations.ts';
import { product } from './product/product.ts';
import { seededRandom, stormSeed } from './random.ts';
import { formatReport } from './report.ts';
import { type Blow, keptRuns, openStorm } from './storm.ts';

/**
 * `npm run storm`: a million damaged files (`intake/run-mutations.ts`; from the one that `--first` names), and thousands of blows, in rounds; after each the result so far goes to `docs/storm.md`, so that a storm
 * that is ended early has one. With `--minutes`, no round begins after that. Exit status 1 where anything was wrong;
 * what is left of those runs is kept for a look.
 */
const { values } = parseArgs({
  options: {
    shots: { type: 'string', default: '3000' },
    cuts: { type: 'string', default: '3000' },
    first: { type: 'string', default: '0' },
    mutants: { type: 'string', default: '1000000' },
    drawn: { type: 'string', default: '50000' },
    minutes: { type: 'string', default: 'Infinity' },
    operations: { type: 'string', default: product.operations.join() },
    'no-report': { type: 'boolean', default: false },
  },
});
/** In one round: large enough that each operation and kind of blow is in it. */
const perRound = 250;
const [shots, cuts, minutes] = [Number(values.shots), Number(values.cuts), Number(values.minutes)];
const rounds = shots + cuts === 0 ? 0 : Math.max(1, Math.ceil(Math.max(shots, cuts) / perRound));
const seed = stormSeed(Date.now() % 2 ** 31);
const random = seededRandom(seed);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jejak-storm-')));
const begun = performance.now();
const secondsGone = (): number => (performance.now() - begun) / 1000;
const blows: Blow[] = [];
const width = Math.min(availableParallelism(), 4);
console.log(`seed ${seed}, ${folder}`);
const wrongFiles = await runMutations({
  ...{ seed, from: Number(values.first), to: Number(values.mutants), drawn: Number(values.drawn), width },
  isReported: !values['no-report'] && Number(values.mutants) > Number(values.first),
});
const storm = await openStorm(product, folder, width);
try {
  for (let round = 0; round < rounds && secondsGone() < minutes * 60; round += 1) {
    const size = {
      operations: values.operations.split(','),
      shots: Math.ceil(shots / rounds),
      cuts: Math.ceil(cuts / rounds),
      repeatOneOf: 10,
      width,
    };
    await blowThrough(storm, size, random, (blow) => {
      blows.push(blow);
      for (const problem of blow.problems) console.log(`✗ ${blow.name}: ${problem}`);
      if (blows.length % 100 === 0) console.log(`${blows.length} blows, ${Math.round(secondsGone())} s`);
    });
    if (!values['no-report']) writeReport();
  }
} finally {
  storm.close();
}
const wrong = blows.filter(({ problems }) => problems.length > 0).length;
console.log(`${blows.length} blows, ${wrong} left something wrong`);
if (wrongFiles > 0) process.exitCode = 1;
if (wrong > 0) {
  console.log(
    `kept: ${keptRuns(folder)
      .map((name) => join(folder, name))
      .join(' ')}`,
  );
  process.exitCode = 1;
} else {
  rmSync(folder, { recursive: true });
}

function writeReport(): void {
  const docs = join(import.meta.dirname, '../../docs');
  mkdirSync(docs, { recursive: true });
  const machine = `${cpus()[0]?.model.trim() ?? ''}, Linux ${release()}, Node ${process.version}`;
  const asked = { seed, shots: values.shots, cuts: values.cuts };
  const report = formatReport({
    ...asked,
    at: new Date(),
    seconds: secondsGone(),
    version: app.version,
    machine,
    blows,
  });
  writeFileSync(join(docs, 'storm.md'), report);
}
