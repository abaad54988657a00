import 'dayjs/locale/id';
import '@mantine/dates/styles.layer.css';
import { DatePicker } from '@mantine/dates';
import { useWords } from './words.tsx';

interface Props {
  /** `2026-11-27`; null where none is chosen. */
  value: string | null;
  /** The day that it begins with. */
  first: string;
  min: string | undefined;
  onChoose: (day: string) => void;
}

/** A month of days to choose from, by arrow keys too; with one of them in the focus. */
export default function DayCalendar({ value, first, min, onChoose }: Props) {
  const words = useWords();
  return (
    <DatePicker
      value={value}
      onChange={(day) => {
        if (day !== null) onChoose(day);
      }}
      defaultDate={first}
      {...(min === undefined ? {} : { minDate: min })}
      locale={words.language}
      weekendDays={[]}
      hideOutsideDates
      highlightToday
      monthsListFormat="MMMM"
      getDayProps={(day) => (day === first ? { 'data-autofocus': true } : {})}
      ariaLabels={{
        previousMonth: words.say('day.previous-month'),
        nextMonth: words.say('day.next-month'),
        previousYear: words.say('day.previous-year'),
        nextYear: words.say('day.next-year'),
        previousDecade: words.say('day.previous-decade'),
        nextDecade: words.say('day.next-decade'),
      }}
    />
  );
}
