import type { ActTime } from '../../contract/acts.ts';
import { isDay } from './day.ts';
import { isTimeOfDay } from './time-of-day.ts';

/** A time as it is being typed; what has no day is kept as it was. */
export interface TimeDraft {
  /** `2026-11-25`, or empty; the text itself where it is not typed to its end. */
  date: string;
  /** `14:05`, or empty; likewise. */
  clock: string;
  /** `+07:00`; empty where it is not known. */
  zone: string;
  before: ActTime;
}

/** In the zone in which it was shown; a time in UTC whose zone is not known stays in UTC. */
export function timeDraft(before: ActTime): TimeDraft {
  const { at, zone } = before;
  if (at === null || at.length < 10) return { date: '', clock: '', zone: zone ?? '', before };
  const local = at.endsWith('Z') ? inZone(at, zone ?? '+00:00') : at;
  return {
    date: local.slice(0, 10),
    clock: local.slice(11),
    zone: zone ?? (at.endsWith('Z') ? '+00:00' : ''),
    before,
  };
}

/** The local time of a zone at an instant, as exact as the instant is. */
function inZone(at: string, zone: string): string {
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  const ahead = (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return new Date(Date.parse(at) + ahead).toISOString().slice(0, at.length - 1);
}

/** A time of day alone says no moment: it would be lost. */
export function lacksDay({ date, clock }: TimeDraft): boolean {
  return clock !== '' && date === '';
}

/** The same of one that is still being typed: what is not typed to its end is not known. */
export function asFarAsTyped(draft: TimeDraft): ActTime {
  const { date, clock } = draft;
  const isTyped = (date === '' || isDay(date)) && (clock === '' || isTimeOfDay(clock)) && !lacksDay(draft);
  return isTyped ? toTime(draft) : { at: null, zone: null, shown: null };
}

/** @throws RangeError where it has a time of day and no day, or one of them is not typed to its end */
export function toTime(draft: TimeDraft): ActTime {
  const { date, clock, zone, before } = draft;
  const untouched = timeDraft(before);
  if (untouched.date === date && untouched.clock === clock && untouched.zone === zone) return before;
  if (lacksDay(draft)) throw new RangeError('a time of day without a day');
  if ((date !== '' && !isDay(date)) || (clock !== '' && !isTimeOfDay(clock)))
    throw new RangeError('a time that is not typed to its end');
  const { shown } = before;
  // A year or a month alone has no place in the fields, and stays while they are empty.
  const coarse = untouched.date === '' ? before.at : null;
  if (date === '') return { at: coarse, zone: zone || null, shown };
  return { at: clock === '' ? date : `${date}T${clock}`, zone: zone || null, shown };
}
