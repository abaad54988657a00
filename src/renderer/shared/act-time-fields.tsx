import { Select, TextInput } from '@mantine/core';
import type { TimeDraft } from './act-draft.ts';
import classes from './act-form.module.css';
import { useWords } from './words.tsx';

interface Props {
  name: string;
  hint: string;
  value: TimeDraft;
  onChange: (value: TimeDraft) => void;
}

const notKnown = 'not-known';
const zones = [
  { value: '+07:00', label: 'WIB' },
  { value: '+08:00', label: 'WITA' },
  { value: '+09:00', label: 'WIT' },
  { value: '+00:00', label: 'UTC' },
];

/** A day, a time and its zone, each as far as it is known; nothing is filled in. */
export function TimeFields({ name, hint, value, onChange }: Props) {
  const words = useWords();
  const { date, clock, zone, before } = value;
  const isOther = zone !== '' && zones.every((each) => each.value !== zone);
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{name}</legend>
      <p className={classes.hint}>
        {hint}
        {before.shown !== null &&
          before.shown !== '' &&
          ` ${words.say('acts.as-shown', { shown: before.shown })}`}
      </p>
      <div className={classes.line}>
        <TextInput
          type="date"
          label={words.say('acts.field-date')}
          value={date}
          max="2999-12-31"
          onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          step={clock.length > 5 ? 1 : 60}
          label={words.say('acts.field-time')}
          value={clock}
          onChange={(event) => onChange({ ...value, clock: event.currentTarget.value })}
        />
        <Select
          className={classes.zone}
          label={words.say('acts.field-zone')}
          data={[
            { value: notKnown, label: words.say('acts.not-known') },
            ...zones,
            ...(isOther ? [{ value: zone, label: zone }] : []),
          ]}
          value={zone === '' ? notKnown : zone}
          allowDeselect={false}
          comboboxProps={{ shadow: 'md' }}
          onChange={(chosen) => onChange({ ...value, zone: chosen === notKnown ? '' : (chosen ?? '') })}
        />
      </div>
    </fieldset>
  );
}
