import { TextInput } from '@mantine/core';
import type { Days } from './days.ts';
import { useDaysWords } from './days-words.ts';
import classes from './filter-chip.module.css';
import { FilterChip } from './filter-chip.tsx';
import { useWords } from './words.tsx';

interface Props {
  name: string;
  days: Days;
  onChange: (days: Days) => void;
}

/** A filter by time, from one day to another. */
export function DaysChip({ name, days, onChange }: Props) {
  const words = useWords();
  const say = useDaysWords();
  return (
    <FilterChip name={name} value={say(days)} onClear={() => onChange({ from: '', to: '' })}>
      <div className={classes.days}>
        <TextInput
          type="date"
          label={words.say('search.from-day')}
          value={days.from}
          onChange={(event) => onChange({ ...days, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={words.say('search.to-day')}
          value={days.to}
          onChange={(event) => onChange({ ...days, to: event.currentTarget.value })}
        />
      </div>
    </FilterChip>
  );
}
