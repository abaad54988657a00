import type { SaidTime } from '../contract/handed-in.ts';
import { nameOfZone } from '../contract/zones.ts';
import type { Words } from './say.ts';

/**
 * A local time as somebody said it, with its zone, and what was not said of it.
 *
 * @param local puts `2026-11-25`, `2026-11-25T14:05` or `…T14:05:33` into words, without a zone
 */
export function sayWhen({ at, zone }: SaidTime, words: Words, local: (at: string) => string): string {
  const isDay = !at.includes('T');
  const when = local(at);
  if (zone === null) return words.say(isDay ? 'handed-in.day' : 'handed-in.no-zone', { when });
  return words.say(isDay ? 'handed-in.day-in-zone' : 'handed-in.when', { when, zone: nameOfZone(zone) });
}
