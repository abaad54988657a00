import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a program lies on PATH; undefined where it is not. Starts no process. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find(canRun);
}

export function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A digest over names and contents of files; folders are walked. */
export function digestOf(...paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    for (const entry of listing(full)) {
      if (entry === undefined) hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
      else add(join(path, entry));
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/** The sorted entries of a folder; for a file, `[undefined]`. */
function listing(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [undefined];
    throw error;
  }
}

/** A stamp is a file with a digest in it: what was made from that state need not be made again. */
export function isStamped(stamp, digest) {
  const file = join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

export function writeStamp(stamp, digest) {
  const file = join(root, stamp);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, digest);
}
