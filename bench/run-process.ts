import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { builtProduct } from './build.ts';
import { type TreeMemory, treeMemory } from './process-tree.ts';

/** What one run of a measured program came to. */
export interface ProcessRun {
  /** From before its start to its exit. */
  ms: number;
  stdout: string;
  /** Highest that was seen, looked at every 50 ms. */
  peak: TreeMemory;
}

export interface RunOptions {
  /** Processors that it may use, as taskset takes them: `0`, `0,1`. All by default. */
  processors?: string;
  env?: Record<string, string>;
  /** Milliseconds between two looks at the memory; 0 for none. */
  sampleMs?: number;
}

/** Runs a program to its end. Throws where it does not end with status 0; what it says on stderr is shown. */
export async function runProcess(
  command: string,
  args: string[],
  options: RunOptions = {},
): Promise<ProcessRun> {
  const [file, rest] =
    options.processors === undefined
      ? [command, args]
      : ['taskset', ['-c', options.processors, command, ...args]];
  const began = performance.now();
  const child = spawn(file, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...options.env },
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const peak: TreeMemory = { tree: 0, largest: 0 };
  const look = (): void => {
    if (child.pid === undefined) return;
    const now = treeMemory(child.pid);
    peak.tree = Math.max(peak.tree, now.tree);
    peak.largest = Math.max(peak.largest, now.largest);
  };
  const sampleMs = options.sampleMs ?? 50;
  const timer = sampleMs > 0 ? setInterval(look, sampleMs) : undefined;
  let ended = 0;
  child.on('exit', () => (ended = performance.now()));
  const status = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  clearInterval(timer);
  if (status !== 0)
    throw new Error(`${[file, ...rest].join(' ').slice(0, 200)} ended with ${String(status)}`);
  return { ms: ended - began, stdout, peak };
}

/** Runs a floor or a peer of this folder on this Node and reads the JSON in its last line of output. */
export function runScript<T>(
  script: string,
  args: string[],
  says: z.ZodType<T>,
  options: RunOptions = {},
): Promise<ProcessRun & { said: T }> {
  return runNode(join(import.meta.dirname, script), args, says, options);
}

/** The same for a program of `bench/product`, as it was built. */
export function runProduct<T>(
  name: string,
  args: string[],
  says: z.ZodType<T>,
  options: RunOptions = {},
): Promise<ProcessRun & { said: T }> {
  return runNode(builtProduct(name), args, says, options);
}

async function runNode<T>(
  script: string,
  args: string[],
  says: z.ZodType<T>,
  options: RunOptions = {},
): Promise<ProcessRun & { said: T }> {
  const run = await runProcess(process.execPath, [script, ...args], options);
  const last = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  return { ...run, said: says.parse(JSON.parse(last)) };
}

/** What most scripts say: the milliseconds of the measured part. */
export const timed = z.object({ ms: z.number() });
