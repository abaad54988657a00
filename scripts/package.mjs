/**
 * `npm run package -- [folder] [deb] [npm] [--out FOLDER] [--quick]`: makes what people install, from what
 * was built. Without a name all that this platform can make. `--quick` packs the `.deb` loosely, for trials.
 * The last lines on stdout are the paths of what was made.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packCommandLine } from './package/command-line.mjs';
import { packDebian } from './package/debian.mjs';
import { packFolder } from './package/folder.mjs';
import { root } from './setup/places.mjs';

const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'out') },
    quick: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const all = process.platform === 'linux' ? ['folder', 'deb', 'npm'] : ['folder', 'npm'];
const wanted = positionals.length === 0 ? all : positionals;
const unknown = wanted.find((each) => !all.includes(each));
if (unknown !== undefined) throw new Error(`cannot make ${unknown} here; there are: ${all.join(', ')}`);

const out = resolve(values.out);
const work = join(out, 'work');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const made = [];
if (wanted.includes('npm')) made.push(packCommandLine(work, out));
if (wanted.includes('folder') || wanted.includes('deb')) {
  const folder = await packFolder(work, out);
  made.push(folder);
  if (wanted.includes('deb')) made.push(await packDebian(folder, out, values.quick ? 'gzip' : 'xz'));
}
rmSync(work, { recursive: true });
for (const path of made) process.stdout.write(`${path}\n`);
