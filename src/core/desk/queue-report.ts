import type { JobRow, QueueState } from '../../contract/calls/work-types.ts';
import { siteOf } from '../../contract/platforms.ts';
import type { Locker } from '../../locker/index.ts';
import type { PageReport } from '../list-report.ts';

/** What came of the pages of the queue, in its order. */
export function reportOfQueue(locker: Locker, { jobs, walls }: QueueState): PageReport[] {
  const wallOf = new Map(walls.map(({ site, outcome }) => [site, outcome]));
  return jobs.map((job): PageReport => {
    const site = siteOf(job.url);
    const item = job.item === null ? null : locker.item(job.item);
    const result = resultOf(job);
    return {
      ...{ url: job.url, site, caseId: job.case, note: job.note, result, item },
      reason: job.error?.code ?? (result === 'left' ? (wallOf.get(site) ?? null) : null),
      ...{ endedAt: null, ms: null },
    };
  });
}

function resultOf({ state, walled }: JobRow): PageReport['result'] {
  switch (state) {
    case 'done':
    case 'partial':
    case 'no-content':
      return 'captured';
    case 'failed':
      return 'failed';
    case 'waiting':
      return walled ? 'left' : 'not-begun';
    case 'running':
    case 'cancelled':
      return 'not-begun';
  }
}
