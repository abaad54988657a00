import { NumberInput, Select, Textarea } from '@mantine/core';
import type { PeopleListName, PeopleRequest } from '../../../contract/people-list.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

// The contract's own list would bring its checks into the window.
const lists: readonly PeopleListName[] = ['reactions', 'followers', 'following', 'members', 'shares'];

/** The list of people that is wanted, as it is being chosen. */
export interface PeopleDraft {
  list: PeopleListName | null;
  /** Accounts, one a line. */
  find: string;
  minutes: number | string;
}

const minutesOrdinarily = 10;
const mostMinutes = 1440;
export const noPeople: PeopleDraft = { list: null, find: '', minutes: minutesOrdinarily };

export function toRequest({ list, find, minutes }: PeopleDraft): PeopleRequest | null {
  if (list === null) return null;
  const limit = Math.min(mostMinutes, Math.max(1, Math.round(Number(minutes)) || minutesOrdinarily));
  const accounts = find
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { list, find: [...new Set(accounts)].slice(0, 100), limitMs: limit * 60_000 };
}

const none = 'none';

/** Chooses a list of people to open and go down, whom to look for in it, and for how long. */
export function PeopleOptions({
  value,
  onChange,
}: {
  value: PeopleDraft;
  onChange: (value: PeopleDraft) => void;
}) {
  const words = useWords();
  return (
    <div className={classes.people}>
      <Select
        className={classes.peopleList ?? ''}
        label={words.say('people.choose')}
        data={[
          { value: none, label: words.say('people.none') },
          ...lists.map((list) => ({ value: list, label: words.say(`people.list-${list}`) })),
        ]}
        value={value.list ?? none}
        allowDeselect={false}
        comboboxProps={{ shadow: 'md' }}
        onChange={(chosen) => onChange({ ...value, list: lists.find((list) => list === chosen) ?? null })}
      />
      {value.list !== null && (
        <>
          <Textarea
            className={classes.peopleFind ?? ''}
            label={words.say('people.find')}
            description={words.say('people.find-hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={1}
            maxRows={5}
            spellCheck={false}
            value={value.find}
            onChange={(event) => onChange({ ...value, find: event.currentTarget.value })}
          />
          <NumberInput
            className={classes.peopleTime ?? ''}
            label={words.say('people.minutes')}
            suffix={` ${words.say('people.minutes-unit')}`}
            min={1}
            max={mostMinutes}
            allowDecimal={false}
            allowNegative={false}
            value={value.minutes}
            onChange={(minutes) => onChange({ ...value, minutes })}
          />
        </>
      )}
    </div>
  );
}
