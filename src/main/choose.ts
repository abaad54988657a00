import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Choice } from '../contract/bridge.ts';
import type { ChosenPath } from '../contract/calls/types.ts';
import type { CoreKeeper } from './core-keeper.ts';

/** Those without options are for a file that is yet to be written. */
const choices: Record<Choice, OpenDialogOptions | null> = {
  folder: { properties: ['openDirectory', 'createDirectory'] },
  locker: { properties: ['openDirectory'] },
  file: { properties: ['openFile'] },
  files: { properties: ['openFile', 'multiSelections'] },
  bundle: { properties: ['openFile'], filters: [{ name: 'ZIP', extensions: ['zip', 'age'] }] },
  backup: { properties: ['openFile'], filters: [{ name: 'Jejak', extensions: ['jejak-backup'] }] },
  'save-bundle': null,
  'save-backup': null,
  'save-file': null,
};

export function isChoice(value: unknown): value is Choice {
  return typeof value === 'string' && Object.hasOwn(choices, value);
}

/** What people chose or dropped: the window has tokens, the core has the paths. */
export interface Chooser {
  choose(window: BrowserWindow, choice: Choice, suggested: string | undefined): Promise<ChosenPath[]>;
  /** Files and folders, these without a number of bytes. */
  drop(paths: readonly string[]): Promise<ChosenPath[]>;
  /** Files and folders that are there. */
  open(paths: readonly string[]): Promise<ChosenPath[]>;
  pathOf(token: string): string | undefined;
}

export function createChooser(core: CoreKeeper): Chooser {
  const take = async (path: string): Promise<ChosenPath> => {
    const token = randomBytes(16).toString('hex');
    core.chosen(token, path);
    const bytes = await stat(path).then(
      (info) => (info.isFile() ? info.size : null),
      () => null, // a file that is yet to be written
    );
    return { token, name: basename(path), path, bytes };
  };
  const takeThose = async (
    paths: readonly string[],
    isFit: (info: Stats) => boolean,
  ): Promise<ChosenPath[]> => {
    const taken: ChosenPath[] = [];
    for (const path of paths) {
      const info = isAbsolute(path) ? await stat(path).catch(() => undefined) : undefined;
      if (info !== undefined && isFit(info)) taken.push(await take(path));
    }
    return taken;
  };
  return {
    async choose(window, choice, suggested) {
      const open = choices[choice];
      if (open !== null) {
        const { filePaths } = await dialog.showOpenDialog(window, open);
        return Promise.all(filePaths.map(take));
      }
      const options = suggested === undefined ? {} : { defaultPath: basename(suggested) };
      const { filePath } = await dialog.showSaveDialog(window, options);
      return filePath ? [await take(filePath)] : []; // older runtimes give undefined
    },
    drop: (paths) => takeThose(paths, (info) => info.isFile() || info.isDirectory()),
    open: (paths) => takeThose(paths, (info) => info.isFile() || info.isDirectory()),
    pathOf: (token) => core.pathOf(token),
  };
}
