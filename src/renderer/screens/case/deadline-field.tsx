import { TextInput } from '@mantine/core';
import { type ChangeEvent, type FocusEvent, useState } from 'react';
import { useWords } from '../../shared/words.tsx';

/** A deadline before this is a year that is being typed: `2` on the way to 2026 is the year 2 to the field. */
const first = '2000-01-01';

interface Props {
  className: string | undefined;
  /** Empty where there is none. */
  value: string;
  onChange: (day: string) => void;
}

/** A day that is typed in parts: what is no day yet changes nothing, and only what is emptied wholly is no deadline. */
export function DeadlineField({ className, value, onChange }: Props) {
  const words = useWords();
  /** What the field says while it is no day yet; null while it says the deadline. */
  const [part, setPart] = useState<string | null>(null);
  const [wasLeft, setLeft] = useState(false);
  const take = (day: string): void => {
    setPart(null);
    if (day !== value) onChange(day);
  };
  const onType = ({ currentTarget: { value: typed, validity } }: ChangeEvent<HTMLInputElement>): void => {
    setLeft(false);
    if (validity.badInput || (typed !== '' && typed < first)) setPart(typed);
    else take(typed);
  };
  const onLeave = ({ currentTarget: { value: typed, validity } }: FocusEvent<HTMLInputElement>): void => {
    if (part === null) return;
    // The field tells nothing when the last of its parts is emptied.
    if (typed === '' && !validity.badInput) take('');
    else setLeft(true);
  };
  return (
    <TextInput
      type="date"
      className={className ?? ''}
      label={words.say('cases.deadline')}
      description={words.say('facts.deadline-hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={part ?? value}
      error={part !== null && wasLeft ? words.say('facts.deadline-in-part') : undefined}
      onChange={onType}
      onBlur={onLeave}
      min={first}
      max="2999-12-31"
    />
  );
}
