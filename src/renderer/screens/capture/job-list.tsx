import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { JobRow, JobState } from '../../../contract/calls/index.ts';
import { usePageScroller } from '../../shared/page-scroller.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';
import { Job } from './job.tsx';

/** What runs comes first, then what waits, what waits for its site after that, then what is over, the last one first. */
const rank: Record<JobState, number> = {
  running: 0,
  waiting: 1,
  done: 2,
  partial: 2,
  'no-content': 2,
  failed: 2,
  cancelled: 2,
};

function inOrder(jobs: readonly JobRow[]): JobRow[] {
  const over = jobs.filter(({ state }) => rank[state] === 2).toReversed();
  return [
    ...jobs.filter(({ state }) => state === 'running'),
    ...jobs
      .filter(({ state, walled }) => state === 'waiting' && !walled)
      .sort((a, b) => b.priority - a.priority),
    ...jobs.filter(({ walled }) => walled),
    ...over,
  ];
}

/** The jobs of the queue; thousands are as quick as one. */
export function JobList({ jobs }: { jobs: readonly JobRow[] }) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { scroller, above } = usePageScroller(list);
  const ordered = inOrder(jobs);
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroller,
    scrollMargin: above,
    estimateSize: () => 64,
    getItemKey: (at) => ordered[at]?.id ?? at,
    overscan: 6,
  });
  return (
    <div className={classes.jobs}>
      <ul
        ref={list}
        className={classes.list}
        aria-label={words.say('queue.list')}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const job = ordered[index];
          if (job === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.item}
              aria-setsize={ordered.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${String(start - above)}px)` }}
            >
              <Job job={job} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
