import { type BrowserWindow, dialog, type IpcMainEvent, ipcMain } from 'electron';
import { loadWords } from '../words/load.ts';
import type { Language } from '../words/say.ts';
import { isOurFrame } from './safety.ts';

/** How long a page has to save what was typed, ms: it waits no longer itself than two seconds. */
const patienceMs = 4000;
/** As much is named of what is not saved; a dialog has no scroll. */
const mostNamed = 8;
const longestName = 120;

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
    const unsaved = await unsavedIn(window);
    isLeft = unsaved?.length === 0 || (await isGivenUp(window, language(), unsaved ?? []));
    leaving = undefined;
    if (!isLeft && !window.isDestroyed()) window.webContents.send('stay');
    return isLeft;
  };
  return { isLeft: () => isLeft, leave: () => (leaving ??= ask()) };
}

/** What is not saved, by name; null where that could not be told. A page that has died, or hangs, has nothing more to save. */
function unsavedIn({ webContents }: BrowserWindow): Promise<string[] | null> {
  return new Promise((resolve) => {
    const end = (unsaved: string[] | null): void => {
      clearTimeout(timer);
      ipcMain.off('left', hear);
      resolve(unsaved);
    };
    const hear = (event: IpcMainEvent, unsaved: unknown): void => {
      if (event.sender === webContents && isOurFrame(event.senderFrame))
        end(isTexts(unsaved) ? unsaved : null);
    };
    const timer = setTimeout(() => end([]), patienceMs);
    ipcMain.on('left', hear);
    if (webContents.isDestroyed() || webContents.isCrashed()) end([]);
    else webContents.send('leave');
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

async function isGivenUp(
  window: BrowserWindow,
  language: Language,
  unsaved: readonly string[],
): Promise<boolean> {
  const words = await loadWords(language);
  const named = unsaved.slice(0, mostNamed).map((name) => `• ${name.slice(0, longestName)}`);
  const more = unsaved.length - named.length;
  if (more > 0) named.push(words.say('shell.unsaved-more', { count: more }));
  // The end of the session does not wait.
  if (window.isDestroyed()) return true;
  window.show();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.say('shell.unsaved'),
    detail: [...named, ...(named.length > 0 ? [''] : []), words.say('shell.unsaved-help')].join('\n'),
    buttons: [words.say('shell.stay'), words.say('shell.leave')],
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  });
  return response === 1;
}
