import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledCode } from '../compiled-code.ts';
import { changingCalls } from './file-operations.ts';
import { readSaid } from './run-folder.ts';
import type { Said, Target } from './target.ts';

/** How long a run may take before it counts as hanging. The watch is for that alone: nothing waits on it. */
const longestMs = 120_000;

/** What makes the driver fail, or how it is watched. */
export type Watch =
  | { how: 'alone' }
  /** Held to the permissions of files also where the harness runs as root, who else may write anything. */
  | { how: 'without-privilege' }
  /** Every changing call of the process tree, without its data, to find names and count calls. */
  | { how: 'count'; traceFile: string }
  /** The changing calls of the process itself, with their data. */
  | { how: 'record'; traceFile: string }
  /** strace's own `-e inject=`, on these paths alone. */
  | { how: 'inject'; traceFile: string; paths: string[]; inject: string };

export interface DriverRun {
  said: Said[];
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stderr: string;
}

/** Runs one operation of the target on the run's folder, under strace where it is watched. */
export async function runDriver(
  target: Target,
  root: string,
  operation: string,
  watch: Watch,
): Promise<DriverRun> {
  const node = ['--disable-warning=ExperimentalWarning', fileURLToPath(target.driver), root, operation];
  const command = [...wrapping(watch), process.execPath, ...node];
  const before = readSaid(root).length;
  // A group of its own, so that what hangs can be ended with all that it started.
  const child = spawn(command[0] ?? '', command.slice(1), {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiledCode },
  });
  const errors: Buffer[] = [];
  child.stderr.on('data', (bytes: Buffer) => void errors.push(bytes));
  const endGroup = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
      if (!gone) throw error;
    }
  };
  let timedOut = false;
  const watchdog = setTimeout(() => {
    timedOut = true;
    endGroup();
  }, longestMs);
  const ended = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve({ code, signal }));
    },
  );
  clearTimeout(watchdog);
  endGroup();
  return {
    ...ended,
    said: readSaid(root).slice(before),
    timedOut,
    stderr: Buffer.concat(errors).toString().slice(-4000),
  };
}

/** Root who keeps to the permissions of files; another user does so anyway. */
const withoutOverride = ['bounding-set', 'inh-caps'].map((set) => `--${set}=-dac_override,-dac_read_search`);

function wrapping(watch: Watch): string[] {
  switch (watch.how) {
    case 'alone':
      return [];
    case 'without-privilege':
      return process.getuid?.() === 0 ? ['setpriv', ...withoutOverride] : [];
    case 'count':
    case 'record':
    case 'inject':
      return ['strace', ...straceArguments(watch)];
  }
}

function straceArguments(watch: Extract<Watch, { traceFile: string }>): string[] {
  // With seccomp, calls that are not watched cost nothing, but strace 6.1 then loses injected signals. A kill
  // does without, and leaves the processes that are started alone instead; so does a recording.
  const alone = watch.how === 'record' || (watch.how === 'inject' && watch.inject.includes('signal='));
  const cheap = alone ? ['-b', 'execve'] : ['--seccomp-bpf'];
  const common = ['-f', '-qq', ...cheap, '-y', '-xx', '-e', 'signal=none', '-o', watch.traceFile];
  const calls = `trace=${changingCalls.map((call) => `?${call}`).join()}`;
  if (watch.how === 'count') return [...common, '-s', '0', '-e', calls];
  if (watch.how === 'record') return [...common, '-s', String(2 ** 26), '-e', calls];
  const paths = watch.paths.flatMap((path) => ['-P', path]);
  return [...common, '-s', '0', ...paths, '-e', calls, '-e', `inject=${watch.inject}`];
}

/** The paths that a run touches, for strace to keep to: everything named under `root` but the driver's words. */
export function watchedPaths(names: Iterable<string>, root: string): string[] {
  return Array.from(names, (name) => join(root, name));
}
