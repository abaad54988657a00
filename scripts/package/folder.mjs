import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { packager } from '@electron/packager';
import { root } from '../setup/places.mjs';
import { layOutCore } from './core.mjs';
import { fusesFor } from './fuses.mjs';
import { makeIcons } from './icons.mjs';
import { macInfo } from './mac.mjs';
import { appNotices, noticesFile } from './notices.mjs';
import { product } from './packages.mjs';

const rendererNotices = join('dist/app/renderer', noticesFile);

/** Makes the folder in which the app lies ready to run; gives its path. */
export async function packFolder(work, out) {
  const app = join(work, 'app');
  layOutApp(app);
  const core = join(work, 'core');
  layOutCore(core);
  const notices = join(app, rendererNotices);
  const [folder] = await packager({
    dir: app,
    name: 'Jejak',
    executableName: process.platform === 'linux' ? 'jejak-app' : 'Jejak',
    ...zipRuntime(work),
    out,
    tmpdir: join(work, 'tmp'),
    overwrite: true,
    quiet: true,
    prune: false,
    asar: true,
    extraResource: [core, notices],
    appBundleId: 'id.jejak.app',
    appCategoryType: 'public.app-category.productivity',
    extendInfo: macInfo,
    icon: makeIcons(join(out, 'icons')),
  });
  chmodSync(folder, 0o755);
  await flipFuses(programOf(folder), fusesFor(process.platform));
  return folder;
}

/** The program of a packaged folder that opens the window. */
function programOf(folder) {
  const paths = { darwin: 'Jejak.app', win32: 'Jejak.exe' };
  return join(folder, paths[process.platform] ?? 'jejak-app');
}

/** What goes into the app's archive: the shell, the preload and the page. */
function layOutApp(folder) {
  mkdirSync(folder, { recursive: true });
  const { name, version, description, license, main } = product;
  const manifest = { name, productName: 'Jejak', version, description, license, type: 'module', main };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, desktopName: 'jejak.desktop', author: 'Jejak' }),
  );
  cpSync(join(root, 'dist/app'), join(folder, 'dist/app'), { recursive: true });
  writeFileSync(join(folder, rendererNotices), appNotices());
  cpSync(join(root, 'resources/icons'), join(folder, 'resources/icons'), { recursive: true });
}

/**
 * On Linux the runtime that the set-up found, as the archive that the packager takes; elsewhere the packager
 * fetches Electron by itself.
 */
function zipRuntime(work) {
  if (process.platform !== 'linux') return { electronVersion: product.devDependencies.electron };
  const runtime = dirname(process.env.JEJAK_RUNTIME);
  const electronVersion = versionOf(runtime);
  const laid = join(work, 'runtime');
  cpSync(runtime, laid, { recursive: true });
  // What the runtime's own makers put there.
  for (const each of ['app', 'app-update.yml']) {
    rmSync(join(laid, 'resources', each), { recursive: true, force: true });
  }
  writeFileSync(join(laid, 'version'), electronVersion);
  if (!existsSync(join(laid, 'LICENSE'))) cpSync(join(laid, 'LICENSE.electron.txt'), join(laid, 'LICENSE'));
  chmodSync(join(laid, 'electron'), 0o755);
  const zips = join(work, 'zip');
  mkdirSync(zips);
  const file = join(zips, `electron-v${electronVersion}-linux-${process.arch}.zip`);
  const zip = spawnSync('zip', ['-q', '-0', '-r', '-y', file, '.'], { cwd: laid, stdio: ['ignore', 2, 2] });
  if (zip.status !== 0) throw new Error('the runtime could not be zipped: zip is missing or failed');
  return { electronVersion, electronZipDir: zips };
}

/** Electron's own folder says its version; that of the trial is in the name of the folder above. */
function versionOf(runtime) {
  const file = join(runtime, 'version');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const [, version] = /^electron-(\d+\.\d+\.\d+)$/.exec(basename(dirname(runtime))) ?? [];
  if (version === undefined) throw new Error(`of what version is the Electron in ${runtime}?`);
  return version;
}
