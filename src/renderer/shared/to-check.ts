import type { ChosenPath } from '../../contract/calls/index.ts';

let asked: ChosenPath | null = null;

/** Says which bundle is to be checked when the screen for that is next gone to. */
export function askToCheck(bundle: ChosenPath): void {
  asked = bundle;
}

/** The bundle that was asked for. */
export function bundleToCheck(): ChosenPath | null {
  return asked;
}

export function forgetToCheck(): void {
  asked = null;
}
