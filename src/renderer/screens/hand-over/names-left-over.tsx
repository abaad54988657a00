import { Checkbox } from '@mantine/core';
import type { NamedRecord } from '../../../contract/named-records.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './hand-over.module.css';

interface Props {
  names: readonly NamedRecord[];
  leaveOut: readonly string[];
  onLeaveOut: (leaveOut: string[]) => void;
}

/** The persons and accounts that nothing names any more of what goes out: they may stay behind too. */
export function NamesLeftOver({ names, leaveOut, onLeaveOut }: Props) {
  const words = useWords();
  const leftOver = names.filter(({ by }) => by.every((record) => leaveOut.includes(record)));
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

/** What is left out once a record goes along or not: whom a record names that goes along goes along too. */
export function withRecord(
  leaveOut: readonly string[],
  { id, goes }: { id: string; goes: boolean },
  names: readonly NamedRecord[],
): string[] {
  if (!goes) return [...leaveOut, id];
  const named = new Set(names.filter(({ by }) => by.includes(id)).map((each) => each.id));
  return leaveOut.filter((each) => each !== id && !named.has(each));
}
