import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser, usualPlaces } from '../../../src/capture/browser/find-browser.ts';
import { browserFlags } from '../../../src/capture/browser/launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));
const make = (name: string) => {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
};

test('the named browser comes first, then JEJAK_BROWSER, then what is installed', async () => {
  const [named, fromEnvironment, installed] = [make('one'), make('two'), make('google-chrome-stable')];
  const environment = { JEJAK_BROWSER: fromEnvironment, PATH: folder };
  expect(await findBrowser(named, 'linux', environment)).toBe(named);
  expect(await findBrowser(undefined, 'linux', environment)).toBe(fromEnvironment);
  expect(await findBrowser(undefined, 'linux', { PATH: folder })).toBe(installed);
});

test('a browser that was named and cannot be run is not replaced by another', async () => {
  await expect(findBrowser('/no/such/browser', 'linux', { PATH: folder })).rejects.toMatchObject({
    code: 'browser-not-found',
    params: { path: '/no/such/browser' },
  });
});

test('the Chromium that the set-up fetched comes after all that are installed', () => {
  const places = usualPlaces('linux', { PATH: '/a', HOME: '/home/a' });
  expect(places.at(-1)).toBe('/home/a/.cache/jejak/chromium.sh');
  expect(places.at(-2)).toContain('microsoft-edge');
});

test('Chrome, Chromium and Edge are looked for on Windows and macOS', () => {
  const windows = usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\L' });
  expect(windows.map((path) => path.split(/[\\/]/).at(-1))).toEqual(
    expect.arrayContaining(['chrome.exe', 'msedge.exe']),
  );
  const mac = usualPlaces('darwin', { HOME: '/Users/a' });
  expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(mac.some((path) => path.startsWith('/Users/a/Applications/Microsoft Edge'))).toBe(true);
});

test('the sandbox is left off for root alone', () => {
  const options = {
    path: '',
    scratchDir: '',
    headless: true,
    offline: false,
    languages: ['id-ID'],
    timeZone: 'Asia/Jakarta',
  };
  expect(browserFlags(options, '/p', false)).not.toContain('--no-sandbox');
  expect(browserFlags(options, '/p', true)).toContain('--no-sandbox');
});
