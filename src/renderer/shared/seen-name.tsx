import { plainTitle } from '../../contract/plain-title.ts';
import classes from './seen-name.module.css';
import { useWords } from './words.tsx';

/**
 * A name that somebody chose, in the order of its letters: it turns nothing around it, and one with a sign that would
 * turn it round is marked.
 */
export function SeenName({ name }: { name: string }) {
  const words = useWords();
  const seen = plainTitle(name);
  return (
    <>
      <bdi>{seen}</bdi>
      {seen !== name && (
        <span className={classes.mark} title={words.say('name.turns-help')}>
          {words.say('name.turns')}
        </span>
      )}
    </>
  );
}
