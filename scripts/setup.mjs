/**
 * Makes a bare checkout ready and runs one command on Node 24: `node scripts/setup.mjs [start | demo |
 * test | package | storm | bench] [arguments]`. Runs on Node 20 with nothing installed; each step is skipped where its
 * result is there already.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { build } from './setup/build.mjs';
import { installDebianPackages } from './setup/debian.mjs';
import { environment, findNode } from './setup/node.mjs';
import { installPackages } from './setup/packages.mjs';
import { root } from './setup/places.mjs';
import { ensureRuntime } from './setup/runtime.mjs';
import { fail, SetupError } from './setup/words.mjs';

const scripts = {
  start: 'scripts/start.mjs',
  demo: 'scripts/demo.ts',
  test: 'scripts/test.mjs',
  package: 'scripts/package.mjs',
  storm: 'test/storm/run.ts',
  bench: 'bench/run.ts',
};

function runScript(script, args, env) {
  const child = spawn(findNode(), [join(root, script), ...args], {
    cwd: root,
    env: environment(env),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

/** Whether a window could be seen: on Linux only where a display is named. */
function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

try {
  const [command, ...args] = process.argv.slice(2);
  if (command !== undefined && !(command in scripts)) fail('unknown-command', { name: command });
  installPackages();
  installDebianPackages(command ?? 'test');
  const browser = ensureBrowser();
  build();
  if (command === 'start' && !hasDisplay()) fail('no-display');
  const { path, env } = ['start', 'test', 'package', 'bench'].includes(command) ? ensureRuntime() : {};
  const window = path === undefined ? {} : { ...env, JEJAK_RUNTIME: path };
  if (command !== undefined) runScript(scripts[command], args, { ...browser, ...window });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
