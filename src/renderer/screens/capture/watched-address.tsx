import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { WatchRow, WatchVisit } from '../../../contract/calls/index.ts';
import { whatDiffers } from '../../../words/what-differs.ts';
import { BecameMark } from '../../shared/became-mark.tsx';
import { useCodeWords } from '../../shared/error-text.tsx';
import { sayInterval } from '../../shared/interval-words.ts';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { WatchButtons } from '../../shared/watch-buttons.tsx';
import { Now, When } from '../../shared/watch-state.tsx';
import { useWords } from '../../shared/words.tsx';
import { LivePicture } from './live-picture.tsx';
import { RunningStep } from './running-step.tsx';

import classes from './watched.module.css';

/** One watched address: how it stands, when it is visited, and what was found last. */
export function Watched({ row }: { row: WatchRow }) {
  const words = useWords();
  const time = useTime();
  const sayCode = useCodeWords();
  const { place, go } = usePlace();
  const { last, lastNews, trouble, until } = row;
  return (
    <li className={classes.row} data-now={row.now}>
      <div className={classes.mark}>
        <Now row={row} />
      </div>
      <div className={classes.what}>
        <div className={classes.head}>
          <UnstyledButton
            className={classes.name}
            data-watch
            onClick={() => go({ screen: 'watch', watch: row.id, from: place })}
          >
            {row.title ?? row.url}
          </UnstyledButton>
          {row.isNew && <span className={classes.new}>{words.say('watching.new')}</span>}
        </div>
        {row.title !== null && <div className={classes.url}>{row.url}</div>}
        <div className={classes.about}>
          {[
            words.say('watching.interval', { time: sayInterval(row.everyMs, words.language) }),
            row.caseNumber ?? words.say('item.inbox'),
            ...(row.profileName === null ? [] : [words.say('profiles.with', { profile: row.profileName })]),
            ...(until === null ? [] : [words.say('watching.until-day', { day: dayBefore(until, time.day) })]),
            words.say('watching.visits', { count: row.visits }),
          ].join(' · ')}
        </div>
        <When row={row} />
        {last !== null && (
          <Found visit={last} said={words.say('watching.last', { time: time.short(last.at) })} />
        )}
        {lastNews !== null && lastNews.visit !== last?.visit && (
          <Found visit={lastNews} said={words.say('watching.last-news', { time: time.short(lastNews.at) })} />
        )}
        {trouble !== null && (
          <p className={classes.trouble}>
            <IconAlertTriangle size={14} aria-hidden />
            {words.say('watching.trouble', { why: sayCode('error', trouble.code, trouble.params) })}
          </p>
        )}
        {row.now === 'visiting' && (
          <>
            <RunningStep job={row.id} />
            <LivePicture job={row.id} url={row.url} />
          </>
        )}
      </div>
      <WatchButtons row={row} />
    </li>
  );
}

/** It ends with the day before the instant at which it is over. */
function dayBefore(until: string, say: (instant: string) => string): string {
  return say(new Date(Date.parse(until) - 1).toISOString());
}

/** What a visit found, in one line. */
function Found({ visit, said }: { visit: WatchVisit; said: string }) {
  const words = useWords();
  const { became, how, changes } = visit;
  const more = [
    ...(how === null ? [] : [words.say(`watch.how.${how}`)]),
    ...(changes === null ? [] : whatDiffers(changes, words)),
  ];
  return (
    <div className={classes.found}>
      <span className={classes.foundWhen}>{said}</span>
      <BecameMark became={became} />
      {more.length > 0 && <span className={classes.more}>{more.join('; ')}</span>}
    </div>
  );
}
