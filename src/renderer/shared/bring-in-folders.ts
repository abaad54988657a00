import { useSyncExternalStore } from 'react';
import type { ChosenPath } from '../../contract/calls/index.ts';
import { bridge } from './bridge.ts';
import { addFiles, showBringIn } from './bring-in.ts';
import { calls } from './calls.ts';

/** What is to be said of the folders that were looked into for the files that wait. */
interface FoldersLooked {
  isLooking: boolean;
  /** How many folders' files wait. */
  folders: number;
  leftOut: number;
  unread: readonly string[];
  /** Names of folders with nothing to bring in. */
  empty: readonly string[];
  error: unknown;
}

const nothing: FoldersLooked = {
  ...{ isLooking: false, folders: 0, leftOut: 0, unread: [], empty: [], error: null },
};
let now = nothing;
const listeners = new Set<() => void>();

function set(next: Partial<FoldersLooked>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

/** Puts the files that folders hold with those that wait, as `addFiles` does. */
export async function addFolders(folders: readonly ChosenPath[], caseId?: string | null): Promise<void> {
  showBringIn(true);
  set({ isLooking: true, error: null, empty: [] });
  for (const { token, name } of folders) {
    try {
      const { files, leftOut, unread } = await calls.intake.look({ folder: token });
      const isEmpty = files.length === 0;
      if (!isEmpty) addFiles(files, caseId);
      set({
        folders: now.folders + (isEmpty ? 0 : 1),
        leftOut: now.leftOut + leftOut,
        unread: [...now.unread, ...unread],
        empty: isEmpty ? [...now.empty, name] : now.empty,
      });
    } catch (error) {
      set({ error });
    }
  }
  set({ isLooking: false });
}

/** Lets a person choose a folder; where none was chosen nothing changes. */
export function askForFolder(caseId?: string | null): void {
  void bridge.choose('folder').then((folders) => {
    if (folders.length > 0) void addFolders(folders, caseId);
  });
}

/** The files that waited are being brought in, or are forgotten. */
export function forgetFolders(): void {
  set(nothing);
}

export function useFoldersLooked(): FoldersLooked {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}
