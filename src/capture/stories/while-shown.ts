import type { EvidenceSink } from '../../contract/sink.ts';
import type { Limit } from '../limit.ts';
import { SinkForLater } from '../sink-for-later.ts';
import type { StepNote } from '../step-list.ts';

/** Whether the page shows stories of the account that they were followed for, and nobody else's. */
export type AreShown = (limit: Limit) => Promise<boolean>;

/**
 * Takes something of a page. Where it showed stories, which go on by themselves, it counts only if it still did so before
 * and after: what is shown then may be somebody else's.
 *
 * @param areShown null for a page without stories
 * @param work gives what is to be done once it counts
 */
export async function whileShown(
  areShown: AreShown | null,
  { sink, limit }: { sink: EvidenceSink; limit: Limit },
  work: (to: EvidenceSink) => Promise<() => Promise<void> | void>,
): Promise<StepNote | undefined> {
  if (areShown === null) {
    await (await work(sink))();
    return undefined;
  }
  const over: StepNote = { result: 'skipped', reason: 'stories-over' };
  if (!(await areShown(limit))) return over;
  const to = new SinkForLater(sink);
  const counts = await work(to);
  if (!(await areShown(limit))) return over;
  await to.keep();
  await counts();
  return undefined;
}
