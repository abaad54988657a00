import type { Language } from '../../words/say.ts';

export const units = ['minute', 'hour', 'day', 'week'] as const;
export type Unit = (typeof units)[number];

export const unitMs: Record<Unit, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** `6 jam`, `1 day`: in the largest unit that it is a whole number of. */
export function sayInterval(ms: number, language: Language): string {
  const unit = units.findLast((each) => ms >= unitMs[each] && ms % unitMs[each] === 0);
  const format = { style: 'unit', unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locales[language], { ...format, unit: unit ?? 'minute' }).format(
    ms / unitMs[unit ?? 'minute'],
  );
}
