/** The months by the beginnings of their names, at least three letters, in Indonesian and English: none means two of them. */
const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august', 'agt', 'ags'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['desember', 'december'],
];

const yearFirst = /^(?<year>[1-9]\d{3})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/;
const dayFirst =
  /^(?<day>\d{1,2})[\s\-/.]+(?<month>\d{1,2}|\p{L}{3,}(?=[\s\-/.,]))[\s\-/.,]+(?<year>[1-9]\d{3})$/u;
const monthFirst = /^(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})[\s,]+(?<year>[1-9]\d{3})$/u;

/**
 * Reads a day as people write it, in either language: `27/11/2026`, `27 Nov 2026`, `27 November 2026`, `2026-11-27`. In
 * figures the day comes before the month; a year has its four figures.
 *
 * @returns `2026-11-27`; empty for no text; null for what is no day, or not yet
 */
export function parseDay(text: string): string | null {
  if (text.trim() === '') return '';
  const written = writtenDay(text);
  return written !== null && isInCalendar(written) ? written : null;
}

/** Whether a text is written as a day is, but names one that no calendar has: `31/2/2026`. */
export function isNoSuchDay(text: string): boolean {
  const written = writtenDay(text);
  return written !== null && !isInCalendar(written);
}

/** What is written as a day, in order, whether or not there is one; null for what is not, or not yet. */
function writtenDay(text: string): string | null {
  const typed = text.trim();
  const parts = (yearFirst.exec(typed) ?? dayFirst.exec(typed) ?? monthFirst.exec(typed))?.groups;
  const { year, month = '', day = '' } = parts ?? {};
  if (year === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  return number === 0 && !/^\d/.test(month)
    ? null
    : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether it is a day of the calendar as the core has it, `2026-11-27`. */
export function isDay(text: string): boolean {
  return text !== '' && parseDay(text) === text;
}

/** From 1; 0 where it is the name of none. */
function monthOf(name: string): number {
  const written = name.toLowerCase();
  return months.findIndex((names) => names.some((each) => each.startsWith(written))) + 1;
}

function isInCalendar(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
