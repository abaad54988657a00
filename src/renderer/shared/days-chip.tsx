import { useState } from 'react';
import { isDay } from './day.ts';
import { DayField } from './day-field.tsx';
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
        <End
          label={words.say('search.from-day')}
          day={days.from}
          onChange={(from) => onChange({ ...days, from })}
        />
        <End label={words.say('search.to-day')} day={days.to} onChange={(to) => onChange({ ...days, to })} />
      </div>
    </FilterChip>
  );
}

interface EndProps {
  label: string;
  day: string;
  onChange: (day: string) => void;
}

/** What is no day yet leaves the filter as it is. */
function End({ label, day, onChange }: EndProps) {
  const [part, setPart] = useState<string | null>(null);
  return (
    <DayField
      isInPopover
      label={label}
      value={part ?? day}
      onChange={(typed) => {
        const isWhole = typed === '' || isDay(typed);
        setPart(isWhole ? null : typed);
        if (isWhole) onChange(typed);
      }}
    />
  );
}
