import { Button } from '@mantine/core';
import { askForNext, useToCheck } from '../../shared/to-check.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './verify.module.css';

interface Props {
  /** Leads to the key where what was typed as one is none: nothing is checked against it. */
  toKey: (() => void) | null;
  /** One is being checked. */
  isBusy: boolean;
}

/** The bundles that wait to be checked, and what brings the next; nothing where none does. */
export function WaitingBundles({ toKey, isBusy }: Props) {
  const words = useWords();
  const { waiting } = useToCheck();
  const [next] = waiting;
  if (next === undefined) return null;
  const names = waiting.map(({ name }) => name).join(', ');
  return (
    <div className={classes.waiting} role="status">
      <span>
        {toKey === null
          ? words.say('bundle-check.waiting', { count: waiting.length, names })
          : words.say('bundle-check.key-first', { name: next.name })}
      </span>
      {!isBusy && (
        <Button variant="default" onClick={toKey ?? askForNext}>
          {words.say('bundle-check.check-next', { name: next.name })}
        </Button>
      )}
    </div>
  );
}
