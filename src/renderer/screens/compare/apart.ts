import type { Language } from '../../../words/say.ts';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How far two instants are apart, in the largest unit of which there are two: `3 hari`, `45 menit`. */
export function sayApart(older: string, newer: string, language: Language): string {
  const seconds = Math.abs(Date.parse(newer) - Date.parse(older)) / 1000;
  const [unit, length] = units.find(([, each]) => seconds >= 2 * each) ?? units[3];
  const format = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 },
  });
  return format.format(Math.floor(seconds / length));
}
