import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bringsLetters, hasBrowser } from './browser.mjs';
import { findProgram } from './places.mjs';
import { fail, tell } from './words.mjs';

/** What is taken from the distribution, why, and how its absence is seen without starting anything. */
const wanted = [
  {
    name: 'chromium',
    why: 'captures pages',
    here: hasBrowser,
    for: ['start', 'demo', 'test', 'storm', 'bench'],
  },
  {
    name: 'fonts-liberation',
    why: 'letters for the pictures of pages, where a bare system has none',
    here: () => existsSync('/usr/share/fonts') || bringsLetters(),
    for: ['start', 'demo', 'test', 'storm', 'bench'],
  },
  ...[
    ['libgtk-3-0', 'libgtk-3.so.0'],
    ['libnss3', 'libnss3.so'],
    ['libasound2', 'libasound.so.2'],
    ['libgbm1', 'libgbm.so.1'],
  ].map(([name, library]) => ({
    name,
    why: 'the window needs it',
    here: () => hasLibrary(library),
    for: ['start', 'test', 'bench'],
  })),
  {
    name: 'xvfb',
    why: 'a display for the tests of the window',
    here: () => has('Xvfb'),
    for: ['test', 'bench'],
  },
  {
    name: 'openssl',
    why: "checks the seal's signature as another expert would",
    here: () => has('openssl'),
    for: ['test', 'bench'],
  },
  {
    name: 'strace',
    why: 'kills the process and fails the disk at the Nth call',
    here: () => has('strace'),
    for: ['test', 'storm'],
  },
  {
    name: 'unzip',
    why: 'takes bundles apart as another program would',
    here: () => has('unzip'),
    for: ['test'],
  },
  {
    name: 'zip',
    why: 'packs bundles anew as another program would, and the runtime for the packager',
    here: () => has('zip'),
    for: ['test', 'package'],
  },
  {
    name: 'fakeroot',
    why: 'installs the Debian package into a scratch root',
    here: () => has('fakeroot'),
    for: ['test'],
  },
  {
    name: 'xdotool',
    why: "types into the system's dialogs of the installed app",
    here: () => has('xdotool'),
    for: ['test'],
  },
  {
    name: 'procps',
    why: 'finds the browser of a capture, to kill it',
    here: () => has('ps'),
    for: ['test'],
  },
  {
    name: 'libimage-exiftool-perl',
    why: 'reads pictures as another program would',
    here: () => has('exiftool'),
    for: ['test'],
  },
];

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];
const hasLibrary = (file) => libraryFolders.some((folder) => existsSync(`${folder}/${file}`));
const has = (program) => findProgram(program) !== undefined;

/** Installs what is missing where that is allowed; else says the exact command and, if it can, goes on. */
export function installDebianPackages(command) {
  if (process.platform !== 'linux' || !has('apt-get')) return;
  const missing = wanted
    .filter((each) => each.for.includes(command) && !each.here())
    .map((each) => each.name);
  if (missing.length === 0) return;
  const names = missing.join(' ');
  const byHand = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
  const prefix = rightsPrefix();
  if (prefix === undefined) {
    tell('debian-by-hand', { names, command: byHand });
    if (command !== 'demo' && missing.some((name) => name !== 'chromium')) tell('without-tools');
    return;
  }
  tell('debian', { names });
  const install = [...prefix, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing];
  if (run([...prefix, 'apt-get', 'update', '-q']) !== 0 || run(install) !== 0) {
    if (missing.includes('chromium')) fail('debian-failed', { command: byHand });
    tell('debian-failed', { command: byHand });
  }
}

/** How to gain the right to install: nothing as root, `sudo -n` where it asks no password, else undefined. */
function rightsPrefix() {
  if (process.getuid() === 0) return [];
  const sudo = findProgram('sudo');
  return sudo !== undefined && run([sudo, '-n', 'true'], 'ignore') === 0 ? [sudo, '-n'] : undefined;
}

function run([program, ...args], output = 2) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', output, output], env }).status ?? 1;
}
