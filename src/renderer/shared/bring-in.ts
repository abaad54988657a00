import { useSyncExternalStore } from 'react';
import type { ChosenPath } from '../../contract/calls/index.ts';
import { bridge } from './bridge.ts';
import { caseHere } from './case-here.ts';
import { type HandedInDraft, nothingSaid } from './handed-in-draft.ts';
import { partTaken } from './part-taken.ts';
import { placeNow } from './place.ts';

/** What is about to be brought in. */
export interface BringIn {
  /** Whether the panel is seen. */
  open: boolean;
  files: readonly ChosenPath[];
  /** Null for the inbox. */
  case: string | null;
  /** What is typed beside them: it waits with them. */
  typed: BringInTyped;
}

interface BringInTyped {
  said: HandedInDraft;
  note: string;
  /** Where a saved page was saved from, by the token of its file. */
  savedFrom: ReadonlyMap<string, string>;
}

const nothingTyped: BringInTyped = { said: nothingSaid, note: '', savedFrom: new Map() };

let now: BringIn = { open: false, files: [], case: null, typed: nothingTyped };
const listeners = new Set<() => void>();
/** Counts how often it was asked for which case they are: what was chosen since is not overruled. */
let asked = 0;

function set(next: Partial<BringIn>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

/**
 * Puts files with those that wait already, once each, and opens the panel. They are meant for the case that is given,
 * else for the one that the person is at; where others wait already, for what those are meant for.
 */
export function addFiles(files: readonly ChosenPath[], caseId?: string | null): void {
  if (now.files.length === 0) {
    const mine = (asked += 1);
    set({ case: caseId ?? null });
    if (caseId === undefined) {
      caseHere(placeNow()).then(
        (here) => {
          if (asked === mine) set({ case: here });
        },
        () => undefined, // an item that cannot be read says so itself; these wait for the inbox
      );
    }
  }
  const known = new Set(now.files.map(({ path }) => path));
  set({ open: true, files: [...now.files, ...files.filter(({ path }) => !known.has(path))] });
}

/** Lets a person choose files, and opens the panel with them; where none was chosen nothing changes. */
export function askForFiles(caseId?: string | null): void {
  void bridge.choose('files').then((files) => {
    if (files.length > 0) addFiles(files, caseId);
  });
}

export function removeFile(token: string): void {
  set({ files: now.files.filter((file) => file.token !== token) });
}

export function meantFor(caseId: string | null): void {
  asked += 1;
  set({ case: caseId });
}

export function typeBeside(typed: Partial<BringInTyped>): void {
  set({ typed: { ...now.typed, ...typed } });
}

/** Takes those of the files out that still wait, for the work that begins with them; what came meanwhile goes on waiting. */
export function takeFiles(files: readonly ChosenPath[]): ChosenPath[] {
  const { taken, left } = partTaken(files, now.files);
  set({ files: left, ...(left.length === 0 ? { typed: nothingTyped } : {}) });
  return taken;
}

/** Forgets the files that wait, and what was typed beside them: their locker is closed. */
export function forgetFiles(): void {
  set({ files: [], typed: nothingTyped });
}

export function showBringIn(open: boolean): void {
  set({ open });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useBringIn(): BringIn {
  return useSyncExternalStore(listen, () => now);
}

/** The files that wait while their panel is shut; null where none does. */
export function useUnseenFiles(): BringIn | null {
  return useSyncExternalStore(listen, () => (now.open || now.files.length === 0 ? null : now));
}
