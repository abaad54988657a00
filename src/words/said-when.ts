import type { ExactTime } from '../contract/acts.ts';
import { nameOfZone } from '../contract/zones.ts';
import type { Words } from './say.ts';

/**
 * A local time as somebody said it, with its zone, and what was not said of it. Null for one that is not of a day at
 * least, or in UTC with `Z`, as other programs may have them.
 *
 * @param local puts `2026-11-25`, `2026-11-25T14:05` or `…T14:05:33` into words, without a zone
 */
export function sayWhen(
  { at, zone }: Pick<ExactTime, 'at' | 'zone'>,
  words: Words,
  local: (at: string) => string,
): string | null {
  if (at === null || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(at)) return null;
  const isDay = !at.includes('T');
  const when = local(at);
  if (zone === null) return words.say(isDay ? 'handed-in.day' : 'handed-in.no-zone', { when });
  return words.say(isDay ? 'handed-in.day-in-zone' : 'handed-in.when', {
    when,
    zone: nameOfZone(zone),
  });
}
