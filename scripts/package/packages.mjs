import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/places.mjs';

export const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What was built into these parts of the product (`bundled-packages.ts`). */
export function bundledPackages(...parts) {
  const paths = parts.flatMap((part) =>
    JSON.parse(readFileSync(join(root, `dist/packages/${part}.json`), 'utf8')),
  );
  return [...new Set(paths)].sort().map(read);
}

/** What runs inside a replay: its engine comes with what it needs built into it, so all of that counts. */
export function replayPackages() {
  return packagesFrom(bundledPackages('replay').map(({ name }) => name));
}

/** The packages that the core and the command line run on, with all that those need, as far as they are installed. */
export function productionPackages() {
  return packagesFrom(Object.keys(product.dependencies));
}

/**
 * The installed packages of these names and all that they need, by Node's own rule of looking upwards.
 *
 * @returns `{ path, name, version, manifest }` each, `path` relative to the project, sorted
 */
function packagesFrom(names) {
  const found = new Map();
  const add = (name, from, isOptional) => {
    const path = placeOf(name, from);
    if (path === undefined) {
      if (isOptional) return;
      throw new Error(`not installed: ${name}, that ${from || 'the product'} needs`);
    }
    if (found.has(path)) return;
    const entry = read(path);
    found.set(path, entry);
    const { dependencies = {}, optionalDependencies = {} } = entry.manifest;
    for (const each of Object.keys(dependencies)) if (!(each in optionalDependencies)) add(each, path, false);
    for (const each of Object.keys(optionalDependencies)) add(each, path, true);
  };
  for (const name of names) add(name, '', false);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function read(path) {
  const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  return { path, name: manifest.name, version: manifest.version, manifest };
}

function placeOf(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const path = join(at === '.' ? '' : at, 'node_modules', name);
    if (existsSync(join(root, path, 'package.json'))) return path;
    if (at === '' || at === '.') return undefined;
  }
}
