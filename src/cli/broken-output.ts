import { fromSystemError } from '../contract/error.ts';
import type { Words } from '../words/say.ts';

/**
 * A reader that went away (`| head -1`) ends nothing: the work goes on and keeps its exit status. Where the
 * result cannot be written for any other reason (the disk under stdout is full) the exit status is 3.
 */
export function watchOutput(words: Words): void {
  process.stderr.on('error', () => undefined); // Nobody is left to be told.
  process.stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'EPIPE') return;
    const { params } = fromSystemError(error);
    process.stderr.write(`jejak: ${words.sayCode('error', 'output-failed', params)}\n`);
    process.on('exit', () => {
      process.exitCode = 3;
    });
  });
}
