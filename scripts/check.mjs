/**
 * `npm run check`: types, lint, format, unused code, forbidden imports, the lock file. As many at a time
 * as there are cores; prints what failed in full and what passed in one line; exits 1 if any failed.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, findNode } from './setup/node.mjs';
import { installPackages } from './setup/packages.mjs';
import { root } from './setup/places.mjs';

const inModules = (path) => join(root, 'node_modules', path);

/** In one thread: with four, which is usual, each looks at what all need, and on two cores it takes twice the work. */
const types = (project) => [
  inModules('typescript-7/bin/tsc'),
  '--noEmit',
  '--singleThreaded',
  '--project',
  project,
];

/** The longest first. */
const checks = [
  { name: 'lint', command: [inModules('oxlint/bin/oxlint'), '.'] },
  { name: 'types', command: types('.') },
  { name: 'types of the window', command: types('src/renderer') },
  { name: 'types of periksa.html', command: types('src/periksa') },
  { name: 'types of the replay', command: types('src/replay') },
  { name: 'types of its tests', command: types('test/e2e') },
  { name: 'unused code', command: [inModules('knip/bin/knip.js'), '--no-progress'] },
  {
    name: 'forbidden imports',
    command: [
      inModules('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
    ],
  },
  { name: 'format', command: [inModules('@biomejs/biome/bin/biome'), 'check', '--colors=off', '.'] },
  { name: 'lock file', command: [join(root, 'scripts/complete-lock.mjs'), '--check'] },
];

function run({ name, command }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(findNode(), command, { cwd: root, env: environment({ NO_COLOR: '1' }) });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => output.push(bytes));
    child.on('close', (code) => {
      const passed = code === 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds} s)\n`);
      if (!passed) process.stdout.write(`${Buffer.concat(output)}\n`);
      resolve(passed);
    });
  });
}

/** Runs all checks; resolves with how many passed and failed. */
export async function runChecks() {
  const waiting = [...checks];
  const passed = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) passed.push(await run(next));
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
  const good = passed.filter(Boolean).length;
  return { passed: good, failed: passed.length - good };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installPackages();
  const { failed } = await runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
}
