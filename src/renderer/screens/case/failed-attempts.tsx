import { Button } from '@mantine/core';
import type { CustodyEntry } from '../../../contract/calls/index.ts';
import { removedMark } from '../../../contract/removed-mark.ts';
import { calls } from '../../shared/calls.ts';
import { sayFailure } from '../../shared/entry-words.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './failed-attempts.module.css';

/** More is in the log. */
const most = 20;

/** The captures of the case of which nothing came, newest first, also those that the queue no longer has. */
export function FailedAttempts({ entries, caseId }: { entries: readonly CustodyEntry[]; caseId: string }) {
  const words = useWords();
  const time = useTime();
  const tell = useTell();
  const once = useOneAtATime();
  const failed = entries.flatMap(({ at, log, seq, said }) =>
    said?.of === 'failed' ? [{ key: `${String(log)} ${String(seq)}`, at, ...said }] : [],
  );
  if (failed.length === 0) return null;
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
        {words.say('overview.failed', { count: failed.length })}
      </h2>
      <p className={classes.help}>{words.say('overview.failed-help')}</p>
      <ul className={classes.list}>
        {failed
          .slice(-most)
          .toReversed()
          .map(({ key, at, url, code }) => (
            <li key={key} className={classes.attempt}>
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
      {failed.length > most && (
        <p className={classes.help}>{words.say('overview.failed-more', { count: failed.length - most })}</p>
      )}
    </section>
  );
}
