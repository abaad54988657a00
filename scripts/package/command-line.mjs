import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../setup/packages.mjs';
import { root } from '../setup/places.mjs';
import { noticesOf } from './notices.mjs';
import { bundledPackages, product } from './packages.mjs';

const readme = `# jejak

Perintah \`jejak\`: loker bukti untuk pengawas pemilu dan netralitas ASN, tanpa jendela. Perlu Node 24 atau lebih baru.

    npm install --global ./${product.name}-${product.version}.tgz
    jejak --help

The command \`jejak\`: an evidence locker for observers of elections and of civil-service neutrality, without the
window. It needs Node 24 or later.
`;

/** Packs the command line as an npm package; gives the path of the \`.tgz\`. */
export function packCommandLine(work, out) {
  const folder = join(work, 'npm');
  mkdirSync(folder, { recursive: true });
  const { name, version, description, license, bin, dependencies } = product;
  const files = ['dist/cli', 'third-party-notices.txt'];
  const manifest = {
    ...{ name, version, description, license, type: 'module', bin, files },
    engines: { node: '>=24' },
    dependencies,
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), readme);
  writeFileSync(join(folder, 'third-party-notices.txt'), noticesOf(bundledPackages('cli')));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(root, 'dist/cli'), join(folder, 'dist/cli'), { recursive: true });
  if (npm(['pack', '--silent', '--pack-destination', out], folder) !== 0) throw new Error('npm pack failed');
  return join(out, `${name}-${version}.tgz`);
}
