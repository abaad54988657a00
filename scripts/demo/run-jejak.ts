import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { language, say } from './words.ts';

const program = fileURLToPath(new URL('../../dist/cli/jejak.js', import.meta.url));

/** A command that ended with another status than 0. */
export class CommandFailed extends Error {
  readonly status: number;
  constructor(status: number, command: string) {
    super(say('failed', { status, command }));
    this.status = status;
  }
}

/**
 * Runs the built command line with `--json` and gives its answer; its progress shows on this terminal.
 *
 * @throws CommandFailed with the command's own status
 */
export async function runJejak(args: string[], variables: Record<string, string>): Promise<unknown> {
  const child = spawn(process.execPath, [program, ...args, '--json', '--lang', language], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answer = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? 3);
    });
  });
  if (status !== 0) {
    process.stderr.write(answer);
    throw new CommandFailed(status, `jejak ${args.join(' ')}`);
  }
  return JSON.parse(answer);
}
