import { Button } from '@mantine/core';
import { IconColumns2, IconFileText } from '@tabler/icons-react';
import type { WatchVisit } from '../../../contract/calls/index.ts';
import { BecameMark } from '../../shared/became-mark.tsx';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { VisitFindings } from '../../shared/visit-findings.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './watch.module.css';

/** One visit: when, what it came to, what differs, and the ways to what it brought. */
export function VisitEntry({ visit }: { visit: WatchVisit }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const { item, changes, missed } = visit;
  const number = time.number(visit.visit);
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
        </div>
      </div>
    </li>
  );
}
