import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, isStamped, root, writeStamp } from './places.mjs';
import { fail, tell } from './words.mjs';

const stamp = 'node_modules/.jejak-packages';

/**
 * `npm ci`, when node_modules is not what package-lock.json says. Install scripts are off (`.npmrc`), so
 * neither Python nor a compiler is needed.
 */
export function installPackages() {
  const digest = digestOf('package-lock.json');
  if (isStamped(stamp, digest)) return;
  if (!agreesWithLock()) {
    tell('packages');
    if (npm(['ci', '--loglevel=error', '--no-progress'], root) !== 0) fail('packages-failed');
  }
  writeStamp(stamp, digest);
}

/** npm as it was started, or as it stands on PATH; its output goes to stderr. Returns its exit status. */
export function npm(args, cwd) {
  const script = process.env.npm_execpath;
  const options = { cwd, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'development' } };
  const run =
    script !== undefined && /npm-cli\.c?js$/.test(script)
      ? spawnSync(process.execPath, [script, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (run.error !== undefined) process.stderr.write(`npm: ${run.error.message}\n`);
  return run.status ?? 1;
}

/** Whether npm's own note of what it installed names every package of the lock file that it did not skip. */
function agreesWithLock() {
  const noteFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noteFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(noteFile, 'utf8')).packages;
  const agrees = ([path, entry]) => {
    const there = installed[path];
    if (there === undefined) return path === '' || entry.optional === true;
    return there.version === entry.version && existsSync(join(root, path));
  };
  return Object.entries(wanted).every(agrees) && Object.keys(installed).every((path) => path in wanted);
}
