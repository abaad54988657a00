import type { ActFacts, ActTime } from './acts.ts';

/** What of an act can hardly be as it is written. Each is told, and the act is kept as it was said. */
export type ActDoubt =
  | 'done-ahead'
  | 'found-ahead'
  | 'found-before-done'
  | 'follow-of-post'
  | 'target-no-address';

/** @param now milliseconds since 1970 by this machine's clock */
export function doubtsOf(
  { kind, target, done, found }: Pick<ActFacts, 'kind' | 'target' | 'done' | 'found'>,
  now: number,
): ActDoubt[] {
  const isAhead = (time: ActTime): boolean => (spanOf(time, farthest)?.from ?? now) > now;
  const doubts: [ActDoubt, boolean][] = [
    ['done-ahead', isAhead(done)],
    ['found-ahead', isAhead(found)],
    ['found-before-done', isBefore(found, done)],
    ['follow-of-post', kind === 'follow' && target.kind === 'post'],
    ['target-no-address', target.url !== '' && !isPageAddress(target.url)],
  ];
  return doubts.flatMap(([doubt, is]) => (is ? [doubt] : []));
}

/** Whether a text is the address of a page; people leave `https://` away. */
export function isPageAddress(text: string): boolean {
  const [, scheme, rest = ''] = /^(?:([a-z][\w+.-]*):(?!\d))?(.*)$/i.exec(text) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return false;
  if (/\s/.test(rest)) return false;
  const [place = ''] = rest.replace(/^\/\//, '').split(/[/?#]/, 1);
  const host = place.replace(/:\d{1,5}$/, '');
  if (host.includes('@')) return false;
  return host.slice(1, -1).includes('.') || /^(?:\[[\da-f:]+\]|localhost)$/i.test(host);
}

/** Where the zone is not known: how much earlier and later, in hours, an instant may be than as it stands. */
const farthest = { earlier: 14, later: 12 };
const hour = 3_600_000;

function isBefore(one: ActTime, other: ActTime): boolean {
  // Two of which no zone is known are taken for those of one place.
  const isOfOnePlace = [one, other].every(({ at, zone }) => zone === null && at?.endsWith('Z') === false);
  const unsure = isOfOnePlace ? { earlier: 0, later: 0 } : farthest;
  const [first, second] = [spanOf(one, unsure), spanOf(other, unsure)];
  return first !== null && second !== null && first.to <= second.from;
}

/** The earliest and the latest instant that a time may mean; null where it is not known. */
function spanOf({ at, zone }: ActTime, unsure: typeof farthest): { from: number; to: number } | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(at ?? '');
  if (at === null || found === null) return null;
  const [year = 0, month, day, hours, minutes, seconds] = found
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1, hours ?? 0, minutes ?? 0, seconds ?? 0);
  const end =
    month === undefined
      ? Date.UTC(year + 1, 0)
      : day === undefined
        ? Date.UTC(year, month)
        : start + (hours === undefined ? 24 * hour : seconds === undefined ? 60_000 : 1000);
  if (at.endsWith('Z')) return { from: start, to: end };
  if (zone === null) return { from: start - unsure.earlier * hour, to: end + unsure.later * hour };
  const [ahead = 0, more = 0] = zone.slice(1).split(':').map(Number);
  const offset = (zone.startsWith('-') ? -1 : 1) * (ahead * hour + more * 60_000);
  return { from: start - offset, to: end - offset };
}
