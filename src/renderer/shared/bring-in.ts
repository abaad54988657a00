import { useSyncExternalStore } from 'react';
import type { ChosenPath } from '../../contract/calls/index.ts';
import { bridge } from './bridge.ts';

/** The files that wait to be brought in, and the case that they are meant for; null while the panel is shut. */
export interface Waiting {
  files: readonly ChosenPath[];
  case: string | null;
}

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

function set(next: Waiting | null): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Puts files with those that wait already; a path that is among them is not there twice. */
export function addFiles(files: readonly ChosenPath[], caseId?: string | null): void {
  const before = waiting?.files ?? [];
  const known = new Set(before.map(({ path }) => path));
  set({
    files: [...before, ...files.filter(({ path }) => !known.has(path))],
    case: caseId === undefined ? (waiting?.case ?? null) : caseId,
  });
}

/** Lets a person choose files, and opens the panel with them; where none was chosen nothing changes. */
export function askForFiles(caseId?: string | null): void {
  void bridge.choose('files').then((files) => {
    if (files.length > 0) addFiles(files, caseId);
  });
}

export function removeFile(token: string): void {
  if (waiting !== null) set({ ...waiting, files: waiting.files.filter((file) => file.token !== token) });
}

export function meantFor(caseId: string | null): void {
  if (waiting !== null) set({ ...waiting, case: caseId });
}

export function forgetFiles(): void {
  set(null);
}

export function useWaitingFiles(): Waiting | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}
