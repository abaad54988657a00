import { useSyncExternalStore } from 'react';
import type { ChosenPath } from '../../contract/calls/index.ts';

let asked: ChosenPath | null = null;
const listeners = new Set<() => void>();

function change(next: ChosenPath | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Says which bundle is to be checked: at once where the screen for that is shown, else when it is next gone to. */
export function askToCheck(bundle: ChosenPath): void {
  change(bundle);
}

/** The bundle that was asked for. */
export function useToCheck(): ChosenPath | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}

export function forgetToCheck(): void {
  change(null);
}
