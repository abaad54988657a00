import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Installer } from 'electron-installer-debian';
import { root } from '../setup/places.mjs';
import { product } from './packages.mjs';

/** What Electron's program is linked to, by the names of Debian 13, then those of Debian 12 where they differ. */
const depends = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libatk1.0-0t64 | libatk1.0-0',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libc6 (>= 2.28)',
  'libcairo2',
  'libcups2t64 | libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0t64 | libglib2.0-0',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libstdc++6',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
];
/** A browser to capture pages with, and the keychain for what Chromium itself keeps. */
const recommends = ['chromium | google-chrome-stable | microsoft-edge-stable', 'libsecret-1-0', 'xdg-utils'];

const architectures = { x64: 'amd64', arm64: 'arm64' };
const icons = join(root, 'resources/icons');

/** Debian's package of the app: the window, the command line beside it, and what the desktop must know. */
class JejakInstaller extends Installer {
  get contentFunctions() {
    return [...super.contentFunctions, 'createMimeType'];
  }

  generateOptions() {
    super.generateOptions();
    // The installer adds to its own list of dependencies, which knows no names of Debian 13.
    Object.assign(this.options, { depends, recommends, suggests: [] });
    return this.options;
  }

  /** `jejak` is the command line; the window starts from the desktop's menu, or as `jejak-app`. */
  createBinarySymlink() {
    const folder = join(this.stagingDir, 'usr/bin');
    mkdirSync(folder, { recursive: true });
    symlinkSync('../lib/jejak/jejak-app', join(folder, 'jejak-app'));
    symlinkSync('../lib/jejak/resources/core/jejak', join(folder, 'jejak'));
  }

  createMimeType() {
    this.copy(join(import.meta.dirname, 'linux/jejak.xml'), 'usr/share/mime/packages/jejak.xml');
  }

  createCopyright() {
    const at = 'usr/share/doc/jejak';
    this.copy(join(root, 'LICENSE'), `${at}/copyright`);
    this.copy(join(this.sourceDir, 'resources/third-party-notices.txt'), `${at}/third-party-notices.txt`);
  }

  copy(from, to) {
    const path = join(this.stagingDir, to);
    mkdirSync(dirname(path), { recursive: true });
    cpSync(from, path);
  }

  createPackage() {
    const how = this.options.compression === 'gzip' ? ['-Zgzip', '-z1'] : ['-Zxz'];
    const args = [...how, '--root-owner-group', '--build', this.stagingDir];
    const made = spawnSync('dpkg-deb', args, { stdio: ['ignore', 2, 2] });
    if (made.status !== 0) throw new Error('dpkg-deb is missing or failed');
  }
}

/** Makes the Debian package from the packaged folder; gives its path. `gzip` packs quickly and loosely. */
export async function packDebian(src, out, compression) {
  const installer = new JejakInstaller({
    src,
    dest: out,
    arch: architectures[process.arch],
    rename: (folder) => join(folder, '<%= name %>_<%= version %>_<%= arch %>.deb'),
    logger: () => undefined,
    options: {
      name: product.name,
      productName: 'Jejak',
      genericName: 'Evidence locker',
      description: 'evidence locker for observers of elections',
      productDescription: product.description,
      maintainer: 'Jejak <jejak@example.org>',
      bin: 'jejak-app',
      section: 'misc',
      compression,
      desktopTemplate: join(import.meta.dirname, 'linux/jejak.desktop'),
      mimeType: ['application/zip', 'application/x-jejak-encrypted-bundle', 'inode/directory'],
      icon: {
        '32x32': join(icons, 'jejak-32.png'),
        '256x256': join(icons, 'jejak-256.png'),
        '512x512': join(icons, 'jejak-512.png'),
        scalable: join(icons, 'jejak.svg'),
      },
    },
  });
  await installer.generateDefaults();
  installer.generateOptions();
  await installer.createStagingDir();
  await installer.createContents();
  await installer.createPackage();
  await installer.movePackage();
  return installer.options.packagePaths[0];
}
