import type { JobRow, QueueState } from '../../contract/calls/work-types.ts';

/** How many pages of a queue are under way or will be without anybody's doing. */
export function countToCome({ jobs, paused }: QueueState): number {
  const isToCome = ({ state, walled }: JobRow): boolean => state === 'waiting' && !walled && !paused;
  return jobs.filter((job) => job.state === 'running' || isToCome(job)).length;
}
