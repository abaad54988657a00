import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';

/**
 * Whether what was pressed asked for something without saying what, which was not sent.
 *
 * @param before how many requests had been refused before
 */
export function askedUnnamed({ refusals }: Pick<OpenPage, 'refusals'>, before: number): boolean {
  return refusals
    .slice(before)
    .some(({ reason, whilePressed }) => whilePressed && reason === 'operation-not-named');
}

/**
 * What was pressed to show more asked for it without saying what: it was not sent, and is not there. What was refused
 * before says nothing of this step. A walk that ended for a reason of its own keeps that.
 */
export async function unlessRefused(
  { refusals }: Pick<OpenPage, 'refusals'>,
  work: () => Promise<StepNote | undefined>,
): Promise<StepNote | undefined> {
  const before = refusals.length;
  const note = await work();
  if (note?.result === 'failed') return note;
  const isRefused = refusals.slice(before).some(({ reason }) => reason === 'operation-not-named');
  return isRefused ? { result: 'failed', reason: 'operation-not-named' } : note;
}
