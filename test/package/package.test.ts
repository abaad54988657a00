import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { closeDisplay } from '../e2e/display.ts';
import { Person, passphrase } from '../e2e/steps.ts';
import { openInstalled } from './installed.ts';

const root = join(import.meta.dirname, '../..');
const photo = join(root, 'resources/samples/spanduk.jpg');

/** The packaged program has its reader and its models with it: the words of a picture, read where there is no network. */
function readsWithoutNetwork(jejak: string, locker: string): void {
  const env = { ...process.env, JEJAK_PASSPHRASE: passphrase, LANG: 'id_ID.UTF-8' };
  const run = (...args: string[]): unknown => {
    const alone = ['--user', '--map-root-user', '--net', jejak, ...args, '--json'];
    return JSON.parse(execFileSync('unshare', alone, { encoding: 'utf8', env }));
  };
  const { items } = run('items', locker, '--case', '014/BWS/2026') as { items: { item: string }[] };
  const { read } = run('ocr', locker, items[0]?.item ?? '') as { read: { ocr: { text: string } }[] };
  expect(read[0]?.ocr.text).toMatch(/SPANDUK/i);
}

describe.runIf(process.platform === 'linux')('the Debian package, installed into a scratch root', () => {
  let folder = '';
  /** The command line as an npm package. */
  let tarball = '';
  /** Where it is installed. */
  let place = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jejak-package-'));
    place = join(folder, 'root');
    const out = join(folder, 'out');
    const args = [join(root, 'scripts/package.mjs'), '--quick', '--out', out, 'deb', 'npm'];
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const made = (ending: string): string => {
      const name = readdirSync(out).find((each) => each.endsWith(ending));
      if (name === undefined) throw new Error(`no ${ending} was made`);
      return join(out, name);
    };
    install(made('.deb'), place);
    tarball = join(folder, 'jejak.tgz');
    renameSync(made('.tgz'), tarball);
    rmSync(out, { recursive: true });
  }, 300_000);

  afterAll(async () => {
    await closeDisplay();
    rmSync(folder, { recursive: true, force: true });
  });

  test('refuses in its fuses to be anything but this app', async () => {
    const wire = await getCurrentFuseWire(join(place, 'usr/lib/jejak/jejak-app'));
    const is = (fuse: FuseV1Options): string | undefined => {
      const state = wire[fuse];
      return state === undefined ? undefined : FuseState[state];
    };
    expect({
      runAsNode: is(FuseV1Options.RunAsNode),
      cookieEncryption: is(FuseV1Options.EnableCookieEncryption),
      nodeOptions: is(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: is(FuseV1Options.EnableNodeCliInspectArguments),
      onlyFromAsar: is(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: 'DISABLE',
      cookieEncryption: 'ENABLE',
      nodeOptions: 'DISABLE',
      inspect: 'DISABLE',
      onlyFromAsar: 'ENABLE',
    });
  });

  test('does the main job in its window', { timeout: 240_000 }, async () => {
    // None of these makes it run as Node, load a file into it, or listen to an inspector.
    const window = await openInstalled(join(place, 'usr/bin/jejak-app'), join(folder, 'work'), {
      args: ['--inspect=0'],
      env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nonexistent' },
    });
    onTestFailed(() => window.close());
    const person = new Person(window, 'id');
    const out = join(folder, 'berkas.zip');
    expect(window.stderr()).not.toContain('Debugger listening');
    await person.createLocker('Pengawasan 2026');
    await person.openCase('014/BWS/2026', 'Spanduk di Kecamatan Contoh');
    await person.bringIn(photo, 1);
    await person.makeExhibit('spanduk.jpg', 'P-1');
    const readOut = await person.handOver(out);
    // As the desktop does with a bundle that is opened while the app runs.
    expect(await window.startAgain(out)).toBe(0);
    await window.page
      .getByText(person.say('bundle-check.intact'), { exact: true })
      .first()
      .waitFor({ timeout: 60_000 });
    await window.close();

    const locker = join(folder, 'work/Pengawasan 2026.jejak');
    const again = await openInstalled(join(place, 'usr/bin/jejak-app'), join(folder, 'work'), {
      args: [locker],
    });
    onTestFailed(() => again.close());
    const reader = new Person(again, 'id');
    await reader.type('locker.passphrase', passphrase);
    await reader.press('locker.open');
    await again.page.getByText('014/BWS/2026').first().waitFor();
    await reader.goTo('rail.settings');
    await reader.press('settings.notices-show');
    await again.page.getByText('better-sqlite3-multiple-ciphers').first().waitFor();
    await again.close();

    const verify = (jejak: string): unknown =>
      JSON.parse(execFileSync(jejak, ['verify', out, '--json'], { encoding: 'utf8' }));
    expect(verify(join(place, 'usr/bin/jejak'))).toMatchObject({ intact: true, sealSha256: readOut });

    readsWithoutNetwork(join(place, 'usr/bin/jejak'), locker);

    const elsewhere = join(folder, 'npm');
    mkdirSync(elsewhere);
    execFileSync(
      'npm',
      ['install', '--prefix', elsewhere, '--prefer-offline', '--no-audit', '--no-fund', tarball],
      {
        cwd: elsewhere,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    expect(verify(join(elsewhere, 'node_modules/.bin/jejak'))).toMatchObject({ intact: true });
    readsWithoutNetwork(join(elsewhere, 'node_modules/.bin/jejak'), locker);
  });

  test('finds in its archive what is loaded late: the replay of a page, the camera and a comparison', {
    timeout: 240_000,
  }, async () => {
    const window = await openInstalled(join(place, 'usr/bin/jejak-app'), join(folder, 'late'));
    onTestFailed(() => window.close());
    const { page } = window;
    const person = new Person(window, 'id');
    await person.press('sample.open');
    const row = page.getByRole('row', { name: person.say('sample.case-title') });
    await row.getByRole('button').first().click({ timeout: 120_000 });
    await person.seesItems(5);
    await page
      .getByText(/^Budi Rekaan/)
      .first()
      .click();
    await page.keyboard.press('Shift+ArrowDown');
    await page
      .getByText(person.say('items.selected', { count: 2 }))
      .first()
      .waitFor();
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: person.say('compare.title') }).waitFor();
    await person.press('top.back');

    await page
      .getByText(/^Budi Rekaan/)
      .first()
      .dblclick();
    await person.tab('item.tab-replay');
    await page.getByText(person.say('replay.notice')).waitFor();
    const replayed = (): Page | undefined =>
      page
        .context()
        .pages()
        .find((each) => each.url().startsWith('jejak-replay:'));
    const said = async (): Promise<string> =>
      String(
        await replayed()?.evaluate("document.querySelector('iframe')?.contentDocument?.body?.innerText"),
      );
    await expect.poll(said, { timeout: 30_000 }).toContain('Alhamdulillah');

    await person.goTo('rail.inbox');
    await person.press('camera.open');
    await page.getByRole('alert').getByText(person.say('camera.problem-no-camera')).waitFor();
    await window.close();
  });

  test('tells the desktop what it opens, and names in its notices what is built in', () => {
    const entry = readFileSync(join(place, 'usr/share/applications/jejak.desktop'), 'utf8');
    const [, program = ''] = /^Exec=(\S+) %F$/m.exec(entry) ?? [];
    expect(existsSync(join(place, 'usr/bin', program))).toBe(true);
    const types = /^MimeType=(.*)$/m.exec(entry)?.[1]?.split(';') ?? [];
    const own = readFileSync(join(place, 'usr/share/mime/packages/jejak.xml'), 'utf8');
    expect(types).toContain('application/zip');
    expect(types).toContain('inode/directory');
    expect(types).toContain(/<mime-type type="(.+)">/.exec(own)?.[1]);

    const notices = readFileSync(join(place, 'usr/share/doc/jejak/third-party-notices.txt'), 'utf8');
    for (const name of ['better-sqlite3-multiple-ciphers', 'react', '@fontsource-variable/inter', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
    expect(notices).toContain('BIP-39 English word list');
  });
});

/** As an administrator's `dpkg -i`, but into a folder, and without what the package depends on. */
function install(deb: string, place: string): void {
  const database = join(place, 'var/lib/dpkg');
  for (const name of ['info', 'updates', 'triggers']) mkdirSync(join(database, name), { recursive: true });
  writeFileSync(join(database, 'status'), '');
  const args = [`--root=${place}`, '--force-depends', '--force-not-root', '--install', deb];
  execFileSync('fakeroot', ['dpkg', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}
