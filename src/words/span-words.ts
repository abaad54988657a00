import type { Words } from './say.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long something is, in the largest unit of which it has two or more: seconds, minutes, hours or days. */
export function sayLength(words: Words, ms: number): string {
  if (ms < 2 * minuteMs) return words.say('stamps.seconds', { count: Math.max(1, Math.round(ms / 1000)) });
  if (ms < 2 * hourMs) return words.say('stamps.minutes', { count: Math.round(ms / minuteMs) });
  if (ms < 2 * dayMs) return words.say('stamps.hours', { count: Math.round(ms / hourMs) });
  return words.say('stamps.days', { count: Math.round(ms / dayMs) });
}
