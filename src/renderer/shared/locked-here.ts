import { useSyncExternalStore } from 'react';

/** The window has hidden what it shows of a locker, whether or not the core has heard of it yet. */
let locked = false;
const listeners = new Set<() => void>();

export function lockHere(isLocked: boolean): void {
  if (isLocked === locked) return;
  locked = isLocked;
  for (const listener of listeners) listener();
}

export function isLockedHere(): boolean {
  return locked;
}

export function useLockedHere(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isLockedHere);
}
