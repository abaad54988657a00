import { useDesk } from '../../shared/calls.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './recovery-code.module.css';

/** The sheet that is printed: the code, whose it is, and what it is for. Not seen on the screen. */
export function CodePaper({ groups }: { groups: readonly string[] }) {
  const words = useWords();
  const time = useTime();
  const { locker } = useDesk();
  return (
    <div className={classes.paper} aria-hidden>
      <p className={classes.paperTitle}>{words.say('code.paper-title')}</p>
      {locker !== null && (
        <dl className={classes.paperFacts}>
          <dt>{words.say('code.paper-locker')}</dt>
          <dd>{locker.name}</dd>
          <dt>{words.say('code.paper-officer')}</dt>
          <dd>
            {locker.opener.name}, {locker.opener.agency}
          </dd>
          <dt>{words.say('code.paper-date')}</dt>
          <dd>{time.long(new Date().toISOString())}</dd>
        </dl>
      )}
      <p className={classes.paperCode}>{groups.join('  ')}</p>
      <p>{words.say('code.paper-help')}</p>
    </div>
  );
}
