import type { HtmlElement } from './html-elements.ts';
import { textIn } from './html-elements.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

/** The day that stands above messages (`31 January 2024`) as `2024-01-31`; null where it is none. */
export function dayOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const at = months.indexOf(month);
  return at < 0 ? null : existing(`${year}-${padded(at + 1)}-${padded(Number(day))}`, 'T00:00:00');
}

/** The time of a message as its element has it. */
interface Time {
  shown: string;
  /** Null where there is no such time. */
  at: string | null;
  instant: string | null;
  /** By how much it is ahead of UTC (`+07:00`); null where that is not written. */
  offset: string | null;
}

const written =
  /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4}) (?<clock>\d{2}:\d{2}:\d{2})(?<zone> UTC(?<offset>[+-]\d{2}:\d{2})?)?$/u;

/** What stands in the title of its date: `31.01.2024 14:05:00 UTC+08:00`, of older programs without the zone. */
export function timeOf(date: HtmlElement | null): Time {
  const title = (date?.attributes['title'] ?? '').trim();
  const groups = written.exec(title)?.groups;
  const none = { at: null, instant: null, offset: null };
  if (groups === undefined)
    return { shown: title === '' && date !== null ? textIn(date).trim() : title, ...none };
  const { day = '', month = '', year = '', clock = '', zone, offset = '+00:00' } = groups;
  const at = existing(`${year}-${month}-${day}`, `T${clock}`);
  if (at === null) return { shown: title, ...none };
  const time = `${at}T${clock}`;
  const moment = zone === undefined ? Number.NaN : Date.parse(`${time}${offset}`);
  if (Number.isNaN(moment)) return { shown: title, at: time, instant: null, offset: null };
  return { shown: title, at: time, instant: `${new Date(moment).toISOString().slice(0, 19)}Z`, offset };
}

/** The day, where there is such a day and time. */
function existing(day: string, time: string): string | null {
  const at = new Date(`${day}${time}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}${time}`) ? day : null;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}
