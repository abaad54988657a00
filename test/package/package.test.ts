import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { closeDisplay } from '../e2e/display.ts';
import { Person, passphrase } from '../e2e/steps.ts';
import { openInstalled } from './installed.ts';

const root = join(import.meta.dirname, '../..');
const photo = join(root, 'resources/samples/spanduk.jpg');

describe.runIf(process.platform === 'linux')('the Debian package, installed into a scratch root', () => {
  let folder = '';
  /** Where it is installed. */
  let place = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jejak-package-'));
    place = join(folder, 'root');
    const out = join(folder, 'out');
    const args = [join(root, 'scripts/package.mjs'), '--quick', '--out', out, 'deb'];
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const deb = readdirSync(out).find((name) => name.endsWith('.deb'));
    if (deb === undefined) throw new Error('no .deb was made');
    install(join(out, deb), place);
    rmSync(out, { recursive: true });
  }, 150_000);

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

  test('does the main job in its window', { timeout: 120_000 }, async () => {
    const window = await openInstalled(join(place, 'usr/bin/jejak-app'), join(folder, 'work'));
    onTestFailed(() => window.close());
    const person = new Person(window, 'id');
    const out = join(folder, 'berkas.zip');
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
    await again.close();

    const jejak = join(place, 'usr/bin/jejak');
    const said = execFileSync(jejak, ['verify', out, '--json'], { encoding: 'utf8' });
    expect(JSON.parse(said)).toMatchObject({ intact: true, sealSha256: readOut });
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
