import { Button, Loader } from '@mantine/core';
import { IconBan, IconClock, IconFlame } from '@tabler/icons-react';
import type { JobRow } from '../../../contract/calls/index.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { useQueueActions } from '../../shared/queue.ts';
import { StateMark } from '../../shared/state-mark.tsx';
import { useWords } from '../../shared/words.tsx';
import { AgainWith } from './again-with.tsx';
import classes from './capture.module.css';
import { JobListOutcome } from './job-list-outcome.tsx';
import { LivePicture } from './live-picture.tsx';
import { RunningStep } from './running-step.tsx';

/** One address: how it stands, what is being done to it, and what can be done next. */
export function Job({ job }: { job: JobRow }) {
  const words = useWords();
  const sayCode = useCodeWords();
  const act = useQueueActions();
  const { place, go } = usePlace();
  const { item } = job;
  const waits = job.state === 'waiting';
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
          {job.people !== null &&
            ` · ${words.say('people.with', { list: words.say(`people.list-${job.people}`) })}`}
          {job.note !== '' && ` · ${job.note}`}
          {waits && job.atRisk && (
            <>
              {' · '}
              <span className={classes.sign} title={words.say('job.at-risk-why')}>
                <IconFlame size={13} aria-hidden /> {words.say('job.at-risk')}
              </span>
            </>
          )}
        </div>
        {job.listOutcome !== null && <JobListOutcome outcome={job.listOutcome} />}
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
        {waits && !job.walled && (
          <Button
            size="xs"
            variant="default"
            aria-label={words.say('queue.first-of', { url: job.url })}
            onClick={() => act.putFirst(job.id)}
          >
            {words.say('queue.first')}
          </Button>
        )}
        {(job.state === 'running' || waits) && (
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
          <IconClock size={14} aria-hidden /> {words.say(job.walled ? 'job.walled' : 'job.waiting')}
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
