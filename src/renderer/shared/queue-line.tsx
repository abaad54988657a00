import { Loader, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconWall } from '@tabler/icons-react';
import type { JobRow, JobState } from '../../contract/calls/index.ts';
import { ClockLine } from './clock-line.tsx';
import { KeepingLines } from './keeping-lines.tsx';
import { usePlace } from './place.ts';
import { ProgressBar } from './progress-bar.tsx';
import { isOver, useQueue } from './queue.ts';
import classes from './queue-line.module.css';
import { stepCount, useSteps } from './running-step.ts';
import { siteName } from './site-name.ts';
import { StampLine } from './stamp-line.tsx';
import { StateMark } from './state-mark.tsx';
import { WatchLine } from './watch-line.tsx';
import { useWatches } from './watches.ts';
import { useWords } from './words.tsx';
import { CopyLine, ExportLine, ImportLine, ReceiveLine, VerifyLine } from './work-line.tsx';

/** The line at the bottom: what is running and how far it is. A click leads to the queue. */
export function QueueLine() {
  const words = useWords();
  const { go } = usePlace();
  const { jobs = [], walls = [] } = useQueue().data ?? {};
  const unwell = countsOf(jobs, notWell);
  return (
    <div className={classes.line}>
      <UnstyledButton
        className={classes.queue}
        title={words.say('queue.line-open')}
        onClick={() => go({ screen: 'capture' })}
      >
        <span className={classes.now}>
          <Now />
        </span>
        {walls.map(({ site, waiting }) => (
          <span key={site} className={classes.wall}>
            <IconWall size={14} aria-hidden />{' '}
            {words.say('wall.line', { site: siteName(site), count: waiting })}
          </span>
        ))}
        {unwell.map(({ state, count }) => (
          <StateMark key={state} mark={state}>
            {words.say(`queue.line-${state}`, { count })}
          </StateMark>
        ))}
      </UnstyledButton>
      <Outcome jobs={jobs} />
      <WatchLine />
      <ImportLine />
      <ExportLine />
      <ReceiveLine />
      <VerifyLine />
      <CopyLine />
      <KeepingLines />
      <StampLine />
      <ClockLine />
    </div>
  );
}

const notWell = ['partial', 'no-content', 'failed'] as const;
const ends = ['done', ...notWell, 'cancelled'] as const;

/** How many of the pages came to each of these ends; those that some came to. */
function countsOf<State extends JobState>(jobs: readonly JobRow[], states: readonly State[]) {
  return states
    .map((state) => ({ state, count: jobs.filter((job) => job.state === state).length }))
    .filter(({ count }) => count > 0);
}

/** Says to a screen reader what is not as one wishes, as it comes, and what the pages came to once they are over. */
function Outcome({ jobs }: { jobs: readonly JobRow[] }) {
  const words = useWords();
  const areOver = jobs.length > 0 && jobs.every(isOver);
  const what = countsOf(jobs, areOver ? ends : notWell)
    .map(({ state, count }) => words.say(`sum.${state}`, { count }))
    .join(', ');
  return (
    <VisuallyHidden role="status">{areOver ? words.say('queue.line-over', { what }) : what}</VisuallyHidden>
  );
}

function Now() {
  const words = useWords();
  const steps = useSteps();
  const { data } = useQueue();
  const isVisiting = useWatches().some(({ now }) => now === 'visiting');
  if (data === undefined) return null;
  const { jobs } = data;
  const running = jobs.find(({ state }) => state === 'running');
  const waiting = jobs.filter(({ state, walled }) => state === 'waiting' && !walled).length;
  if (running === undefined) {
    if (data.paused && waiting > 0)
      return (
        <>
          <IconPlayerPause size={14} aria-hidden />{' '}
          {data.held === null
            ? words.say('queue.line-paused', { count: waiting })
            : words.say('queue.line-held', {
                reason: words.sayCode('held', data.held.code),
                count: waiting,
              })}
        </>
      );
    // A visit is running, and is told beside.
    if (waiting === 0 && isVisiting) return null;
    return (
      <span className={classes.step}>
        {words.say(waiting > 0 ? 'queue.line-waiting' : 'queue.line-idle', { count: waiting })}
      </span>
    );
  }
  const step = steps.get(running.id);
  const over = jobs.filter(isOver).length;
  return (
    <>
      <Loader size={12} aria-hidden />
      <span>{words.say('queue.line-at', { at: over + 1, of: jobs.length })}</span>
      <span className={classes.url}>{running.url}</span>
      {step !== undefined && (
        <>
          <span className={classes.step}>{words.sayCode('step', step.progress.step)}</span>
          <ProgressBar
            className={classes.progress}
            size="xs"
            share={step.at === null ? null : (step.at / stepCount) * 100}
            label={words.sayCode('step', step.progress.step)}
          />
        </>
      )}
    </>
  );
}
