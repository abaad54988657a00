import { type BrowserWindow, dialog, type IpcMainEvent, ipcMain } from 'electron';
import { loadWords } from '../words/load.ts';
import type { Language } from '../words/say.ts';
import { isOurFrame } from './safety.ts';

/** How long a page has to save what was typed, ms: it waits no longer itself than two seconds. */
const patienceMs = 4000;

interface Leaving {
  /** It may close now. */
  isLeft(): boolean;
  /** Lets the page save what was typed, and asks where that is not done; false where somebody stays. */
  leave(): Promise<boolean>;
}

/** A window is left once what was typed in it is saved, or somebody says that it may be lost. */
export function leaveBy(window: BrowserWindow, language: () => Language): Leaving {
  let isLeft = false;
  let leaving: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    isLeft = (await savedBy(window)) || (await isGivenUp(window, language()));
    leaving = undefined;
    return isLeft;
  };
  return { isLeft: () => isLeft, leave: () => (leaving ??= ask()) };
}

/** A page that has died, or hangs, has nothing more to save. */
function savedBy({ webContents }: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isSaved: boolean): void => {
      clearTimeout(timer);
      ipcMain.off('left', hear);
      resolve(isSaved);
    };
    const hear = (event: IpcMainEvent, isSaved: unknown): void => {
      if (event.sender === webContents && isOurFrame(event.senderFrame)) end(isSaved === true);
    };
    const timer = setTimeout(() => end(true), patienceMs);
    ipcMain.on('left', hear);
    if (webContents.isDestroyed() || webContents.isCrashed()) end(true);
    else webContents.send('leave');
  });
}

async function isGivenUp(window: BrowserWindow, language: Language): Promise<boolean> {
  const words = await loadWords(language);
  window.show();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.say('shell.unsaved'),
    detail: words.say('shell.unsaved-help'),
    buttons: [words.say('shell.stay'), words.say('shell.leave')],
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  });
  return response === 1;
}
