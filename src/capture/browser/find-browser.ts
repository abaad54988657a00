import { access, constants, realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { JejakError } from '../../contract/error.ts';

type Environment = Record<string, string | undefined>;

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macBundles = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Where a browser that can be driven usually lies on this platform, the preferred ones first. */
export function usualPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return windowsPaths.flatMap((parts) =>
      roots.filter((root) => root !== undefined).map((root) => join(root, ...parts)),
    );
  }
  if (platform === 'darwin') {
    const home = environment.HOME;
    const roots = ['/Applications', ...(home === undefined ? [] : [join(home, 'Applications')])];
    return macBundles.flatMap((bundle) => roots.map((root) => join(root, bundle)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  const all = [...new Set([...folders, ...usual])];
  const installed = linuxNames.flatMap((name) => all.map((folder) => join(folder, name)));
  const { XDG_CACHE_HOME, HOME } = environment;
  const cache = XDG_CACHE_HOME ?? (HOME === undefined ? undefined : join(HOME, '.cache'));
  return cache === undefined ? installed : [...installed, join(cache, 'jejak', 'chromium.sh')];
}

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * The browser for capture: the one that is named, else `JEJAK_BROWSER`, else the first installed Chrome,
 * Chromium or Edge, else the Chromium that the set-up of a checkout fetched where none could be installed.
 *
 * @throws JejakError `browser-not-found` where the named one cannot be run, or none is installed
 */
export async function findBrowser(
  named: string | undefined,
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): Promise<string> {
  const asked = named ?? environment.JEJAK_BROWSER;
  if (asked !== undefined && asked !== '') {
    if (await canRun(asked)) return asked;
    throw new JejakError('browser-not-found', 'wrong-use', { path: asked });
  }
  for (const place of usualPlaces(platform, environment)) {
    if (await canRun(place)) return place;
  }
  throw new JejakError('browser-not-found', 'wrong-use', { path: '' });
}

/** Every installed one, the preferred ones first; those that are the same file once, under their first name. */
export async function installedBrowsers(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): Promise<string[]> {
  const found = new Map<string, string>();
  for (const place of usualPlaces(platform, environment)) {
    if (!(await canRun(place))) continue;
    const file = await realpath(place);
    if (!found.has(file)) found.set(file, place);
  }
  return [...found.values()];
}
