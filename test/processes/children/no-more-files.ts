/** Starts a process where no file can be opened any more, and prints how it ended. */
import { closeSync, openSync } from 'node:fs';
import { startNodeProcess } from '../../../src/processes/start-process.ts';

const taken: number[] = [];
try {
  for (;;) taken.push(openSync(import.meta.filename, 'r'));
} catch {
  // That was the last one.
}
const guard = new URL('../../../src/processes/guard.ts', import.meta.url);
const { exited } = startNodeProcess(guard, { env: {}, heapMiB: 64, takesBytes: true });
for (const file of taken) closeSync(file);
process.stdout.write((await exited).how);
