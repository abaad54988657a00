/**
 * Completes package-lock.json after `npm install`: a registry that serves no package for some other
 * platform leaves it out of the lock file, and `npm ci` of npm 11 then refuses the whole file. The
 * missing names are written in with the version that their parent asks for; no bytes are fetched for
 * them on this platform. `node scripts/complete-lock.mjs --check` only looks.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const platformName =
  /[-.](android|darwin|freebsd|linux|linuxmusl|openharmony|win32)-(arm|arm64|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/;

const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = [];
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const places = [`${path}/node_modules/${name}`.replace(/^\//, ''), `node_modules/${name}`];
    if (!places.some((place) => place in lock.packages)) missing.push({ name, version, dev: parent.dev });
  }
}

if (process.argv.includes('--check')) {
  for (const { name, version } of missing) console.error(`not in package-lock.json: ${name}@${version}`);
  process.exit(missing.length === 0 ? 0 : 1);
}

for (const { name, version, dev } of missing) {
  const [, os, cpu, abi] = platformName.exec(name) ?? [];
  if (os === undefined || !/^\d/.test(version)) throw new Error(`what platform is ${name}@${version} for?`);
  const musl = os === 'linuxmusl' || /^musl/.test(abi ?? '');
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(os.startsWith('linux') ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
    optional: true,
    os: [os.replace('musl', '')],
  };
}
if (missing.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`package-lock.json: ${missing.length} added`);
