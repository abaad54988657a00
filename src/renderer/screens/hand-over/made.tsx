import { queryOptions, useQuery } from '@tanstack/react-query';
import { calls } from '../../shared/calls.ts';
import { Hash } from '../../shared/hash.tsx';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './hand-over.module.css';

/** What the log says of the bundles of a case. */
export const madeQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['custody', 'made', caseId],
    queryFn: ({ signal }) => calls.handOver.made({ case: caseId }, { signal }),
    // One may have been made since this was read.
    staleTime: 0,
  });

/** The bundles that were made of the case before, each with the number by which log and bundle are tied. */
export function Made({ caseId }: { caseId: string }) {
  const words = useWords();
  const time = useTime();
  return (
    <Read of={useQuery(madeQuery(caseId))}>
      {(made) =>
        made.length > 0 && (
          <section className={classes.section} aria-labelledby="made">
            <h2 id="made" className={classes.heading}>
              {words.say('hand-over.made')}
            </h2>
            <p className={classes.hint}>{words.say('hand-over.made-hint')}</p>
            <ul className={classes.list}>
              {made.map(({ log, seq, at, to, why, caseSha256 }) => (
                <li key={`${String(log)} ${String(seq)}`} className={classes.made}>
                  <time dateTime={at}>{time.long(at)}</time>
                  <span>{words.say('hand-over.made-for', { to, why })}</span>
                  <span className={classes.hint}>{words.say('said.export-hash')}</span>
                  <Hash value={caseSha256} name={words.say('said.export-hash')} whole />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Read>
  );
}
