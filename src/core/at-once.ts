import { availableParallelism } from 'node:os';

/** How many pages are captured at the same time where nobody says: each wants two processors while it is drawn. */
export function usualAtOnce(): number {
  return Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)));
}
