import { writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { app } from '../../../src/contract/app.ts';
import { startIntakeProcess } from '../../../src/intake/client.ts';
import { drawMutants } from './draw-mutants.ts';
import { type Finding, readMutants } from './mutations.ts';

interface MutationRun {
  seed: number;
  /** How many are read, and how many are drawn small. */
  read: number;
  drawn: number;
  /** Processes at once. */
  width: number;
  isReported: boolean;
}

/**
 * The part of the storm that is made of files: mutants are read, and drawn small, and what came of them goes to
 * `docs/storm-files.md`. Gives how many did what none may do.
 */
export async function runMutations({ seed, read, drawn, width, isReported }: MutationRun): Promise<number> {
  const begun = performance.now();
  const tell = ({ n, problem }: Finding): void => console.log(`✗ mutant ${n}: ${problem}`);
  let told = 0;
  const found = await readMutants({
    ...{ seed, from: 0, to: read, width, onFinding: tell },
    onCount: (count) => {
      if (count - told < 10_000) return;
      told = count;
      console.log(`${count} mutants read, ${Math.round((performance.now() - begun) / 1000)} s`);
    },
  });
  const intake = startIntakeProcess();
  try {
    found.push(...(await drawMutants(intake, { seed, from: 0, to: drawn, onFinding: tell })));
  } finally {
    await intake.close();
  }
  const minutes = Math.round((performance.now() - begun) / 60_000);
  console.log(`${read} mutants read, ${drawn} drawn, ${found.length} did what none may do`);
  if (isReported) {
    const report = formatMutations({ seed, read, drawn, minutes, found });
    writeFileSync(join(import.meta.dirname, '../../../docs/storm-files.md'), report);
  }
  return found.length;
}

function formatMutations(run: {
  seed: number;
  read: number;
  drawn: number;
  minutes: number;
  found: readonly Finding[];
}): string {
  const { seed, read, drawn, minutes, found } = run;
  const machine = `${cpus()[0]?.model.trim() ?? ''}, Linux ${release()}, Node ${process.version}`;
  const wrong = found.map(({ n, problem }) => `- ${n}: ${problem}`).join('\n');
  return `# Storm of files: what damaged files do to those that read them

Written by \`npm run storm\`; not by hand. Files of each format that is read (pictures, conversations as text, JSON and archives, e-mail, PDF, films, text; made ones, and the heads of real photographs where there are some) are changed one to six times by what a seed draws: bits turned, bytes and numbers set, cut off, left out, doubled, put in, spliced with another file. Each is read as the intake process reads it, with what lies inside of it: nothing may be thrown, hang, take more memory than the process has, or give what cannot be stored. Mutants of pictures are drawn small by the intake process itself, which none may end.

- Seed ${seed} (\`JEJAK_STORM_SEED=${seed} node test/storm/run.ts --shots 0 --cuts 0 --mutants ${read} --drawn ${drawn}\`), ${new Date().toISOString()}, version ${app.version}, ${machine}
- ${read} mutants read and ${drawn} drawn small in ${minutes} minutes; **${found.length} did what none may do**
${wrong === '' ? '' : `\n${wrong}\n`}`;
}
