/**
 * Builds the command line, the core and the threads and processes that it starts, once for a run of the tests, as
 * they are built for people: what is bundled starts in less than half of the processor time that the sources need.
 * Beside it lie some files that no product has, of the same bundle: a process that loads `quick-keys.js` first asks
 * little work of a passphrase, and the others are what a storm runs, some hundred times. vitest calls this before the
 * first test (`vitest.config.ts`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { build, loadConfigFromFile } from 'vite';
import { digestOf, root } from './places.mjs';

const folder = join(root, 'dist/tried');
const ofTests = {
  'quick-keys': 'test/locker/quick-keys.ts',
  'storm-driver': 'test/storm/product/driver.ts',
  'storm-inspector': 'test/storm/product/inspector.ts',
};
/** A run that has begun keeps its code, whatever is built for the next one meanwhile. */
const keptMs = 24 * 60 * 60 * 1000;

export default async function setup(project) {
  project.provide('builtCode', await buildForTests());
}

/** The folder with the code of the sources as they are now. */
async function buildForTests() {
  const digest = digestOf(
    'src',
    'vite.config.ts',
    'vite.periksa.config.ts',
    'package-lock.json',
    'test/locker/quick-keys.ts',
    'test/storm',
  );
  const built = join(folder, digest.slice(0, 16));
  if (!existsSync(built)) await buildInto(built);
  utimesSync(built, new Date(), new Date());
  removeOld();
  return built;
}

async function buildInto(built) {
  const { config } = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(root, 'vite.config.ts'),
  );
  const { input, output } = config.build.rolldownOptions;
  const making = `${built}-${process.pid}`;
  await build({
    ...config,
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [],
    build: {
      ...config.build,
      outDir: making,
      rolldownOptions: { input: { ...input, ...ofTests }, output },
    },
  });
  buildViewerInto(making);
  try {
    renameSync(making, built);
  } catch (error) {
    rmSync(making, { recursive: true });
    if (!existsSync(built)) throw error; // Another run was the first.
  }
}

/** By itself: the builder of this process would take its environment, which is that of the tests, into the page. */
function buildViewerInto(folder) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--config', 'vite.periksa.config.ts', '--logLevel', 'error', '--outDir', folder];
  const { status } = spawnSync(process.execPath, [vite, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('periksa.html could not be built');
}

function removeOld() {
  mkdirSync(folder, { recursive: true });
  for (const each of readdirSync(folder)) {
    const path = join(folder, each);
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true, force: true });
  }
}
