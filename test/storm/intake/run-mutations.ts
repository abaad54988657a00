import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { app } from '../../../src/contract/app.ts';
import { startIntakeProcess } from '../../../src/intake/client.ts';
import { drawMutants } from './draw-mutants.ts';
import { type Finding, readMutants } from './mutations.ts';

interface MutationRun {
  seed: number;
  /** The numbers of those that are read: from the first up to, and without, the second. */
  from: number;
  to: number;
  /** How many are drawn small. */
  drawn: number;
  /** Processes at once. */
  width: number;
  isReported: boolean;
}

/** After each so many the report is written, so that a storm that is ended early has one. */
const perBlock = 20_000;
const docs = join(import.meta.dirname, '../../../docs/storm-files.md');

/**
 * The part of the storm that is made of files: mutants are read, and drawn small, and what came of them becomes a row
 * of `docs/storm-files.md`. Gives how many did what none may do.
 */
export async function runMutations(run: MutationRun): Promise<number> {
  const { seed, from, to, width, isReported } = run;
  const begun = performance.now();
  const found: Finding[] = [];
  const rows = isReported ? rowsSoFar() : [];
  const tell = ({ n, problem }: Finding): void => console.log(`✗ mutant ${n}: ${problem}`);
  const report = (read: number, drawn: number): void => {
    const minutes = Math.round((performance.now() - begun) / 60_000);
    console.log(`${read - from} mutants read, ${drawn} drawn, ${found.length} wrong, ${minutes} min`);
    if (isReported)
      writeFileSync(docs, formatMutations([...rows, rowOf({ ...run, to: read, drawn, minutes, found })]));
  };
  for (let next = from; next < to; next += perBlock) {
    const end = Math.min(to, next + perBlock);
    found.push(...(await readMutants({ seed, from: next, to: end, width, onFinding: tell })));
    report(end, 0);
  }
  const intake = startIntakeProcess();
  try {
    found.push(...(await drawMutants(intake, { seed, from: 0, to: run.drawn, onFinding: tell })));
  } finally {
    await intake.close();
  }
  report(to, run.drawn);
  return found.length;
}

const rowPattern = /^\| \d{4}-.*\|$/;

function rowsSoFar(): string[] {
  if (!existsSync(docs)) return [];
  return readFileSync(docs, 'utf8')
    .split('\n')
    .filter((line) => rowPattern.test(line));
}

function rowOf(
  run: Omit<MutationRun, 'width' | 'isReported'> & { minutes: number; found: readonly Finding[] },
): string {
  const wrong = run.found.map(({ n, problem }) => `${n}: ${problem.replaceAll('|', '/')}`).join('; ');
  const machine = `${cpus()[0]?.model.trim() ?? ''}, Linux ${release()}, Node ${process.version}`;
  const cells = [
    new Date().toISOString().slice(0, 16).concat('Z'),
    app.version,
    ...[run.seed, run.from, run.to, run.drawn, run.minutes].map(String),
    wrong === '' ? 'none' : wrong,
    machine,
  ];
  return `| ${cells.join(' | ')} |`;
}

function formatMutations(rows: readonly string[]): string {
  const sum = rows
    .map((row) => row.split(' | '))
    .reduce((read, cells) => read + Number(cells[4]) - Number(cells[3]), 0);
  return `# Storm of files: what damaged files do to those that read them

Written by \`npm run storm\`; not by hand. Files of each format that is read (pictures, conversations as text, JSON and archives, e-mail, PDF, films, text; made ones, and the heads of real photographs where there are some) are changed one to six times by what a seed draws: bits turned, bytes and numbers set, cut off, left out, doubled, put in, spliced with another file. Each is read as the intake process reads it, with what lies inside of it: nothing may be thrown, hang, take more memory than the process has, or give what cannot be stored. Mutants of pictures are drawn small by the intake process itself, which none may end.

A row is a run, or as much of it as there was time for; one goes on with another by \`JEJAK_STORM_SEED=SEED node test/storm/run.ts --shots 0 --cuts 0 --first FROM --mutants TO\`. ${sum} mutants were read in all.

| until | version | seed | from | to | drawn small | minutes | did what none may do | machine |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
