import {
  faultOfTime,
  type HandedIn,
  type HandedInFault,
  type ReceivedForm,
  type SaidTime,
} from '../../contract/handed-in.ts';
import { isDay } from './day.ts';
import { isTimeOfDay } from './time-of-day.ts';

/** Who, where, when, how and in what form, as it is being typed. */
export interface HandedInDraft {
  from: string;
  where: string;
  /** `2026-11-25`; empty where it is not typed, and the text itself where it is not typed to its end. */
  date: string;
  /** `14:05`; empty likewise. */
  clock: string;
  /** An offset; null for this device's, until another is chosen. */
  zone: string | null;
  how: string;
  form: ReceivedForm | null;
}

export const nothingSaid: HandedInDraft = {
  ...{ from: '', where: '', date: '', clock: '', zone: null },
  ...{ how: '', form: null },
};

/** Whether nothing was typed. */
export function isUntouched({ from, where, date, clock, how, form }: HandedInDraft): boolean {
  return form === null && [from, where, date, clock, how].every((each) => each === '');
}

/** What was said, as it is recorded: an empty text or null for what was not. */
export interface Said {
  receivedFrom: string;
  receivedWhere: string;
  receivedWhen: SaidTime | null;
  receivedHow: string;
  receivedForm: ReceivedForm | null;
}

/** What an item's source or a note says, with an empty text or null for what it does not. */
export function toSaid(said: HandedIn): Said {
  return {
    receivedFrom: said.receivedFrom ?? '',
    receivedWhere: said.receivedWhere ?? '',
    receivedWhen: said.receivedWhen ?? null,
    receivedHow: said.receivedHow ?? '',
    receivedForm: said.receivedForm ?? null,
  };
}

/** The draft, as it is recorded. */
export function saidIn(draft: HandedInDraft): Said {
  const { from: receivedFrom, where: receivedWhere, how: receivedHow, form: receivedForm } = draft;
  return { receivedFrom, receivedWhere, receivedWhen: whenOf(draft), receivedHow, receivedForm };
}

/** What was said before, to be said again. */
export function draftOf(said: Said): HandedInDraft {
  const { receivedFrom: from, receivedWhere: where, receivedWhen: when } = said;
  const [date = '', clock = ''] = when?.at.split('T') ?? [];
  const zone = when?.zone ?? null;
  return { from, where, date, clock, zone, how: said.receivedHow, form: said.receivedForm };
}

/** The zone that a time being typed is in: this device's as it is on that day, unless another was chosen. */
export function zoneOf({ date, clock, zone }: HandedInDraft): string {
  if (zone !== null) return zone;
  const at = new Date(`${date}T${clock === '' ? '12:00' : clock}`);
  return offsetOf(Number.isNaN(at.getTime()) ? new Date() : at);
}

/** Today, or this moment, as this device has it. */
export function withNow(how: 'day' | 'minute'): Pick<HandedInDraft, 'date' | 'clock' | 'zone'> {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return { date: local.slice(0, 10), clock: how === 'day' ? '' : local.slice(11, 16), zone: null };
}

/** The time that was typed; null where none was, or not to its end. */
export function whenOf(draft: HandedInDraft): SaidTime | null {
  const { date, clock } = draft;
  if (!isDay(date) || (clock !== '' && !isTimeOfDay(clock))) return null;
  return { at: clock === '' ? date : `${date}T${clock}`, zone: zoneOf(draft) };
}

/** Why the time that was typed cannot be taken; null where it can, or none was typed. */
export function faultOfWhen(draft: HandedInDraft): HandedInFault | null {
  const when = whenOf(draft);
  return when === null ? null : faultOfTime(when, new Date());
}

function offsetOf(at: Date): string {
  const ahead = -at.getTimezoneOffset();
  const two = (count: number): string => String(Math.trunc(count)).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
}
