import { Button } from '@mantine/core';
import { IconColumns2, IconFileText, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { WatchRow, WatchVisit } from '../../../contract/calls/index.ts';
import { BecameMark } from '../../shared/became-mark.tsx';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { VisitFindings } from '../../shared/visit-findings.tsx';
import { useWords } from '../../shared/words.tsx';
import { RebaseForm } from './rebase-form.tsx';
import classes from './watch.module.css';

/** One visit: when, what it came to, what differs, and the ways to what it brought. */
export function VisitEntry({ visit, row }: { visit: WatchVisit; row: WatchRow }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const { item, changes, missed } = visit;
  const number = time.number(visit.visit);
  const [isAsked, setAsked] = useState(false);
  // Of what it shows in place of what was there, a person may say that it is what is watched from now on.
  const canBeBase = item !== null && visit.how === 'other-page' && row.bases.at(-1)?.item !== item;
  const base = item === null ? null : (changes?.comparedWith ?? null);
  return (
    <li className={classes.visit} data-became={visit.became}>
      <div className={classes.at}>
        <time dateTime={visit.at}>{time.short(visit.at)}</time>
        <span className={classes.number}>{words.say('watch-history.visit', { number })}</span>
      </div>
      <div className={classes.said}>
        <BecameMark became={visit.became} />
        <VisitFindings visit={visit} />
        {item !== null && changes === null && (
          <p className={classes.missed}>{words.say('watch-history.purged')}</p>
        )}
        {missed > 0 && (
          <p className={classes.missed}>{words.say('watch-history.missed', { count: missed })}</p>
        )}
        <div className={classes.ways}>
          {item !== null && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileText size={14} aria-hidden />}
              aria-label={words.say('watch-history.item-of', { number })}
              onClick={() => go({ screen: 'item', item, from: place })}
            >
              {words.say('watch-history.item')}
            </Button>
          )}
          {item !== null && base !== null && visit.how === null && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconColumns2 size={14} aria-hidden />}
              aria-label={words.say('watch-history.compare-of', {
                ...{ number, time: time.short(base.capturedAt) },
              })}
              onClick={() => go({ screen: 'compare', items: [base.item, item], from: place })}
            >
              {words.say('watch-history.compare', { time: time.short(base.capturedAt) })}
            </Button>
          )}
          {canBeBase && !isAsked && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFlag size={14} aria-hidden />}
              aria-label={words.say('watch-history.rebase-of', { number })}
              onClick={() => setAsked(true)}
            >
              {words.say('watch-history.rebase')}
            </Button>
          )}
        </div>
        {canBeBase && isAsked && <RebaseForm watch={row.id} item={item} onDone={() => setAsked(false)} />}
      </div>
    </li>
  );
}
