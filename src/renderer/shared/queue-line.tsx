import { Loader, Progress, UnstyledButton } from '@mantine/core';
import { IconPlayerPause, IconWall } from '@tabler/icons-react';
import { ClockLine } from './clock-line.tsx';
import { KeepingLines } from './keeping-lines.tsx';
import { usePlace } from './place.ts';
import { isOver, useQueue } from './queue.ts';
import classes from './queue-line.module.css';
import { stepCount, useSteps } from './running-step.ts';
import { siteName } from './site-name.ts';
import { StateMark } from './state-mark.tsx';
import { WatchLine } from './watch-line.tsx';
import { useWatches } from './watches.ts';
import { useWords } from './words.tsx';
import { ExportLine, ImportLine, ReceiveLine, VerifyLine } from './work-line.tsx';

/** The line at the bottom: what is running and how far it is. A click leads to the queue. */
export function QueueLine() {
  const words = useWords();
  const { go } = usePlace();
  const { jobs = [], walls = [] } = useQueue().data ?? {};
  const failed = jobs.filter(({ state }) => state === 'failed').length;
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
        {failed > 0 && (
          <StateMark mark="failed">{words.say('queue.line-failed', { count: failed })}</StateMark>
        )}
      </UnstyledButton>
      <WatchLine />
      <ImportLine />
      <ExportLine />
      <ReceiveLine />
      <VerifyLine />
      <KeepingLines />
      <ClockLine />
    </div>
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
    return words.say(waiting > 0 ? 'queue.line-waiting' : 'queue.line-idle', { count: waiting });
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
          <Progress
            className={classes.progress ?? ''}
            size="xs"
            value={((step.at ?? 1) / stepCount) * 100}
            aria-label={words.sayCode('step', step.progress.step)}
          />
        </>
      )}
    </>
  );
}
