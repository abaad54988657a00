import { useState } from 'react';
import { isDay } from '../../shared/day.ts';
import { DayField } from '../../shared/day-field.tsx';
import { useWords } from '../../shared/words.tsx';

/** A deadline before or after these is a year that was mistyped. */
const first = '2000-01-01';
const last = '2999-12-31';

interface Props {
  /** Empty where there is none. */
  value: string;
  onChange: (day: string) => void;
}

/** A day: what is none yet changes nothing, and only what is empty when one leaves it is no deadline. */
export function DeadlineField({ value, onChange }: Props) {
  const words = useWords();
  /** What the field says while it is no deadline; null while it says the deadline. */
  const [part, setPart] = useState<string | null>(null);
  const [wasLeft, setLeft] = useState(false);
  const take = (day: string): void => {
    setPart(null);
    if (day !== value) onChange(day);
  };
  return (
    <div
      onBlur={() => {
        if (part === '') take('');
        else setLeft(true);
      }}
    >
      <DayField
        label={words.say('cases.deadline')}
        description={words.say('facts.deadline-hint')}
        value={part ?? value}
        unread={words.say('facts.deadline-in-part')}
        error={part !== null && isDay(part) && wasLeft ? words.say('facts.deadline-in-part') : undefined}
        min={first}
        onChange={(typed) => {
          setLeft(false);
          if (isDay(typed) && typed >= first && typed <= last) take(typed);
          else setPart(typed);
        }}
      />
    </div>
  );
}
