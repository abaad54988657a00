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
  // What two people agree to is what they saw when the form was opened.
  const [purging, setPurging] = useState<readonly DueItem[] | null>(null);
  return (
    <Read of={read}>
      {({ total, held, items, next }) => {
        const free = items.filter((each) => each.held === null);
        const listed = purging ?? items.slice(0, mostShown);
        return (
          <>
            <p className={classes.text}>
              {total === 0
                ? words.say('retention.due-none')
                : words.say('retention.due-count', { count: total, held })}{' '}
              {next !== null && words.say('retention.next', { day: time.day(next) })}
            </p>
            {listed.length > 0 && (
              <ul className={classes.plain} aria-label={words.say('retention.due')}>
                {listed.map((each) => (
                  <Due key={each.item} due={each} />
                ))}
                {purging === null && total > mostShown && (
                  <li>{words.say('retention.more', { count: total - mostShown })}</li>
                )}
              </ul>
            )}
            {purging !== null ? (
              <PurgeDue items={purging.map(({ item }) => item)} onDone={() => setPurging(null)} />
            ) : (
              free.length > 0 && (
                <div className={classes.buttons}>
                  <Button variant="default" onClick={() => setPurging(free)}>
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
