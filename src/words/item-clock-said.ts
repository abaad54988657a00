import { isOff } from '../contract/clock-off.ts';
import type { ByServers, ItemClock } from '../contract/item-clock.ts';
import { offsetWords, zoneDoubts } from '../contract/zone-doubts.ts';
import type { Words } from './say.ts';
import { sayLength } from './span-words.ts';

/** A sentence; `isDoubt` where it speaks against what the item says of its time. */
export interface Said {
  text: string;
  isDoubt: boolean;
}

/** An authority gives its time to the second. */
const toleratedOfStampMs = 2000;

/**
 * What is known of the device's clock as an item came in, in sentences.
 *
 * @param at when it came in
 * @param timeOf puts an instant into words
 */
export function sayItemClock(
  clock: ItemClock,
  at: string,
  words: Words,
  timeOf: (instant: string) => string,
): Said[] {
  const { servers, ntp, stamp } = clock;
  return [
    ...(servers === undefined ? [] : sayByServers(servers, words)),
    ...(ntp === undefined
      ? []
      : sayOffset(ntp, {
          ...{ words, claim: words.say('item-clock.ntp-claim') },
          who: words.say('item-clock.of-ntp', { ago: sayLength(words, ntp.agoMs) }),
        })),
    ...(stamp === undefined ? [] : sayStamp(stamp, words, timeOf)),
    ...sayZone(clock, at, words),
  ];
}

/** What the servers' clocks say of the device's. */
export function sayByServers(servers: ByServers, words: Words): Said[] {
  return sayOffset(servers, {
    words,
    who: words.say(`item-clock.of-${servers.of}`),
    claim: words.say('item-clock.servers-claim', { answers: servers.answers }),
  });
}

function sayStamp(
  { genTime, behindMs = 0, carried }: NonNullable<ItemClock['stamp']>,
  words: Words,
  timeOf: (instant: string) => string,
): Said[] {
  const at = timeOf(genTime);
  if (behindMs > toleratedOfStampMs) {
    const amount = sayLength(words, behindMs);
    return [{ text: words.say('item-clock.before-stamp', { at, amount }), isDoubt: true }];
  }
  if (carried === undefined) return [{ text: words.say('item-clock.last-stamp', { at }), isDoubt: false }];
  const who = words.say('item-clock.of-stamp', { ago: sayLength(words, carried.agoMs) });
  return sayOffset(carried, { words, who, claim: words.say('item-clock.stamp-claim') });
}

function sayOffset(
  said: { offsetMs: number; uncertaintyMs: number },
  { words, who, claim }: { words: Words; who: string; claim: string },
): Said[] {
  const { offsetMs, uncertaintyMs } = said;
  const margin = Math.max(0.1, Math.ceil(uncertaintyMs / 100) / 10);
  const isSame = Math.abs(offsetMs) <= uncertaintyMs;
  const amount = sayLength(words, Math.abs(offsetMs));
  const text = isSame
    ? words.say('item-clock.same', { who, margin })
    : words.say(offsetMs > 0 ? 'item-clock.behind' : 'item-clock.ahead', { who, margin, amount });
  if (!isOff(said)) return [{ text: `${text} ${claim}`, isDoubt: false }];
  return [{ text: `${text} ${words.say('item-clock.off')} ${claim}`, isDoubt: true }];
}

function sayZone({ zone, zoneMinutes, zoneBefore }: ItemClock, at: string, words: Words): Said[] {
  if (zone === undefined || zoneMinutes === undefined) return [];
  const named = { zone, offset: offsetWords(zoneMinutes) };
  const doubts = zoneDoubts(zone, zoneMinutes, at);
  const changed =
    zoneBefore === undefined
      ? []
      : [
          {
            text: words.say('item-clock.zone-changed', {
              ...named,
              was: zoneBefore.zone,
              wasOffset: offsetWords(zoneBefore.zoneMinutes),
            }),
            isDoubt: false,
          },
        ];
  if (doubts.length === 0) return [{ text: words.say('item-clock.zone', named), isDoubt: false }, ...changed];
  return [
    ...doubts.map((doubt) => ({ text: words.say(`item-clock.zone-${doubt}`, named), isDoubt: true })),
    ...changed,
  ];
}
