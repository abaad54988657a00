import { useEffect, useEffectEvent, useState } from 'react';
import { isDay, isNoSuchDay } from '../../shared/day.ts';
import { DayField } from '../../shared/day-field.tsx';
import { useWords } from '../../shared/words.tsx';
import { useBegunDeadline } from './begun-deadline.ts';

/** A deadline before or after these is a year that was mistyped. */
const first = '2000-01-01';
const last = '2999-12-31';

interface Props {
  /** What the fields of the case are kept under. */
  of: string;
  /** Empty where there is none. */
  value: string;
  onChange: (day: string) => void;
}

/**
 * A day: what is none yet changes nothing, is kept as what was begun and said to be no deadline; only what is empty when
 * one leaves it is none.
 */
export function DeadlineField({ of, value, onChange }: Props) {
  const words = useWords();
  const { part, begin } = useBegunDeadline(of);
  const [wasLeft, setLeft] = useState(true);
  const take = (day: string): void => {
    begin(null);
    if (day !== value) onChange(day);
  };
  // Emptied on the way to another day, and gone from before that came.
  const forgetEmpty = useEffectEvent(() => {
    if (part === '') begin(null);
  });
  useEffect(() => forgetEmpty, []);
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
        unread={words.say('facts.deadline-unchanged', {
          fault: words.say(isNoSuchDay(part ?? '') ? 'day.none' : 'day.unread'),
        })}
        error={part !== null && isDay(part) && wasLeft ? words.say('facts.deadline-years') : undefined}
        min={first}
        onChange={(typed) => {
          setLeft(false);
          if (isDay(typed) && typed >= first && typed <= last) take(typed);
          else begin(typed);
        }}
      />
    </div>
  );
}
