import { afterAll, expect, test } from 'vitest';
import { startIntakeProcess } from '../../../src/intake/client.ts';
import { stormSeed } from '../random.ts';
import { makeCorpus } from './corpus.ts';
import { drawMutants } from './draw-mutants.ts';
import { mutantOf } from './mutate.ts';
import { readMutants } from './mutations.ts';
import { problemOf } from './read-mutant.ts';

/** A sample of `npm run storm`, the same each time unless JEJAK_STORM_SEED says otherwise. */
const seed = stormSeed(20_261_128);
/** Of a busy machine. */
const sampleMs = 300_000;
const intake = startIntakeProcess();
afterAll(() => intake.close());

test('a seed and a number make the same mutant each time, and it is no file of the corpus', async () => {
  const corpus = await makeCorpus();
  for (let n = 0; n < 200; n++) {
    const { name, bytes } = mutantOf(corpus, seed, n);
    expect(mutantOf(corpus, seed, n)).toEqual({ name, bytes });
  }
  const known = new Set(corpus.map(({ bytes }) => bytes.toString('latin1')));
  const others = Array.from({ length: 200 }, (_, n) => mutantOf(corpus, seed, n)).filter(
    ({ bytes }) => !known.has(bytes.toString('latin1')),
  );
  expect(others.length).toBeGreaterThan(150);
});

test(
  `no file made of damage throws, hangs, or gives what cannot be stored (JEJAK_STORM_SEED=${seed})`,
  async () => {
    const corpus = await makeCorpus();
    const wrong: { n: number; problem: string }[] = [];
    for (let n = 0; n < 600; n++) {
      const problem = await problemOf(mutantOf(corpus, seed, n));
      if (problem !== null) wrong.push({ n, problem });
    }
    expect(wrong).toEqual([]);
  },
  sampleMs,
);

test(
  `no picture made of damage kills who draws it small (JEJAK_STORM_SEED=${seed})`,
  async () => {
    expect(await drawMutants(intake, { seed, from: 0, to: 100 })).toEqual([]);
  },
  sampleMs,
);

test(
  'what ends a reader is found by its number, and the next goes on behind it',
  async () => {
    const findings = await readMutants({ seed, from: 0, to: 40, width: 1, deadly: 17 });
    expect(findings).toEqual([{ n: 17, problem: 'ended its reader: SIGKILL' }]);
  },
  sampleMs,
);
