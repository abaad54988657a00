import type { WatchVisit } from '../../../contract/calls/index.ts';

export type VisitRun = [WatchVisit, ...WatchVisit[]];

/** Visits in a row that found nothing else, each such row as one; every other visit by itself. */
export function toRuns(visits: readonly WatchVisit[]): VisitRun[] {
  const runs: VisitRun[] = [];
  for (const visit of visits) {
    const run = runs.at(-1);
    if (run !== undefined && visit.became === 'same' && run[0].became === 'same') run.push(visit);
    else runs.push([visit]);
  }
  return runs;
}
