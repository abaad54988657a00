import { resolve } from 'node:path';
import type { ChosenPath } from '../contract/calls/types.ts';
import type { Chooser } from './choose.ts';

/** Bundles and lockers that the desktop opens with the app, until the page takes them. */
export interface Opened {
  add(paths: readonly string[]): Promise<void>;
  /** What is there, and no longer. */
  take(): ChosenPath[];
}

/** @param tell called when there is more to take */
export function keepOpened(chooser: Chooser, tell: () => void): Opened {
  let waiting: ChosenPath[] = [];
  return {
    async add(paths) {
      const found = await chooser.open(paths);
      if (found.length === 0) return;
      waiting.push(...found);
      tell();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}

/** The paths among the arguments of a start: what is neither a flag nor, in a checkout, the app's own folder. */
export function pathsAmong(argv: readonly string[], cwd: string, isInstalled: boolean): string[] {
  return argv
    .filter((argument) => !argument.startsWith('-'))
    .slice(isInstalled ? 1 : 2)
    .map((path) => resolve(cwd, path));
}
