import { Loader, UnstyledButton } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { usePlace } from './place.ts';
import classes from './queue-line.module.css';
import { useSteps } from './running-step.ts';
import { useTime } from './time.ts';
import { useWatches } from './watches.ts';
import { useWords } from './words.tsx';

/** What is watched: the visit that is being made, else when the next is, and how many have news. Nothing where nothing is. */
export function WatchLine() {
  const words = useWords();
  const time = useTime();
  const { go } = usePlace();
  const steps = useSteps();
  const rows = useWatches();
  if (rows.length === 0) return null;
  const visiting = rows.find(({ now }) => now === 'visiting');
  const news = rows.filter(({ isNew }) => isNew).length;
  const on = rows.filter(({ state }) => state === 'on');
  // One that is due, and waits for its turn, has no time to come.
  const next = on
    .filter(({ now }) => now === 'on')
    .map(({ nextAt }) => nextAt)
    .toSorted()[0];
  const step = visiting === undefined ? undefined : steps.get(visiting.id);
  return (
    <UnstyledButton
      className={classes.watch}
      title={words.say('watching.line-open')}
      onClick={() => go({ screen: 'capture', tab: 'watched' })}
    >
      {visiting === undefined ? (
        <>
          <IconEye size={14} aria-hidden />
          <span>
            {next === undefined
              ? words.say('watching.line', { count: on.length })
              : words.say('watching.line-next', { count: on.length, time: time.short(next) })}
          </span>
        </>
      ) : (
        <>
          <Loader size={12} aria-hidden />
          <span>{words.say('watching.line-visiting')}</span>
          <span className={classes.url}>{visiting.url}</span>
          {step !== undefined && (
            <span className={classes.step}>{words.sayCode('step', step.progress.step)}</span>
          )}
        </>
      )}
      {news > 0 && <span className={classes.news}>{words.say('watching.line-news', { count: news })}</span>}
    </UnstyledButton>
  );
}
