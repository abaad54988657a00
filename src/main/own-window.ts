import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { loadWords } from '../words/load.ts';
import type { Language } from '../words/say.ts';
import { leaveBy } from './leave.ts';

/** A page that ends more often than this within that time, ms, is not loaded once more. */
const mostEnds = 3;
const withinMs = 60_000;

interface WindowParts {
  language: () => Language;
  /** Asked when somebody closes it. */
  onClose: () => 'close' | 'hide';
  /** Called when it may close: what was typed is saved, or somebody leaves it all the same. */
  onLeft: (window: BrowserWindow) => void;
  /** Somebody wants to stay for what was typed. */
  onStay: () => void;
}

/** Opens the window. Should its page end, it is loaded anew: what is in the locker and what runs are in the core. */
export function openOwnWindow({ language, onClose, onLeft, onStay }: WindowParts): void {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 520,
    show: false,
    backgroundColor: '#f7f8f9',
    title: 'Jejak',
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged && process.env['JEJAK_DEVTOOLS'] === '1',
    },
  });
  window.once('ready-to-show', () => window.show());
  const leaving = leaveBy(window, language);
  window.on('close', (event) => {
    if (leaving.isLeft()) return;
    event.preventDefault();
    if (onClose() === 'hide') window.hide();
    else
      void leaving.leave().then((isLeft) => {
        if (!isLeft) onStay();
        else if (!window.isDestroyed()) onLeft(window);
      });
  });
  const ends: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    process.stderr.write(`page ended: ${reason}\n`);
    ends.push(performance.now());
    if (ends.filter((at) => performance.now() - at < withinMs).length <= mostEnds) load(window, '#again');
    else void giveUp(language());
  });
  load(window, '');
}

/** `#again` lets the page say that it was loaded anew. */
function load(window: BrowserWindow, hash: '' | '#again'): void {
  window.loadURL(`jejak://app/index.html${hash}`).catch((error: unknown) => {
    process.stderr.write(`page not loaded: ${String(error)}\n`);
  });
}

async function giveUp(language: Language): Promise<void> {
  const words = await loadWords(language);
  dialog.showErrorBox(words.say('shell.page-ends'), words.say('shell.page-ends-help'));
  app.quit();
}
