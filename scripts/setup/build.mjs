import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, findNode } from './node.mjs';
import { digestOf, isStamped, root, writeStamp } from './places.mjs';
import { fail, tell } from './words.mjs';

const stamp = 'dist/.jejak-built';

/** Builds the command line, when its sources are not those of the last build. */
export function build() {
  const digest = digestOf('src', 'vite.config.ts', 'package-lock.json');
  if (isStamped(stamp, digest) && existsSync(join(root, 'dist/cli/jejak.js'))) return;
  tell('build');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const run = spawnSync(findNode(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) fail('build-failed');
  writeStamp(stamp, digest);
}
