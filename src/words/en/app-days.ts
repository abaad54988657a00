/** Fields for a day and a time of day. */
export const appDays = {
  'day.form': 'dd/mm/yyyy',
  'day.unread': 'This is not a day yet. Write it like 27/11/2026 or 27 Nov 2026, or empty it.',
  'day.none': 'This date is not in the calendar. Write it like 27/11/2026 or 27 Nov 2026, or empty it.',
  'day.calendar': 'Open the calendar',
  'day.previous-month': 'Previous month',
  'day.next-month': 'Next month',
  'day.previous-year': 'Previous year',
  'day.next-year': 'Next year',
  'day.previous-decade': 'Previous ten years',
  'day.next-decade': 'Next ten years',
  'time-of-day.form': 'hh:mm',
  'time-of-day.unread': 'This is not a time yet. Write it in 24 hours, like 14:05, or empty it.',
};
