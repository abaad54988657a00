import type { ChosenPath } from '../../contract/calls/index.ts';

let asked: ChosenPath | null = null;

/** Says which bundle is to be checked when the screen for that is next gone to. */
export function askToCheck(bundle: ChosenPath): void {
  asked = bundle;
}

/** The bundle that was asked for, once. */
export function takeToCheck(): ChosenPath | null {
  const bundle = asked;
  asked = null;
  return bundle;
}
