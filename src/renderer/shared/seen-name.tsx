import { plainTitle, turnsRound } from '../../contract/plain-title.ts';
import classes from './seen-name.module.css';
import { useWords } from './words.tsx';

/**
 * A name that somebody chose, in the order of its letters: it turns nothing around it, and one with a sign that may
 * turn it round is marked; `TurnedHelp` says what the mark is.
 */
export function SeenName({ name }: { name: string }) {
  const words = useWords();
  return (
    <>
      <bdi>{plainTitle(name)}</bdi>
      {turnsRound(name) && (
        <span className={classes.mark} title={words.say('name.turns-help')}>
          {words.say('name.turns')}
        </span>
      )}
    </>
  );
}

/** What the mark beside one of these names is; nothing where none has it. */
export function TurnedHelp({ of }: { of: readonly string[] }) {
  const words = useWords();
  return of.some(turnsRound) ? <p className={classes.help}>{words.say('name.turns-help')}</p> : null;
}
