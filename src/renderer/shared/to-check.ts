import { useSyncExternalStore } from 'react';
import type { ChosenPath } from '../../contract/calls/index.ts';

/** Bundles that are to be checked. */
export interface ToCheck {
  /** At once where the screen for that is shown, else when it is next gone to. */
  asked: ChosenPath | null;
  /** After it, one by one, when a person has seen what came of the one before. */
  waiting: readonly ChosenPath[];
}

let toCheck: ToCheck = { asked: null, waiting: [] };
const listeners = new Set<() => void>();

function change(next: ToCheck): void {
  toCheck = next;
  for (const listener of listeners) listener();
}

/** Says which bundles are to be checked: the first of them now, the others after what waits already. */
export function askToCheck(...bundles: readonly ChosenPath[]): void {
  const [asked = null, ...others] = bundles;
  const displaced = toCheck.asked === null || asked === null ? [] : [toCheck.asked];
  change({ asked: asked ?? toCheck.asked, waiting: [...displaced, ...toCheck.waiting, ...others] });
}

export function useToCheck(): ToCheck {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toCheck,
  );
}

/** Takes the bundle that was asked for: nobody else does. */
export function takeAsked(): void {
  change({ ...toCheck, asked: null });
}

/** Puts off one that cannot be checked now: it is the next that waits. */
export function putOffCheck(bundle: ChosenPath): void {
  change({ ...toCheck, waiting: [bundle, ...toCheck.waiting] });
}

/** Takes the next of those that wait. */
export function askForNext(): void {
  const [next = null, ...waiting] = toCheck.waiting;
  if (next !== null) change({ asked: next, waiting });
}
