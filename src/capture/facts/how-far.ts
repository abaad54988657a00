import type { StepResult } from '../../contract/item.ts';

/** Whether a capture was broken off, so that what is there may be half a page. */
export function isBrokenOff({ steps }: { steps: readonly StepResult[] }): boolean {
  return steps.some(({ result }) => result === 'interrupted');
}

/** Whether the page was looked through for a post: a reading that failed says nothing of what is there. */
export function isLookedThrough(steps: readonly StepResult[]): boolean {
  return steps.some(
    ({ name, result, reason }) => name === 'post' && (result === 'ok' || reason === 'no-post'),
  );
}
