import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { removedMark } from '../../../contract/removed-mark.ts';
import { calls } from '../../shared/calls.ts';
import { sayFailure } from '../../shared/entry-words.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './failed-attempts.module.css';
import { failedAttemptsQuery } from './queries.ts';

/** The captures of the case of which nothing came, newest first, also those that the queue no longer has. */
export function FailedAttempts({ caseId }: { caseId: string }) {
  const words = useWords();
  const time = useTime();
  const tell = useTell();
  const once = useOneAtATime();
  const read = useQuery(failedAttemptsQuery(caseId));
  const { total = 0, newest = [] } = read.data ?? {};
  if (total === 0) return <ReadError of={[read]} />;
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
    <section className={classes.failed} aria-labelledby="failed-attempts">
      <h2 id="failed-attempts" className={classes.title}>
        {words.say('overview.failed', { count: total })}
      </h2>
      <ReadError of={[read]} />
      <p className={classes.help}>{words.say('overview.failed-help')}</p>
      <ul className={classes.list}>
        {newest.map(({ log, seq, at, url, code }) => (
          <li key={`${String(log)} ${String(seq)}`} className={classes.attempt}>
            <time dateTime={at} className={classes.when}>
              {time.short(at)}
            </time>
            <span className={classes.what}>
              <span className={classes.url}>{url}</span>
              <span className={classes.why}>{sayFailure(words, url, code)}</span>
            </span>
            {/* One with a secret taken out is another address. */}
            {url !== '' && !url.includes(removedMark) && (
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
        <p className={classes.help}>{words.say('overview.failed-more', { count: total - newest.length })}</p>
      )}
    </section>
  );
}
