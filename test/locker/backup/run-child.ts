import { spawn } from 'node:child_process';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'children');

/** Runs a child of this folder to its end, or kills it as soon as it says the line. Resolves with what it said. */
export function runChild(
  name: string,
  args: string[],
  { strace = [], killAt }: { strace?: string[]; killAt?: string } = {},
): Promise<string[]> {
  const node = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ...['--import', join(import.meta.dirname, '../quick-keys.ts')],
    join(folder, `${name}.ts`),
    ...args,
  ];
  const [program = '', ...rest] =
    strace.length === 0
      ? node
      : ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'signal=none', ...strace, ...node];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString();
    if (killAt !== undefined && said.includes(`${killAt}\n`)) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== null && code !== 0 && code !== 137) reject(new Error(`${name}: ${code} ${errors}`));
      else resolve(said.split('\n').filter((line) => line !== ''));
    });
  });
}
