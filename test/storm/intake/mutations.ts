import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A mutant that did what none may do. */
export interface Finding {
  n: number;
  problem: string;
}

interface Asked {
  seed: number;
  from: number;
  to: number;
  /** Processes at once. */
  width: number;
  /** The number of one that ends its process: for the test of this itself. */
  deadly?: number;
  onFinding?: (finding: Finding) => void;
}

/** Without going on to the next for so long, a process hangs. */
const longestMs = 60_000;
const lookEveryMs = 2000;
const child = new URL('mutant-process.ts', import.meta.url);

/**
 * Reads mutants of the corpus in processes that may die: what one dies of, or does not come back from, is a finding,
 * and the next goes on behind it.
 */
export async function readMutants(asked: Asked): Promise<Finding[]> {
  const { seed, from, to, width, deadly = -1, onFinding } = asked;
  const folder = mkdtempSync(join(tmpdir(), 'jejak-mutants-'));
  const findings: Finding[] = [];
  const find = (finding: Finding): void => {
    findings.push(finding);
    onFinding?.(finding);
  };
  const each = Math.ceil((to - from) / width);
  const lanes = Array.from({ length: width }, (_, lane) => ({
    file: join(folder, String(lane)),
    from: from + lane * each,
    to: Math.min(to, from + (lane + 1) * each),
  }));
  try {
    for (const { file, from: first } of lanes) writePlace(file, first);
    await Promise.all(lanes.map((lane) => runLane(seed, { ...lane, deadly }, find)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return findings.toSorted((a, b) => a.n - b.n);
}

async function runLane(
  seed: number,
  { file, from, to, deadly }: { file: string; from: number; to: number; deadly: number },
  find: (finding: Finding) => void,
): Promise<void> {
  for (let next = from; next < to; ) {
    writePlace(file, next);
    const end = await runChild([seed, next, to, file, deadly].map(String), file, find);
    if (end === null) return;
    const n = placeIn(file);
    find({ n, problem: end });
    next = n + 1;
  }
}

/** Null where all were read; otherwise how the process ended over the one that its file names. */
async function runChild(
  args: string[],
  file: string,
  find: (finding: Finding) => void,
): Promise<string | null> {
  const started = fork(child, args, {
    execArgv: ['--max-old-space-size=512'],
    env: { ...process.env, TZ: 'UTC' },
  });
  const end = { isDone: false, hangs: false };
  let before = { n: -1, at: performance.now() };
  const watching = setInterval(() => {
    const n = placeIn(file);
    if (n !== before.n) before = { n, at: performance.now() };
    if (performance.now() - before.at < longestMs) return;
    end.hangs = true;
    started.kill('SIGKILL');
  }, lookEveryMs);
  started.on('message', (message: 'done' | Finding) => {
    if (message === 'done') end.isDone = true;
    else find(message);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    started.once('exit', (...end) => resolve(end));
  });
  clearInterval(watching);
  if (end.isDone) return null;
  return end.hangs
    ? `took longer than ${longestMs} ms`
    : `ended its reader: ${signal ?? `status ${code ?? 0}`}`;
}

function placeIn(file: string): number {
  const bytes = readFileSync(file);
  return bytes.length < 8 ? 0 : bytes.readDoubleLE(0);
}

function writePlace(file: string, n: number): void {
  const place = Buffer.alloc(8);
  place.writeDoubleLE(n);
  writeFileSync(file, place);
}
