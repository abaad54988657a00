import type { WatchVisit } from '../../../contract/calls/index.ts';

export type VisitRun = [WatchVisit, ...WatchVisit[]];

/**
 * Visits in a row that found nothing else, each such row as one; every other visit by itself.
 *
 * @param ends numbers of visits after which something was said: no row goes on past one
 */
export function toRuns(visits: readonly WatchVisit[], ends: ReadonlySet<number> = new Set()): VisitRun[] {
  const runs: VisitRun[] = [];
  for (const visit of visits) {
    const run = runs.at(-1);
    if (run !== undefined && visit.became === 'same' && run[0].became === 'same' && !ends.has(visit.visit))
      run.push(visit);
    else runs.push([visit]);
  }
  return runs;
}
