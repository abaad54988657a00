import type { TimePrecision } from '../../contract/post.ts';
import { months } from './months.ts';

/** A time that a page gives, as exact as it gives it. */
export interface ReadTime {
  /** UTC with `Z` where the zone is known, else as shown; `2021-05-29` for a day. Null for a time that is only relative. */
  at: string | null;
  precision: TimePrecision | null;
  /** `+07:00`; null where none is named. */
  zone: string | null;
  /** As it was given: by the page's data, or in its words. */
  shown: string;
  /** What stood there to be read, where that is known: words, not data. */
  words?: string;
  /** Words that stood there and say another time. */
  against?: string;
}

const iso =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;

/** The time of a field of data: seconds or milliseconds since 1970, ISO 8601, or RFC 5322's and old X's forms. Undefined for none. */
export function readTime(value: unknown): ReadTime | undefined {
  if (typeof value === 'number') return fromEpoch(value, String(value));
  if (typeof value !== 'string') return undefined;
  const shown = value.trim();
  if (/^\d{10}$|^\d{13}$/.test(shown)) return fromEpoch(Number(shown), shown);
  // With the year first the order is known, whatever parts it.
  const plain = shown.replace(/^(\d{4})\/(\d{2})\/(\d{2})(?!\d)/, '$1-$2-$3');
  const iso = fromIso(plain);
  return iso === undefined ? fromMail(shown) : { ...iso, shown };
}

/** Whether two readings cannot both be right, each as exact as it is. */
export function timesDisagree(one: ReadTime, other: ReadTime): boolean {
  if (one.at === null || other.at === null) return false;
  const [a, b] = [Date.parse(asInstant(one.at)), Date.parse(asInstant(other.at))];
  const slack = Math.max(slackOf(one), slackOf(other));
  return Math.abs(a - b) > slack;
}

/** In ms: what a time leaves open, and a zone that is not named. */
function slackOf({ at, precision }: ReadTime): number {
  const day = 86_400_000;
  const open = { year: 366 * day, month: 31 * day, day, minute: 60_000, second: 1000, millisecond: 1000 };
  const zone = at?.endsWith('Z') === true ? 0 : day;
  return (precision === null ? 0 : open[precision]) + zone;
}

function asInstant(at: string): string {
  const [date = '', time = '00:00Z'] = at.split('T');
  const whole = date.padEnd(10, '-01').slice(0, 10);
  return `${date.length < 10 ? (date.length === 4 ? `${date}-01-01` : `${date}-01`) : whole}T${time.endsWith('Z') ? time : `${time}Z`}`;
}

function fromEpoch(value: number, shown: string): ReadTime | undefined {
  const ms = value >= 1e12 ? value : value * 1000;
  if (!Number.isInteger(value) || ms < Date.UTC(1995) || ms > Date.UTC(2100)) return undefined;
  return { ...instant(new Date(ms)), zone: null, shown };
}

function fromIso(shown: string): ReadTime | undefined {
  const [, year = '', month, day, hour, minute, second, fraction, offset] = iso.exec(shown) ?? [];
  if (year === '' || Number(year) < 1995 || Number(year) > 2100) return undefined;
  if (month === undefined) return { at: year, precision: 'year', zone: null, shown };
  if (!isDay(`${year}-${month}-${day ?? '01'}`)) return undefined;
  if (day === undefined) return { at: `${year}-${month}`, precision: 'month', zone: null, shown };
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return { at: date, precision: 'day', zone: null, shown };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const precision = second === undefined ? 'minute' : 'second';
  const local = `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
  if (offset === undefined) return { at: local, precision, zone: null, shown };
  const zone = offset === 'Z' ? '+00:00' : toOffset(offset);
  if (zone === null) return undefined;
  const ms = fraction === undefined ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`;
  return { ...toUtc(`${date}T${hour}:${minute}:${second ?? '00'}${ms}`, precision, zone), shown };
}

/** `Sun, 02 Oct 2011 20:46:20 +0000`, `Fri Nov 24 17:42:11 +0000 2017`. */
function fromMail(shown: string): ReadTime | undefined {
  const mail = /^(?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}|GMT|UTC)$/.exec(shown);
  const old = /^\w{3} (\w{3}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})$/.exec(shown);
  const [day, name, year, time, offset] = mail
    ? mail.slice(1)
    : [old?.[2], old?.[1], old?.[5], old?.[3], old?.[4]];
  const month = months.get(name?.toLowerCase() ?? '');
  if (month === undefined || day === undefined || year === undefined) return undefined;
  const zone = offset === 'GMT' || offset === 'UTC' ? '+00:00' : (offset ?? '').replace(/(\d{2})$/, ':$1');
  const iso = fromIso(`${year}-${two(month)}-${day.padStart(2, '0')}T${time ?? ''}${zone}`);
  return iso === undefined ? undefined : { ...iso, shown };
}

/** An offset from UTC, `+7`, `+07`, `+0700`, as `+07:00`; null for one that no place on earth has. */
export function toOffset(text: string): string | null {
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? [];
  if (sign === '' || Number(minutes) > 59 || Number(hours) * 60 + Number(minutes) > 14 * 60) return null;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** @param local `2021-05-29T10:15:00`, a time that there is */
export function toUtc(local: string, precision: 'minute' | 'second', zone: string): Omit<ReadTime, 'shown'> {
  const read = instant(new Date(`${local}${zone}`));
  return {
    ...read,
    at: precision === 'minute' ? read.at.replace(/:\d{2}Z$/, 'Z') : read.at,
    precision: precision === 'minute' ? 'minute' : read.precision,
    zone,
  };
}

function instant(date: Date): { at: string; precision: 'second' | 'millisecond' } {
  const whole = date.getUTCMilliseconds() === 0;
  const text = date.toISOString();
  return { at: whole ? text.replace('.000Z', 'Z') : text, precision: whole ? 'second' : 'millisecond' };
}

/** Whether there is such a day, within the years of the web. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00.000Z`);
  const year = Number(date.slice(0, 4));
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) && year >= 1995 && year <= 2100;
}

/** Two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
