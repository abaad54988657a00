import type { ErrorParams } from '../../contract/error.ts';
import { useCodeWords } from './error-text.tsx';
import classes from './problems.module.css';
import { StateMark } from './state-mark.tsx';
import { useWords } from './words.tsx';

/** What a check of a locker found, in words: intact, or each problem. */
export function Problems({ problems }: { problems: readonly { code: string; params: ErrorParams }[] }) {
  const words = useWords();
  const say = useCodeWords();
  if (problems.length === 0)
    return (
      <p className={classes.result}>
        <StateMark mark="intact" size={20} />
        <span>{words.say('check.intact')}</span>
      </p>
    );
  return (
    <>
      <p className={classes.result}>
        <StateMark mark="not-intact" size={20} />
        <span>{words.say('check.not-intact')}</span>
      </p>
      <ul className={classes.problems}>
        {problems.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{say('problem', code, params)}</li>
        ))}
      </ul>
    </>
  );
}
