import { openSync, writeSync } from 'node:fs';
import { guardProcess } from '../../../src/processes/guard.ts';
import { makeCorpus } from './corpus.ts';
import { mutantOf } from './mutate.ts';
import { problemOf } from './read-mutant.ts';

/** As much as the intake process may hold while it reads. */
const mostResident = 512 * 1024 * 1024;

/**
 * Reads the mutants of a seed from one number up to another, and says what was wrong with which. Before each its
 * number is written to a file: whoever started this knows by it what it died of.
 *
 *     mutant-process.ts SEED FROM TO FILE [DEADLY]
 */
const [seed = 0, from = 0, to = 0] = process.argv.slice(2, 5).map(Number);
const place = openSync(process.argv[5] ?? '', 'r+');
guardProcess(mostResident);
const deadly = Number(process.argv[6]);
const corpus = await makeCorpus();
const at = new Float64Array(1);
for (let n = from; n < to; n++) {
  at[0] = n;
  writeSync(place, new Uint8Array(at.buffer), 0, 8, 0);
  if (n === deadly) process.kill(process.pid, 'SIGKILL');
  const problem = await problemOf(mutantOf(corpus, seed, n));
  if (problem !== null) process.send?.({ n, problem });
}
process.send?.('done', () => process.exit(0));
