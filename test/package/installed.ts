import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { displayName } from '../e2e/display.ts';
import { definedOf } from '../e2e/window.ts';
import { DialogTyping } from './dialogs.ts';

/** The window of an installed app, as a person has it. */
export interface InstalledWindow {
  page: Page;
  folder: string;
  /** All that the app wrote to stderr. */
  stderr: () => string;
  /** Gets ready to choose the first path in the next dialog of the system. */
  answerDialog(paths: string[]): Promise<void>;
  /** Starts the app once more with arguments, as the desktop does with a file that is opened; gives its status. */
  startAgain(...args: string[]): Promise<number | null>;
  close(): Promise<void>;
}

/**
 * Starts an installed app. It takes no inspector, so it is driven by the protocol of its pages alone, and
 * its dialogs by the keyboard.
 */
export async function openInstalled(
  program: string,
  folder: string,
  more: { args?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<InstalledWindow> {
  for (const name of ['data', 'config']) mkdirSync(join(folder, name), { recursive: true });
  const display = await displayName();
  if (display === undefined) throw new Error('no display for the installed app');
  const env = {
    // It has a Node and a core of its own.
    ...definedOf({ ...process.env, JEJAK_NODE: undefined }),
    DISPLAY: display,
    JEJAK_DATA_DIR: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    LANG: 'id_ID.UTF-8',
    LC_ALL: 'id_ID.UTF-8',
    ...more.env,
  };
  const flags = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];
  const args = [...flags, '--remote-debugging-port=0', ...(more.args ?? [])];
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the app ended with ${String(code)}: ${said}`)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  // An app has no contexts to manage, so none of them is asked to behave like a browser's.
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined || child.pid === undefined) throw new Error('the app has no page');
  await page.locator('h1, main').first().waitFor();
  const typing = new DialogTyping(display, child.pid);
  const answers: Promise<void>[] = [];
  return {
    ...{ page, folder },
    stderr: () => said,
    async answerDialog([path]) {
      const choose = await typing.ready();
      if (path !== undefined) answers.push(choose(path));
    },
    async startAgain(...opened) {
      const second = spawn(program, [...flags, ...opened], { env, stdio: 'ignore' });
      await once(second, 'exit');
      return second.exitCode;
    },
    async close() {
      await browser.close();
      await end(child);
      await Promise.all(answers);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill();
  // A dialog that is still open may keep it.
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(late);
}
