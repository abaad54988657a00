import type { Language } from './say.ts';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

const indonesianZones: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

export interface TimeWords {
  /** `Senin, 25 September 2023 pukul 14.05.09 WIB` */
  long: (instant: string) => string;
  /** `25 Sep 2023, 14.05 WIB` */
  short: (instant: string) => string;
  /** `25 Sep 2023, 14.05.09 WIB` */
  second: (instant: string) => string;
  /** `25 September 2023` */
  day: (instant: string) => string;
  /** Of a day of the calendar, `2026-11-30`: `30 Nov 2026`. */
  date: (day: string) => string;
  /** Of a local time as somebody said it, `2023-09-25` or `2023-09-25T14:05`, without its zone: `Senin, 25 September 2023 pukul 14.05`. */
  local: (at: string) => string;
  /** How far a day of the calendar is from today: `dalam 4 hari`, `kemarin`. */
  away: (day: string, now?: Date) => string;
  /** `14.05`; never shown without `zone` beside it. */
  clock: (instant: string) => string;
  /** `WIB` */
  zone: (instant: string) => string;
  number: (value: number) => string;
  /** A number that is kept as text, `-4.00514085`, with every digit that it has: `-4,00514085`. */
  decimal: (text: string) => string;
  bytes: (count: number) => string;
}

/** Made when it is first asked for: a formatter costs a millisecond, and hardly a screen says all that these say. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** A day of one digit has no nought before it, as elsewhere in that language. */
function formatted(words: Intl.DateTimeFormat, at: Date): string {
  return words
    .formatToParts(at)
    .map(({ type, value }) => (type === 'day' ? value.replace(/^0/, '') : value))
    .join('');
}

/** In the zone of this device unless another is named, by its IANA name. */
export function timeWordsIn(language: Language, timeZone?: string): TimeWords {
  const locale = locales[language];
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone });
  const long = once(() => format({ dateStyle: 'full', timeStyle: 'medium' }));
  const short = once(() => format({ dateStyle: 'medium', timeStyle: 'short' }));
  const second = once(() => format({ dateStyle: 'medium', timeStyle: 'medium' }));
  const day = once(() => format({ dateStyle: 'long' }));
  const clock = once(() => format({ timeStyle: 'short' }));
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const localIn = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC', ...options });
  const localDay = once(() => localIn({}));
  const localMinute = once(() => localIn({ timeStyle: 'short' }));
  const localSecond = once(() => localIn({ timeStyle: 'medium' }));
  const days = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const zoned = once(() => format({ timeZoneName: 'short' }));
  const indonesian = once(() => indonesianZones[zoned().resolvedOptions().timeZone]);
  /** WIB, WITA or WIT in Indonesia; elsewhere what the system calls it, such as `UTC` or `GMT+8`. */
  const zoneOf = (at: Date): string =>
    indonesian() ??
    zoned()
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ??
    'UTC';
  const number = once(() => new Intl.NumberFormat(locale));
  const size = once(() => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }));
  const withZone = (words: Intl.DateTimeFormat, instant: string): string => {
    const at = new Date(instant);
    return `${formatted(words, at)} ${zoneOf(at)}`;
  };
  return {
    long: (instant) => withZone(long(), instant),
    short: (instant) => withZone(short(), instant),
    second: (instant) => withZone(second(), instant),
    day: (instant) => day().format(new Date(instant)),
    date: (day) => date().format(new Date(`${day}T00:00:00Z`)),
    local: (at) => {
      if (at.length === 10) return formatted(localDay(), new Date(`${at}T00:00:00Z`));
      return formatted(at.length === 16 ? localMinute() : localSecond(), new Date(`${at}Z`));
    },
    away: (day, now = new Date()) => {
      const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
      return days().format(Math.round((Date.parse(`${day}T00:00:00Z`) - today) / 86_400_000), 'day');
    },
    clock: (instant) => clock().format(new Date(instant)),
    zone: (instant) => zoneOf(new Date(instant)),
    number: (value) => number().format(value),
    decimal: (text) => (language === 'id' ? text.replace('.', ',') : text),
    bytes: (count) => {
      const power = Math.min(4, Math.max(0, Math.floor(Math.log(Math.max(count, 1)) / Math.log(1024))));
      return `${size().format(count / 1024 ** power)} ${['B', 'KiB', 'MiB', 'GiB', 'TiB'][power] ?? 'B'}`;
    },
  };
}
