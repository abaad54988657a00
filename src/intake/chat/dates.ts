import type { ChatReceipt, DateReading } from '../../contract/chat.ts';

/** A time as an export writes it, before it is known which figure is the day. */
export interface WrittenTime {
  figures: readonly [number, number, number];
  yearFirst: boolean;
  hour: number;
  minute: number;
  second: number | null;
  line: number;
}

/** Messages may come in an order other than that of their times, by as much as this. */
const outOfOrderMs = 36 * 3_600_000;

/**
 * Which figure of a date is the day, as the whole export shows it: by a figure past twelve, else by the one order in
 * which the messages follow one another in time. It is `unknown` where neither shows it, or both orders are shown.
 */
export function readDates(times: readonly WrittenTime[]): ChatReceipt['dates'] {
  const [head] = times;
  if (head === undefined) return { reading: 'unknown', shownBy: null, line: null };
  if (times.every(({ yearFirst }) => yearFirst))
    return { reading: 'year-first', shownBy: 'form', line: head.line };
  const dayFirst = times.find(({ figures: [a, b], yearFirst }) => !yearFirst && a > 12 && b <= 12);
  const monthFirst = times.find(({ figures: [a, b], yearFirst }) => !yearFirst && b > 12 && a <= 12);
  if (dayFirst !== undefined && monthFirst !== undefined) {
    const line = Math.max(dayFirst.line, monthFirst.line);
    return { reading: 'unknown', shownBy: 'contradiction', line };
  }
  if (dayFirst !== undefined) return { reading: 'day-first', shownBy: 'figure', line: dayFirst.line };
  if (monthFirst !== undefined) return { reading: 'month-first', shownBy: 'figure', line: monthFirst.line };
  const asDays = firstStepBack(times, 'day-first');
  const asMonths = firstStepBack(times, 'month-first');
  if (asDays === null && asMonths !== null)
    return { reading: 'day-first', shownBy: 'sequence', line: asMonths };
  if (asMonths === null && asDays !== null)
    return { reading: 'month-first', shownBy: 'sequence', line: asDays };
  return { reading: 'unknown', shownBy: null, line: null };
}

/** The line at which time would run backwards. */
function firstStepBack(times: readonly WrittenTime[], reading: DateReading): number | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    const at = Date.parse(`${localTime(time, reading) ?? ''}Z`);
    if (at < latest - outOfOrderMs) return time.line;
    if (at > latest) latest = at;
  }
  return null;
}

/**
 * The local time that is written, `2024-05-11T14:05` with seconds where it has them. Null where there is no such day,
 * or where the order is not known and the day depends on it.
 */
export function localTime(time: WrittenTime, reading: DateReading): string | null {
  if (reading !== 'unknown') return inOrder(time, reading);
  const asDays = inOrder(time, 'day-first');
  return asDays !== null && asDays === inOrder(time, 'month-first') ? asDays : null;
}

function inOrder(time: WrittenTime, reading: Exclude<DateReading, 'unknown'>): string | null {
  const [a, b, c] = time.figures;
  const [year, month, day] =
    reading === 'year-first' ? [a, b, c] : reading === 'day-first' ? [c, b, a] : [c, a, b];
  const whole = year < 100 ? 2000 + year : year;
  const at = new Date(Date.UTC(whole, month - 1, day));
  if (at.getUTCFullYear() !== whole || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  const clock = [time.hour, time.minute, ...(time.second === null ? [] : [time.second])];
  return `${at.toISOString().slice(0, 10)}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
