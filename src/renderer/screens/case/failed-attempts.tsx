import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { removedMark } from '../../../contract/removed-mark.ts';
import { sayFailure } from '../../../words/tell-entry.ts';
import { calls } from '../../shared/calls.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { type Place, usePlace } from '../../shared/place.ts';
import { isOver, useQueue } from '../../shared/queue.ts';
import { ReadError } from '../../shared/read.tsx';
import { StateMark } from '../../shared/state-mark.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './failed-attempts.module.css';
import { failedAttemptsQuery } from './queries.ts';

/** The captures of the case of which nothing came, newest first, also those that the queue no longer has. */
export function FailedAttempts({ caseId }: { caseId: string }) {
  const words = useWords();
  const read = useQuery(failedAttemptsQuery(caseId));
  const { total = 0 } = read.data ?? {};
  if (total === 0) return <ReadError of={[read]} />;
  return (
    <section className={classes.failed} aria-labelledby="failed-attempts">
      <h2 id="failed-attempts" className={classes.title}>
        {words.say('overview.failed', { count: total })}
      </h2>
      <ReadError of={[read]} />
      <Attempts caseId={caseId} />
    </section>
  );
}

/** Those that were for no case, above what waits without one. */
export function FailedWithoutCase() {
  const words = useWords();
  const read = useQuery(failedAttemptsQuery(null));
  const { total = 0 } = read.data ?? {};
  if (total === 0) return <ReadError of={[read]} />;
  return (
    <details className={classes.shut}>
      <summary className={classes.summary}>{words.say('overview.failed', { count: total })}</summary>
      <div className={classes.failed}>
        <ReadError of={[read]} />
        <Attempts caseId={null} />
      </div>
    </details>
  );
}

function Attempts({ caseId }: { caseId: string | null }) {
  const words = useWords();
  const time = useTime();
  const tell = useTell();
  const once = useOneAtATime();
  const { data } = useQuery(failedAttemptsQuery(caseId));
  const { go } = usePlace();
  const jobs = useQueue().data?.jobs ?? [];
  const queued = new Set(jobs.filter((job) => job.case === caseId && !isOver(job)).map(({ url }) => url));
  const from: Place =
    caseId === null ? { screen: 'inbox' } : { screen: 'case', case: caseId, tab: 'overview' };
  const { total = 0, since = 0, newest = [] } = data ?? {};
  const again = (url: string): Promise<void> =>
    once(async () => {
      try {
        const { added } = await calls.capture.add({ addresses: `"${url}"`, case: caseId });
        tell.say(words.say('items.capture-added', { count: added }));
      } catch (error) {
        tell.fail(error);
      }
    });
  return (
    <>
      <p className={classes.help}>
        {words.say('overview.failed-help')}
        {since > 0 && ` ${words.say('overview.failed-since', { count: since })}`}
      </p>
      <ul className={classes.list}>
        {newest.map(({ log, seq, at, url, code, since }) => (
          <li key={`${String(log)} ${String(seq)}`} className={classes.attempt}>
            <time dateTime={at} className={classes.when}>
              {time.short(at)}
            </time>
            <span className={classes.what}>
              <span className={classes.url}>{url}</span>
              <span className={classes.why}>{sayFailure(words, url, code)}</span>
              {since !== null && (
                <UnstyledButton
                  className={classes.since}
                  onClick={() => go({ screen: 'item', item: since.item, from })}
                >
                  {words.say('overview.captured-since', { title: since.title, when: time.short(since.at) })}
                </UnstyledButton>
              )}
              {since !== null && <StateMark mark={since.state} />}
            </span>
            {since === null && queued.has(url) && (
              <span className={classes.queued} role="status">
                {words.say('overview.failed-queued')}
              </span>
            )}
            {/* One with a secret taken out is another address. */}
            {since === null && !queued.has(url) && url !== '' && !url.includes(removedMark) && (
              <Button
                size="xs"
                variant="default"
                aria-label={words.say('queue.retry-of', { url })}
                onClick={() => void again(url)}
              >
                {words.say('queue.retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {total > newest.length && (
        <p className={classes.help}>
          {words.say(caseId === null ? 'inbox.failed-more' : 'overview.failed-more', {
            count: total - newest.length,
          })}
        </p>
      )}
    </>
  );
}
