import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the processes that tests start keep compiled code for each other: much of a short run is compiling. */
export const compiledCode = join(tmpdir(), 'jejak-compiled');
