import { Button, Checkbox } from '@mantine/core';
import type { NamedRecord } from '../../../contract/named-records.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './hand-over.module.css';
import { namesOffered } from './left-out.ts';

interface Props {
  names: readonly NamedRecord[];
  leaveOut: readonly string[];
  onLeaveOut: (leaveOut: string[]) => void;
}

/** The persons and accounts that nothing names any more of what goes out: they may stay behind too. */
export function NamesLeftOver({ names, leaveOut, onLeaveOut }: Props) {
  const words = useWords();
  const leftOver = namesOffered(names, leaveOut);
  if (leftOver.length === 0) return null;
  return (
    <>
      <p className={classes.hint}>{words.say('hand-over.names-of-left-out')}</p>
      <ul className={classes.list}>
        {leftOver.map(({ id, is, name }) => (
          <li key={id} className={classes.line}>
            <Checkbox
              className={classes.name}
              label={words.say(`hand-over.name-${is}`, { name })}
              checked={!leaveOut.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                onLeaveOut(checked ? leaveOut.filter((each) => each !== id) : [...leaveOut, id])
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface BeforeProps {
  /** Ids that were left out and are asked for nowhere any more. */
  ids: readonly string[];
  onGoAlong: () => void;
}

/** What stays behind by an earlier choice, and how to have it go along again. */
export function LeftOutBefore({ ids, onGoAlong }: BeforeProps) {
  const words = useWords();
  if (ids.length === 0) return null;
  return (
    <div className={classes.line}>
      <span className={classes.name}>{words.say('hand-over.left-out-before', { count: ids.length })}</span>
      <Button variant="default" size="compact-sm" onClick={onGoAlong}>
        {words.say('hand-over.go-along-again')}
      </Button>
    </div>
  );
}
