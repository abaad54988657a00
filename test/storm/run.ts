import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from '../../src/contract/app.ts';
import { blowThrough } from './blow-through.ts';
import { product } from './product/product.ts';
import { seededRandom, stormSeed } from './random.ts';
import { formatReport } from './report.ts';
import { type Blow, keptRuns, openStorm } from './storm.ts';

/**
 * `npm run storm`: thousands of blows; the result goes to `docs/storm.md`. Exit status 1 where anything
 * was wrong; what is left of those runs is kept for a look.
 */
const { values } = parseArgs({
  options: {
    shots: { type: 'string', default: '3000' },
    cuts: { type: 'string', default: '3000' },
    operations: { type: 'string', default: product.operations.join() },
    'no-report': { type: 'boolean', default: false },
  },
});
const seed = stormSeed(Date.now() % 2 ** 31);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jejak-storm-')));
const begun = performance.now();
const blows: Blow[] = [];
const width = Math.min(availableParallelism(), 4);
console.log(`seed ${seed}, ${folder}`);
const storm = await openStorm(product, folder, width);
try {
  const size = {
    operations: values.operations.split(','),
    shots: Number(values.shots),
    cuts: Number(values.cuts),
    repeatOneOf: 10,
    width,
  };
  await blowThrough(storm, size, seededRandom(seed), (blow) => {
    blows.push(blow);
    for (const problem of blow.problems) console.log(`✗ ${blow.name}: ${problem}`);
    if (blows.length % 100 === 0)
      console.log(`${blows.length} blows, ${Math.round((performance.now() - begun) / 1000)} s`);
  });
} finally {
  storm.close();
}
const wrong = blows.filter(({ problems }) => problems.length > 0).length;
console.log(`${blows.length} blows, ${wrong} left something wrong`);
if (!values['no-report']) {
  const docs = join(import.meta.dirname, '../../docs');
  mkdirSync(docs, { recursive: true });
  const machine = `${cpus()[0]?.model.trim() ?? ''}, Linux ${release()}, Node ${process.version}`;
  const seconds = (performance.now() - begun) / 1000;
  const report = formatReport({
    seed,
    shots: values.shots,
    cuts: values.cuts,
    at: new Date(),
    seconds,
    version: app.version,
    machine,
    blows,
  });
  writeFileSync(join(docs, 'storm.md'), report);
}
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
