import { ReadField, type ReadFieldProps } from './read-field.tsx';
import { parseTimeOfDay, sayTimeOfDay } from './time-of-day.ts';
import { useWords } from './words.tsx';

/** A time of day, typed and shown as the language of the settings writes it: `14.05`; what is none is handed on as text. */
export function TimeOfDayField(props: ReadFieldProps) {
  const words = useWords();
  return (
    <ReadField
      {...props}
      placeholder={words.say('time-of-day.form')}
      read={parseTimeOfDay}
      say={(time) => sayTimeOfDay(time, words.language)}
      unread={words.say('time-of-day.unread')}
    />
  );
}
