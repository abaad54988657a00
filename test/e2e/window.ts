import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { writeQuietSettings } from '../core/desk/quiet-settings.ts';
import { displayName } from './display.ts';

const root = join(import.meta.dirname, '../..');

/** A window of the app under test, with a data folder of its own. */
export interface TestWindow {
  app: ElectronApplication;
  page: Page;
  /** A folder for the test's files. */
  folder: string;
  /** Everything that the shell, the core and the page complained of. */
  complaints: string[];
  /** What the next dialog of the system gives: a system's dialog has no hands for a test. */
  answerDialog(paths: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts the built app on the runtime that the set-up found. */
export async function openWindow(
  options: {
    language?: 'id' | 'en';
    folder?: string;
    size?: { width: number; height: number };
    /** A file into which every connection goes that any process of the app asks for (strace). */
    connections?: string;
    env?: Record<string, string>;
    /** Further flags for Chromium. */
    flags?: string[];
  } = {},
): Promise<TestWindow> {
  const runtime = process.env['JEJAK_RUNTIME'];
  if (runtime === undefined)
    throw new Error('no Electron: JEJAK_RUNTIME names none; npm test finds or fetches one');
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'jejak-window-'));
  writeQuietSettings(join(folder, 'data'));
  for (const name of ['data', 'config']) mkdirSync(join(folder, name), { recursive: true });
  const display = await displayName();
  const { width, height } = options.size ?? { width: 1280, height: 800 };
  const app = await _electron.launch({
    executablePath:
      options.connections === undefined ? runtime : watched(runtime, folder, options.connections),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      ...(options.flags ?? []),
      root,
    ],
    env: {
      ...definedOf(process.env),
      ...(display === undefined ? {} : { DISPLAY: display }),
      JEJAK_DATA_DIR: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      LANG: options.language === 'en' ? 'en_US.UTF-8' : 'id_ID.UTF-8',
      LC_ALL: options.language === 'en' ? 'en_US.UTF-8' : 'id_ID.UTF-8',
      TZ: 'Asia/Jakarta',
      ...options.env,
    },
  });
  const complaints: string[] = [];
  app
    .process()
    .stderr?.setEncoding('utf8')
    .on('data', (text: string) => complaints.push(`stderr: ${text}`));
  const page = await app.firstWindow({ timeout: 60_000 });
  page.on('pageerror', (error) => complaints.push(`page: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`);
  });
  await app.evaluate(
    async ({ BrowserWindow, dialog }, bounds) => {
      // What a test leaves typed and unsaved it does not miss when it closes the window.
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('no window');
      const shown: NodeJS.EventEmitter = window;
      if (!window.isVisible()) await new Promise((resolve) => shown.once('show', resolve));
      window.setBounds(bounds);
    },
    { ...{ x: 0, y: 0, width, height } },
  );
  await page.locator('h1, main').first().waitFor();
  return {
    ...{ app, page, folder, complaints },
    answerDialog: (paths) =>
      app.evaluate(({ dialog }, given) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: given.length === 0, filePaths: given });
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: given.length === 0, filePath: given[0] ?? '' });
      }, paths),
    async close() {
      await app.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A program that starts the runtime under strace: what it is given goes to the runtime. */
function watched(runtime: string, folder: string, file: string): string {
  const path = join(folder, 'watched.sh');
  const strace = `strace -f -qq --seccomp-bpf -e trace=connect,sendto -e signal=none -s 0 -o '${file}'`;
  writeFileSync(path, `#!/bin/sh\nexec ${strace} '${runtime}' "$@"\n`, { mode: 0o755 });
  return path;
}

/** The environment without what is not set. */
export function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
