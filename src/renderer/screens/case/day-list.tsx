import { Button, UnstyledButton } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CustodyEntry } from '../../../contract/calls/index.ts';
import { Empty } from '../../shared/empty.tsx';
import { useEntryWords } from '../../shared/entry-words.ts';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './day-list.module.css';
import { isEvidence, type Run, toDays } from './timeline.ts';

/** More is in the log. */
const mostDays = 30;

interface Props {
  /** The oldest first. */
  entries: readonly CustodyEntry[];
  /** Whether there are none before these. */
  isAll: boolean;
  caseId: string;
}

/** What happened on each day, newest first; what follows each other alike is told as one. */
export function DayList({ entries, isAll, caseId }: Props) {
  const words = useWords();
  const time = useTime();
  const { replace } = usePlace();
  const days = useMemo(() => toDays(entries), [entries]);
  if (days.length === 0) return <Empty icon={IconListDetails}>{words.say('custody.empty')}</Empty>;
  return (
    <section className={classes.days} aria-label={words.say('overview.timeline')}>
      {days.slice(0, mostDays).map((day) => (
        <div key={day.at} className={classes.day}>
          <h2 className={classes.name}>{time.day(day.at)}</h2>
          <ol className={classes.runs}>
            {day.runs.map((run) => (
              <RunLine
                isCut={!isAll && run.entries[0] === entries[0]}
                key={`${run.entries[0].origin ?? run.entries[0].log} ${run.entries[0].seq}`}
                run={run}
                caseId={caseId}
              />
            ))}
          </ol>
        </div>
      ))}
      {(days.length > mostDays || !isAll) && (
        <Button variant="default" onClick={() => replace({ screen: 'case', case: caseId, tab: 'custody' })}>
          {words.say('overview.all')}
        </Button>
      )}
    </section>
  );
}

/** `isCut`: whether more of it may have come before. */
function RunLine({ run, isCut, caseId }: { run: Run; isCut: boolean; caseId: string }) {
  const words = useWords();
  const time = useTime();
  const { go } = usePlace();
  const [first] = run.entries;
  const last = run.entries.at(-1) ?? first;
  const many = run.entries.length > 1;
  // Of many exhibits no label is that of all, and of many failures no address.
  const isOfAll = !many || (first.said?.of !== 'exhibit' && first.said?.of !== 'failed');
  const { what, who } = useEntryWords()(isOfAll ? first : { ...first, said: null });
  const { item, title } = first;
  const from = { screen: 'case', case: caseId, tab: 'overview' } as const;
  return (
    <li className={classes.run} data-evidence={isEvidence(first)}>
      <span className={classes.when}>
        {isCut ? '… ' : time.clock(first.at)}
        {time.clock(last.at) !== time.clock(first.at) && `–${time.clock(last.at)}`} {time.zone(last.at)}
      </span>
      <span className={classes.what}>
        {item === null || many ? (
          what
        ) : (
          <UnstyledButton className={classes.item} onClick={() => go({ screen: 'item', item, from })}>
            {what} {title !== null && <span className={classes.title}>{title}</span>}
          </UnstyledButton>
        )}
        {many && (
          <span className={classes.times}>
            {' '}
            ×{' '}
            {isCut
              ? words.say('overview.or-more', { count: run.entries.length })
              : time.number(run.entries.length)}
          </span>
        )}
      </span>
      <span className={classes.who}>{who}</span>
    </li>
  );
}
