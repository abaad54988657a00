import { Button } from '@mantine/core';
import { useId } from 'react';
import { DayField } from './day-field.tsx';
import { useCodeWords } from './error-text.tsx';
import classes from './handed-in.module.css';
import { faultOfWhen, type HandedInDraft, whenOf, withNow, zoneOf } from './handed-in-draft.ts';
import { useHandedInWords } from './handed-in-words.ts';
import { TimeOfDayField } from './time-of-day-field.tsx';
import { isWhole, type WhenInputs } from './when-inputs.ts';
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
  const { error, said } = useNote(value, inputs);
  const field = { error: error !== null, 'aria-describedby': note };
  const change = (next: Partial<HandedInDraft>): void => onChange({ ...value, ...next });
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
      <div className={classes.fields}>
        <DayField
          {...field}
          ref={inputs.date}
          className={classes.date ?? ''}
          aria-label={words.say('acts.field-date')}
          value={value.date}
          onChange={(date) => change({ date })}
        />
        <TimeOfDayField
          {...field}
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

/** What is wrong with the time, where it was tried to go on with it; else how it will read. */
function useNote(value: HandedInDraft, { tried }: WhenInputs) {
  const words = useWords();
  const say = useHandedInWords();
  const sayCode = useCodeWords();
  const when = whenOf(value);
  const fault = faultOfWhen(value);
  if (isWhole(value) && fault === null)
    return {
      error: null,
      said:
        when === null
          ? words.say('bring-in.when-hint')
          : words.say('bring-in.when-said', { when: say.when(when) }),
    };
  if (!tried) return { error: null, said: words.say('bring-in.when-hint') };
  const error =
    !isWhole(value) || fault === null
      ? words.say('bring-in.when-incomplete')
      : sayCode('error', fault.code, fault.params);
  return { error, said: '' };
}
