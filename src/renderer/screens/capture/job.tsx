import { Button, Loader, Progress } from '@mantine/core';
import { IconBan, IconClock } from '@tabler/icons-react';
import type { JobRow } from '../../../contract/calls/index.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { useQueueActions } from '../../shared/queue.ts';
import { stepCount, useSteps } from '../../shared/running-step.ts';
import { StateMark } from '../../shared/state-mark.tsx';
import { useWords } from '../../shared/words.tsx';
import { AgainWith } from './again-with.tsx';
import classes from './capture.module.css';
import { LivePicture } from './live-picture.tsx';

/** One address: how it stands, what is being done to it, and what can be done next. */
export function Job({ job }: { job: JobRow }) {
  const words = useWords();
  const sayCode = useCodeWords();
  const act = useQueueActions();
  const { place, go } = usePlace();
  const { item } = job;
  const again =
    job.state === 'failed' ||
    job.state === 'cancelled' ||
    job.state === 'partial' ||
    job.state === 'no-content';
  return (
    <div className={classes.job} data-state={job.state}>
      <div className={classes.mark}>
        <JobMark job={job} />
      </div>
      <div className={classes.what}>
        <div className={classes.url}>{job.url}</div>
        {job.state === 'running' && <RunningStep job={job.id} />}
        {job.error !== null && (
          <p className={classes.error}>{sayCode('error', job.error.code, job.error.params)}</p>
        )}
        {job.outcome === 'login-wall' && <p className={classes.wall}>{words.say('profiles.wall')}</p>}
        <div className={classes.into}>
          {job.caseNumber ?? words.say('item.inbox')}
          {job.profile !== null && ` · ${words.say('profiles.with', { profile: job.profile })}`}
        </div>
        {job.state === 'running' && <LivePicture job={job.id} url={job.url} />}
      </div>
      <div className={classes.buttons}>
        {item !== null && (
          <Button
            size="xs"
            variant="default"
            aria-label={words.say('queue.open-of', { url: job.url })}
            onClick={() => go({ screen: 'item', item, from: place })}
          >
            {words.say('queue.open')}
          </Button>
        )}
        {(job.outcome === 'login-wall' || job.error?.code === 'profile-logged-out') && (
          <AgainWith job={job} />
        )}
        {again && (
          <Button
            size="xs"
            variant="default"
            aria-label={words.say('queue.retry-of', { url: job.url })}
            onClick={() => act.retry(job.id)}
          >
            {words.say('queue.retry')}
          </Button>
        )}
        {(job.state === 'running' || job.state === 'waiting') && (
          <Button
            size="xs"
            variant="default"
            aria-label={words.say('queue.cancel-of', { url: job.url })}
            onClick={() => act.cancel(job.id)}
          >
            {words.say('queue.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

function JobMark({ job }: { job: JobRow }) {
  const words = useWords();
  switch (job.state) {
    case 'done':
      return <StateMark mark="complete" />;
    case 'partial':
    case 'no-content':
    case 'failed':
      return <StateMark mark={job.state} />;
    case 'running':
      return (
        <span className={classes.plain}>
          <Loader size={14} aria-hidden /> {words.say('job.running')}
        </span>
      );
    case 'waiting':
      return (
        <span className={classes.plain}>
          <IconClock size={14} aria-hidden /> {words.say('job.waiting')}
        </span>
      );
    case 'cancelled':
      return (
        <span className={classes.plain}>
          <IconBan size={14} aria-hidden /> {words.say('job.cancelled')}
        </span>
      );
  }
}

/** The step that the page is at, as it happens. */
function RunningStep({ job }: { job: string }) {
  const words = useWords();
  const running = useSteps().get(job);
  if (running === undefined) return null;
  const step = words.sayCode('step', running.progress.step);
  return (
    <div className={classes.step}>
      <span>
        {running.at === null ? step : words.say('queue.step-of', { at: running.at, of: stepCount, step })}
      </span>
      <Progress
        value={((running.at ?? 1) / stepCount) * 100}
        size="sm"
        className={classes.progress ?? ''}
        aria-label={step}
      />
    </div>
  );
}
