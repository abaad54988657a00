import type { Language } from '../../words/say.ts';

/**
 * Reads a time of day of 24 hours: `14.05` as Indonesian writes it, or `14:05`, with its seconds where they are known.
 *
 * @returns `14:05` or `14:05:09`; empty for no text; null for what is no time of day, or not yet
 */
export function parseTimeOfDay(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const parts = /^(\d{1,2})([.:])([0-5]\d)(?:\2([0-5]\d(?:\.\d+)?))?$/.exec(typed);
  const [, hour = '', , minute = '', second] = parts ?? [];
  if (parts === null || Number(hour) > 23) return null;
  return [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
}

/** Whether it is a time of day as the core has it, `14:05`. */
export function isTimeOfDay(text: string): boolean {
  return text !== '' && parseTimeOfDay(text) === text;
}

/** As it is written in a language, and read back from there. */
export function sayTimeOfDay(time: string, language: Language): string {
  return language === 'id' ? time.replaceAll(':', '.') : time;
}
