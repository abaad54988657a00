import classes from './act-form.module.css';
import { lacksDay, type TimeDraft } from './act-time.ts';
import { DayField } from './day-field.tsx';
import { TimeOfDayField } from './time-of-day-field.tsx';
import { useWords } from './words.tsx';
import { ZoneSelect } from './zone-select.tsx';

interface Props {
  name: string;
  hint: string;
  value: TimeDraft;
  onChange: (value: TimeDraft) => void;
}

/** A day, a time and its zone, each as far as it is known; nothing is filled in. */
export function TimeFields({ name, hint, value, onChange }: Props) {
  const words = useWords();
  const { date, clock, zone, before } = value;
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
        <DayField
          label={words.say('acts.field-date')}
          value={date}
          error={lacksDay(value) ? words.say('acts.time-without-day') : undefined}
          onChange={(typed) => onChange({ ...value, date: typed })}
        />
        <TimeOfDayField
          label={words.say('acts.field-time')}
          value={clock}
          onChange={(typed) => onChange({ ...value, clock: typed })}
        />
        <ZoneSelect
          mayBeUnknown
          className={classes.zone}
          value={zone}
          onChange={(chosen) => onChange({ ...value, zone: chosen })}
        />
      </div>
    </fieldset>
  );
}
