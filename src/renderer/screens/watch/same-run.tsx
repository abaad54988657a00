import type { WatchRow } from '../../../contract/calls/index.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import type { VisitRun } from './runs.ts';
import { VisitEntry } from './visit-entry.tsx';
import classes from './watch.module.css';

/** Many visits that found nothing else, in one line that opens. */
export function SameRun({ run, row }: { run: VisitRun; row: WatchRow }) {
  const words = useWords();
  const time = useTime();
  const [newest] = run;
  const oldest = run.at(-1) ?? newest;
  return (
    <li className={classes.run}>
      <details>
        <summary className={classes.summary}>
          {words.say('watch-history.same-run', {
            count: run.length,
            from: time.short(oldest.at),
            to: time.short(newest.at),
          })}
        </summary>
        <ol className={classes.visits}>
          {run.map((visit) => (
            <VisitEntry key={visit.visit} visit={visit} row={row} />
          ))}
        </ol>
      </details>
    </li>
  );
}
