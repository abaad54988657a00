import { Button } from '@mantine/core';
import { IconBan, IconEraser, IconPlayerPause, IconPlayerPlay, IconWorldDownload } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { isOver, useQueue, useQueueActions } from '../../shared/queue.ts';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';
import { JobList } from './job-list.tsx';
import { QueueSum } from './queue-sum.tsx';
import { RestNotices } from './rest-notices.tsx';
import { WallNotices } from './wall-notices.tsx';

/** The addresses that are waited for, running or over. */
export function Queue() {
  const words = useWords();
  const read = useQueue();
  // Drawn after the form above it, and in slices: whoever types there is not kept waiting.
  const data = useDeferredValue(read.data, undefined);
  const act = useQueueActions();
  if (data === undefined) return <ReadError of={[read]} />;
  const { jobs, paused, held, walls, resting } = data;
  // Visits of what is watched can be held too, and go on here.
  if (jobs.length === 0 && held === null)
    return (
      <div className={classes.none}>
        <ReadError of={[read]} />
        <Empty icon={IconWorldDownload}>{words.say('queue.empty')}</Empty>
      </div>
    );
  return (
    <section className={classes.queue} aria-labelledby="queue-title">
      <div className={classes.top}>
        <h2 id="queue-title" className={classes.title}>
          {words.say('queue.list')}
        </h2>
        {paused ? (
          <Button size="xs" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={act.resume}>
            {words.say('queue.resume')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            onClick={act.pause}
          >
            {words.say('queue.pause')}
          </Button>
        )}
        {jobs.some((job) => isOver(job) && job.state !== 'failed') && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconEraser size={16} aria-hidden />}
            onClick={act.clear}
          >
            {words.say('queue.clear')}
          </Button>
        )}
        {jobs.some(({ state }) => state === 'failed') && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBan size={16} aria-hidden />}
            title={words.say('queue.give-up-hint')}
            onClick={act.giveUp}
          >
            {words.say('queue.give-up')}
          </Button>
        )}
      </div>
      <ReadError of={[read]} />
      {/* That the locker is away is said above everything. */}
      {paused && held?.code !== 'locker-away' && (
        <p className={classes.paused} role="status">
          {held === null ? words.say('queue.paused') : words.sayCode('held-more', held.code)}
        </p>
      )}
      <WallNotices walls={walls} />
      {!paused && <RestNotices resting={resting} />}
      <QueueSum jobs={jobs} />
      {jobs.length > 0 && <JobList jobs={jobs} />}
    </section>
  );
}
