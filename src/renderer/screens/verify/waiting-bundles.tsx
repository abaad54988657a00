import { Button } from '@mantine/core';
import { askForNext, useToCheck } from '../../shared/to-check.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './verify.module.css';

interface Props {
  /** What was typed as a key is none: nothing is checked against it. */
  wrongKey: boolean;
  /** One is being checked. */
  isBusy: boolean;
}

/** The bundles that wait to be checked, and what brings the next; nothing where none does. */
export function WaitingBundles({ wrongKey, isBusy }: Props) {
  const words = useWords();
  const { waiting } = useToCheck();
  const [next] = waiting;
  if (next === undefined) return null;
  const names = waiting.map(({ name }) => name).join(', ');
  return (
    <div className={classes.waiting} role="status">
      <span>
        {wrongKey
          ? words.say('bundle-check.key-first', { name: next.name })
          : words.say('bundle-check.waiting', { count: waiting.length, names })}
      </span>
      {!isBusy && (
        <Button variant="default" disabled={wrongKey} onClick={askForNext}>
          {words.say('bundle-check.check-next', { name: next.name })}
        </Button>
      )}
    </div>
  );
}
