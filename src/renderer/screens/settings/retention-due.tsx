import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DueItem } from '../../../contract/retention.ts';
import { calls } from '../../shared/calls.ts';
import { usePlace } from '../../shared/place.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { PurgeDue } from './purge-due.tsx';
import classes from './section.module.css';

/** Of more, how many there are is said. */
const mostShown = 100;

/** What is due by the rule, why and until when it was to be kept; two people remove it from here. */
export function RetentionDue() {
  const words = useWords();
  const time = useTime();
  const read = useQuery({
    queryKey: ['items', 'due'],
    staleTime: 0,
    queryFn: ({ signal }) => calls.retention.due(undefined, { signal }),
  });
  const [isPurging, setPurging] = useState(false);
  return (
    <Read of={read}>
      {({ total, held, items, next }) => {
        const free = items.filter((each) => each.held === null).map(({ item }) => item);
        return (
          <>
            <p className={classes.text}>
              {total === 0
                ? words.say('retention.due-none')
                : words.say('retention.due-count', { count: total, held })}{' '}
              {next !== null && words.say('retention.next', { day: time.day(next) })}
            </p>
            {items.length > 0 && (
              <ul className={classes.plain} aria-label={words.say('retention.due')}>
                {items.slice(0, mostShown).map((each) => (
                  <Due key={each.item} due={each} />
                ))}
                {total > mostShown && <li>{words.say('retention.more', { count: total - mostShown })}</li>}
              </ul>
            )}
            {isPurging ? (
              <PurgeDue items={free} onDone={() => setPurging(false)} />
            ) : (
              free.length > 0 && (
                <div className={classes.buttons}>
                  <Button variant="default" onClick={() => setPurging(true)}>
                    {words.say('retention.purge-begin')}
                  </Button>
                </div>
              )
            )}
          </>
        );
      }}
    </Read>
  );
}

function Due({ due }: { due: DueItem }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const { item, title, caseNumber, since, keptUntil, held } = due;
  const why =
    caseNumber === null
      ? words.say('retention.why-inbox', { since: time.day(since) })
      : words.say('retention.why-ended', { case: caseNumber, since: time.day(since) });
  return (
    <li>
      <UnstyledButton className={classes.link} onClick={() => go({ screen: 'item', item, from: place })}>
        {title}
      </UnstyledButton>
      <div className={classes.help}>
        {why}; {words.say('retention.kept-until', { day: time.day(keptUntil) })}
        {held !== null && `. ${words.say('retention.held', { reason: held })}`}
      </div>
    </li>
  );
}
