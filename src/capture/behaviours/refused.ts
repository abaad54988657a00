import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';

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
