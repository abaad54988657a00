import { months } from './months.ts';
import { isDay, type ReadTime, readTime, timesDisagree, toOffset, toUtc, two } from './times.ts';

const zones: Record<string, string> = { wib: '+07:00', wita: '+08:00', wit: '+09:00' };
/** Longer words are no time. */
const longest = 80;

const dayFirst =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|°|\.)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/gu;
const monthFirst = /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu;
/** What stands before a time at which something else happened than that it was published. */
const otherwise =
  /\b(diedit|diubah|disunting|diperbarui|diperbaharui|pembaruan|perubahan|bergabung|sejak|edited|updated|modified|revised|changed|joined|since)\b[^\d·|•()]{0,30}$/u;

/** A day named in words, and where. */
interface NamedDay {
  date: string;
  from: number;
  to: number;
}

/**
 * A time in words, `May 29, 2021`, `29 Mei 2021 pukul 14.05 WIB`, `7:42 PM · Nov 24, 2017`. Numbers alone
 * (`05/06/2021`) have no order that is known, and are no time; nor is the time of an edit, or one of two that differ.
 * One that says only how long ago it was, or leaves out the year, has no `at`.
 */
export function readTimeWords(text: string): ReadTime | undefined {
  const shown = text.trim().replaceAll(/\s+/g, ' ');
  if (shown.length > longest) return undefined;
  const plain = shown.toLowerCase();
  const days = daysIn(plain);
  if (days.length === 0)
    return isRelative(plain) ? { at: null, precision: null, zone: null, shown, words: shown } : undefined;
  const own = days.filter((day, at) => !otherwise.test(plain.slice(days[at - 1]?.to ?? 0, day.from)));
  const [day] = own;
  if (day === undefined || new Set(own.map(({ date }) => date)).size > 1) return undefined;
  const at = days.indexOf(day);
  const clock =
    clockIn(plain.slice(day.to, days[at + 1]?.from)) ?? (at === 0 ? clockIn(plain.slice(0, day.from)) : null);
  if (clock === null) return { at: day.date, precision: 'day', zone: null, shown, words: shown };
  const local = `${day.date}T${clock.time}`;
  if (clock.zone === null) return { at: local, precision: 'minute', zone: null, shown, words: shown };
  return { ...toUtc(`${local}:00`, 'minute', clock.zone), shown, words: shown };
}

/**
 * The time of an element: what its data says, and the words that stand there. Data in UTC says nothing of the zone in
 * which a page shows its times, so that is the one that the words name, if they do.
 */
export function readTimeOf(data: string | null | undefined, text: string): ReadTime | undefined {
  const words = readTimeWords(text);
  const given = readTime(data ?? undefined);
  if (given === undefined) return words;
  const isUtc = given.zone === '+00:00';
  if (words === undefined) return isUtc ? { ...given, zone: null } : given;
  if (timesDisagree(given, words)) return { ...given, zone: isUtc ? null : given.zone, against: words.shown };
  return { ...given, zone: words.zone ?? (isUtc ? null : given.zone), words: words.shown };
}

/** Whether what stands before a time says that something was changed then, or else than published. */
export function isOfEdit(before: string): boolean {
  return otherwise.test(before.trimEnd().replace(/\s+/g, ' ').toLowerCase());
}

function daysIn(plain: string): NamedDay[] {
  const found = (pattern: RegExp, name: number, day: number): NamedDay[] =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const month = months.get(match[name] ?? '');
      const date = `${match[3] ?? ''}-${two(month ?? 0)}-${two(Number(match[day]))}`;
      return month !== undefined && isDay(date)
        ? [{ date, from: match.index, to: match.index + match[0].length }]
        : [];
    });
  const first = found(dayFirst, 2, 1);
  return first.length > 0 ? first : found(monthFirst, 1, 2);
}

/** The time of day in a part of a text; null for none. */
function clockIn(text: string): { time: string; zone: string | null } | null {
  const [, hour = '', sign, minute = '', half, zone, offset, bare, after = ''] =
    /(?<![\d.:,])(\d{1,2})([.:])(\d{2})(?:[.:]\d{2})?\s*([ap]\.?m\.?)?\s*(?:(wib|wita|wit)(?!\p{L})|(?:utc|gmt)([+-]\d{1,2}(?::?\d{2})?)?(?!\p{L})|(\+\d{2}:?(?:\d{2})?))?(?![\p{L}\d])\s*(.?)/u.exec(
      text,
    ) ?? [];
  if (hour === '' || Number(minute) > 59) return null;
  const named = zoneOf(text, zone, offset ?? bare);
  // A point may part decimals, too: `12.34 rb`.
  if (sign === '.' && half === undefined && named === null && /[\p{L}%]/u.test(after) && !isAnnounced(text))
    return null;
  const twelve = half === undefined ? null : half.startsWith('p') ? 12 : 0;
  if (twelve !== null && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const hours = twelve === null ? Number(hour) : (Number(hour) % 12) + twelve;
  return hours > 23 ? null : { time: `${two(hours)}:${minute}`, zone: named };
}

/** What is said to be a time of day. */
function isAnnounced(text: string): boolean {
  return /\b(pukul|jam|pkl|at)\.?\s*\d/.test(text);
}

function zoneOf(text: string, zone: string | undefined, offset: string | undefined): string | null {
  if (zone !== undefined) return zones[zone] ?? null;
  if (offset !== undefined) return toOffset(offset);
  return /\d\s*(?:[ap]\.?m\.?)?\s*(?:utc|gmt)(?![\p{L}+-])/u.test(text) ? '+00:00' : null;
}

const unit =
  'detik|dtk|seconds?|secs?|s|menit|mnt|minutes?|mins?|m|jam|j|hours?|hrs?|h|hari|days?|d|minggu|mgg|weeks?|wks?|w|bulan|bln|months?|mos?|tahun|thn|years?|yrs?|y';
const clock = String.raw`(?:,?\s*(?:pukul|jam|pkl\.?|at)?\s*\d{1,2}[.:]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:wib|wita|wit))?)`;
const relative = [
  new RegExp(
    String.raw`^(?:(?:sekitar|about|~)\s*)?(?:\d{1,3}|an?|one|satu|beberapa|a few)\s*(?:${unit})\.?(?:\s+(?:yang )?lalu|\s+ago)?$`,
  ),
  /^se(detik|menit|jam|hari|minggu|bulan|tahun)( yang)? lalu$/,
  /^(baru saja|barusan|just now|now|sekarang)$/,
  new RegExp(
    String.raw`^(?:kemarin|yesterday|hari ini|today|(?:hari )?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun))(?: lalu)?${clock}?$`,
  ),
];
const withoutYear = [
  new RegExp(String.raw`^(\d{1,2})\s+(\p{L}+)\.?${clock}?$`, 'u'),
  new RegExp(String.raw`^(\p{L}+)\.?\s+(\d{1,2})${clock}?$`, 'u'),
];

/** Whether it says how long ago something was, or on which day of a year that it leaves out. */
function isRelative(plain: string): boolean {
  if (relative.some((pattern) => pattern.test(plain))) return true;
  return withoutYear.some((pattern) => {
    const [, one = '', other = ''] = pattern.exec(plain) ?? [];
    return months.has(one) || months.has(other);
  });
}
