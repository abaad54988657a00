import type { Language } from '../../words/index.ts';
import { useWords } from './words.tsx';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

const indonesianZones: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** WIB, WITA or WIT in Indonesia; elsewhere what the system calls it, such as `UTC` or `GMT+8`. */
function zoneName(at: Date, locale: string): string {
  const zone = new Intl.DateTimeFormat(locale).resolvedOptions().timeZone;
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(at);
  return indonesianZones[zone] ?? parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

export interface TimeWords {
  /** `Senin, 25 September 2023 pukul 14.05.09 WIB` */
  long: (instant: string) => string;
  /** `25 Sep 2023, 14.05 WIB` */
  short: (instant: string) => string;
  /** `25 September 2023` */
  day: (instant: string) => string;
  /** `14.05`; never shown without `zone` beside it. */
  clock: (instant: string) => string;
  /** `WIB` */
  zone: (instant: string) => string;
  number: (value: number) => string;
  bytes: (count: number) => string;
}

function timeWordsIn(language: Language): TimeWords {
  const locale = locales[language];
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' });
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale);
  const size = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const withZone = (format: Intl.DateTimeFormat, instant: string): string => {
    const at = new Date(instant);
    return `${format.format(at)} ${zoneName(at, locale)}`;
  };
  return {
    long: (instant) => withZone(long, instant),
    short: (instant) => withZone(short, instant),
    day: (instant) => day.format(new Date(instant)),
    clock: (instant) => clock.format(new Date(instant)),
    zone: (instant) => zoneName(new Date(instant), locale),
    number: (value) => number.format(value),
    bytes: (count) => {
      const power = Math.min(4, Math.max(0, Math.floor(Math.log(Math.max(count, 1)) / Math.log(1024))));
      return `${size.format(count / 1024 ** power)} ${['B', 'KiB', 'MiB', 'GiB', 'TiB'][power] ?? 'B'}`;
    },
  };
}

const made: Record<Language, TimeWords> = { id: timeWordsIn('id'), en: timeWordsIn('en') };

/** Times, numbers and sizes as one writes them in the language of the settings; times always with their zone. */
export function useTime(): TimeWords {
  return made[useWords().language];
}
