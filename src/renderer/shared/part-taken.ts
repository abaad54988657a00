import type { ChosenPath } from '../../contract/calls/index.ts';

/** Of the files that work was asked for: those that still wait, which it takes; and what then goes on waiting. */
export function partTaken(
  asked: readonly ChosenPath[],
  waiting: readonly ChosenPath[],
): { taken: ChosenPath[]; left: ChosenPath[] } {
  const tokens = new Set(asked.map(({ token }) => token));
  return {
    taken: waiting.filter(({ token }) => tokens.has(token)),
    left: waiting.filter(({ token }) => !tokens.has(token)),
  };
}
