import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

let display: Promise<{ name: string; server: ChildProcess }> | undefined;

/** The display for windows of tests: the one that is there or, on Linux, an Xvfb of this process's own. */
export async function displayName(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  if (process.env['DISPLAY'] !== undefined && process.env['DISPLAY'] !== '') return process.env['DISPLAY'];
  display ??= startXvfb();
  return (await display).name;
}

/** Ends the Xvfb that `displayName` started. */
export async function closeDisplay(): Promise<void> {
  (await display)?.server.kill();
  display = undefined;
}

async function startXvfb(): Promise<{ name: string; server: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', () => reject(new Error('Xvfb is missing: npm test installs it, or says how')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
    const said = server.stdio[3];
    if (said instanceof Readable) createInterface(said).once('line', resolve);
  });
  return { name: `:${number.trim()}`, server };
}
