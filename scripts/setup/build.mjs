import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNotices, noticesFile } from '../package/notices.mjs';
import { environment, findNode } from './node.mjs';
import { digestOf, isStamped, root, writeStamp } from './places.mjs';
import { fail, tell } from './words.mjs';

const notices = `dist/app/renderer/${noticesFile}`;
const stamp = 'dist/.jejak-built';

/** Builds the command line and the window, when their sources are not those of the last build. */
export function build() {
  const digest = digestOf(
    ...[
      'src',
      'vite.config.ts',
      'vite.replay.config.ts',
      'vite.periksa.config.ts',
      'electron.vite.config.ts',
      'package-lock.json',
    ],
    ...['scripts/package/bundled-packages.ts', 'scripts/package/notices.mjs'],
  );
  const results = [
    'dist/cli/jejak.js',
    'dist/cli/periksa.html',
    'dist/app/main/index.cjs',
    'dist/app/renderer/index.html',
    'dist/app/replay/worker.js',
    'dist/packages/renderer.json',
    notices,
  ];
  if (isStamped(stamp, digest) && results.every((path) => existsSync(join(root, path)))) return;
  tell('build');
  run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  run('node_modules/vite/bin/vite.js', ['build', '--config', 'vite.periksa.config.ts', '--logLevel', 'warn']);
  run('node_modules/vite/bin/vite.js', ['build', '--config', 'vite.replay.config.ts', '--logLevel', 'warn']);
  run('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  writeFileSync(join(root, notices), appNotices());
  writeStamp(stamp, digest);
}

function run(script, args) {
  const { status } = spawnSync(findNode(), [join(root, script), ...args], {
    cwd: root,
    // The oldest runtime that the window is tried on.
    env: environment({ ELECTRON_MAJOR_VER: '25' }),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('build-failed');
}
