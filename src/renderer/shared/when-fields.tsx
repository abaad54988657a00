import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { isNoSuchDay } from './day.ts';
import { DayField } from './day-field.tsx';
import { useCodeWords } from './error-text.tsx';
import classes from './handed-in.module.css';
import { faultOfWhen, type HandedInDraft, whenOf, withNow, zoneOf } from './handed-in-draft.ts';
import { useHandedInWords } from './handed-in-words.ts';
import { TimeOfDayField } from './time-of-day-field.tsx';
import { isWhole, unreadOf, type WhenInputs } from './when-inputs.ts';
import { useWords } from './words.tsx';
import { ZoneSelect } from './zone-select.tsx';

interface Props {
  value: HandedInDraft;
  onChange: (value: HandedInDraft) => void;
  inputs: WhenInputs;
}

/** A day, and a time of day where it is known, in a zone that is seen. Today and now are offered, and never filled in unasked. */
export function WhenFields({ value, onChange, inputs }: Props) {
  const words = useWords();
  const note = useId();
  const [wasLeft, setLeft] = useState(false);
  const { error, said } = useNote(value, inputs.tried, wasLeft);
  const { date, clock } = unreadOf(value);
  // What is wrong with both together is wrong with the day: there it is mended.
  const isWrong = { date: error !== null && (date || !clock), clock: error !== null && clock };
  const change = (next: Partial<HandedInDraft>): void => {
    setLeft(false);
    onChange({ ...value, ...next });
  };
  const clear = (): void => {
    change({ date: '', clock: '', zone: null });
    inputs.date.current?.focus();
  };
  return (
    <fieldset className={classes.when} aria-describedby={note}>
      <legend className={classes.name}>{words.say('bring-in.when')}</legend>
      <div className={classes.offers}>
        {(value.date !== '' || value.clock !== '') && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={clear}>
            {words.say('bring-in.clear-when')}
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" onClick={() => change(withNow('day'))}>
          {words.say('bring-in.today')}
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={() => change(withNow('minute'))}>
          {words.say('bring-in.now')}
        </Button>
      </div>
      <div
        className={classes.fields}
        onBlur={({ relatedTarget }) => {
          // What is said must not move a button away from under the press that left the field.
          if (!(relatedTarget instanceof HTMLButtonElement)) setLeft(true);
        }}
      >
        <DayField
          error={isWrong.date}
          aria-describedby={note}
          ref={inputs.date}
          className={classes.date ?? ''}
          aria-label={words.say('acts.field-date')}
          value={value.date}
          onChange={(date) => change({ date })}
        />
        <TimeOfDayField
          error={isWrong.clock}
          aria-describedby={note}
          ref={inputs.clock}
          className={classes.clock ?? ''}
          aria-label={words.say('acts.field-time')}
          value={value.clock}
          onChange={(clock) => change({ clock })}
        />
        <ZoneSelect
          isLabelHidden
          className={classes.zone}
          value={zoneOf(value)}
          onChange={(zone) => change({ zone })}
        />
      </div>
      <p id={note} className={error === null ? classes.said : classes.fault} role="status">
        {error ?? said}
      </p>
    </fieldset>
  );
}

/** What is wrong with the time, where one left it or tried to go on with it; else how it will read. */
function useNote(
  value: HandedInDraft,
  tried: boolean,
  wasLeft: boolean,
): { error: string | null; said: string } {
  const words = useWords();
  const say = useHandedInWords();
  const sayCode = useCodeWords();
  const { date, clock } = unreadOf(value);
  const fault = faultOfWhen(value);
  const when = whenOf(value);
  if (date || clock) {
    const unread = [
      ...(date ? [words.say(isNoSuchDay(value.date) ? 'day.none' : 'day.unread')] : []),
      ...(clock ? [words.say('time-of-day.unread')] : []),
    ].join(' ');
    return tried || wasLeft
      ? { error: unread, said: '' }
      : { error: null, said: words.say('bring-in.when-hint') };
  }
  if (fault !== null && (tried || wasLeft))
    return { error: sayCode('error', fault.code, fault.params), said: '' };
  if (!isWhole(value) && tried) return { error: words.say('bring-in.when-without-day'), said: '' };
  return {
    error: null,
    said:
      when === null || fault !== null
        ? words.say('bring-in.when-hint')
        : words.say('bring-in.when-said', { when: say.when(when) }),
  };
}
