import { Button } from '@mantine/core';
import { IconEyeOff, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fragment, useEffect } from 'react';
import type { WatchRow } from '../../../contract/calls/index.ts';
import { useBeforeEyes } from '../../shared/before-eyes.ts';
import { calls } from '../../shared/calls.ts';
import { Empty } from '../../shared/empty.tsx';
import { sayInterval } from '../../shared/interval-words.ts';
import { Page } from '../../shared/page.tsx';
import { usePlace } from '../../shared/place.ts';
import { ReadError, type Reading } from '../../shared/read.tsx';
import { WatchButtons } from '../../shared/watch-buttons.tsx';
import { Now, When } from '../../shared/watch-state.tsx';
import { visitsQuery, watchesQuery } from '../../shared/watches.ts';
import { useWords } from '../../shared/words.tsx';
import { BaseEntry } from './base-entry.tsx';
import { toRuns } from './runs.ts';
import { SameRun } from './same-run.tsx';
import { VisitEntry } from './visit-entry.tsx';
import classes from './watch.module.css';

/** One watched address: each visit of it, and what it found otherwise than the one before. */
export default function Watch({ watch }: { watch: string }) {
  const words = useWords();
  const { go } = usePlace();
  const read = useQuery(watchesQuery);
  const rows = read.data;
  const row = rows?.find(({ id }) => id === watch);
  if (row !== undefined) return <Shown row={row} read={read} />;
  if (rows === undefined)
    return (
      <Page title={words.say('watch-history.title')}>
        <ReadError of={[read]} />
      </Page>
    );
  return (
    <Page title={words.say('watch-history.gone-title')}>
      <Empty
        icon={IconEyeOff}
        action={
          <Button onClick={() => go({ screen: 'capture', tab: 'watched' })}>
            {words.say('watch-history.to-list')}
          </Button>
        }
      >
        {words.say('watch-history.gone')}
      </Empty>
    </Page>
  );
}

function Shown({ row, read }: { row: WatchRow; read: Reading<unknown> }) {
  const words = useWords();
  const { back, canGoBack, go } = usePlace();
  const { id: watch, now, last, lastNews, isNew, missed } = row;
  const isSeen = useBeforeEyes();
  useEffect(() => {
    // What is before the eyes is no news any more; what came while the window was hidden is not before them.
    if (isSeen && isNew && lastNews !== null)
      calls.watch.see({ watch, visit: lastNews.visit }).catch(() => undefined);
  }, [watch, isSeen, isNew, lastNews]);
  return (
    <Page
      title={row.title ?? row.url}
      subtitle={
        <div className={classes.head}>
          <Now row={row} />
          <span>{words.say('watching.interval', { time: sayInterval(row.everyMs, words.language) })}</span>
          <span>{row.caseNumber ?? words.say('item.inbox')}</span>
          <When row={row} />
          {missed > 0 && (
            <span>{words.say(now === 'over' ? 'watch.untold-over' : 'watch.untold', { count: missed })}</span>
          )}
          <span className={classes.url}>{row.url}</span>
        </div>
      }
      actions={
        <WatchButtons
          row={row}
          onRemoved={() => (canGoBack ? back() : go({ screen: 'capture', tab: 'watched' }))}
        />
      }
    >
      <ReadError of={[read]} />
      {last === null && row.bases.length === 0 ? (
        <Empty icon={IconHistory}>{words.say('watch-history.empty')}</Empty>
      ) : (
        <Visits row={row} />
      )}
    </Page>
  );
}

/** What a person said after a visit and before the next one, the newest first. */
function BasesAfter({ row, visit }: { row: WatchRow; visit: number }) {
  return row.bases
    .filter(({ afterVisit }) => afterVisit === visit)
    .reverse()
    .map((base) => <BaseEntry key={base.at} base={base} row={row} />);
}

/** The newest first; visits in a row that found nothing else are told as one. */
function Visits({ row }: { row: WatchRow }) {
  const words = useWords();
  const read = useInfiniteQuery(visitsQuery(row.id));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  if (data === undefined) return <ReadError of={[read]} />;
  const visits = data.pages.flat();
  return (
    <>
      <ol className={classes.visits} aria-label={words.say('watch-history.title')}>
        {toRuns(visits, new Set(row.bases.map(({ afterVisit }) => afterVisit))).map((run) => (
          <Fragment key={run[0].visit}>
            <BasesAfter row={row} visit={run[0].visit} />
            {run.length > 2 ? (
              <SameRun run={run} row={row} />
            ) : (
              run.map((visit) => <VisitEntry key={visit.visit} visit={visit} row={row} />)
            )}
          </Fragment>
        ))}
        {!hasNextPage && <BasesAfter row={row} visit={0} />}
      </ol>
      <ReadError of={[read]} />
      {hasNextPage && (
        <Button
          variant="default"
          aria-busy={isFetchingNextPage}
          onClick={() => void fetchNextPage({ cancelRefetch: false })}
        >
          {words.say('watch-history.earlier', { count: (visits.at(-1)?.visit ?? 1) - 1 })}
        </Button>
      )}
    </>
  );
}
