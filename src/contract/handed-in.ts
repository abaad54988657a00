import type { ExactTime } from './acts.ts';
import type { ErrorParams } from './error.ts';

/** A local time as a person says it: `2026-11-25`, `2026-11-25T14:05` or `…T14:05:33`, and the offset of its zone, `+07:00`. */
export interface SaidTime {
  at: string;
  /** Null where it is not said, which a day may do without. */
  zone: string | null;
}

/**
 * In what form a file came, as whoever brings it in says. A picture that was forwarded is made anew by most messengers, and
 * a picture of a screen shows what a screen showed: for what the file can show, that is another thing than the original.
 */
export const receivedForms = [
  'original',
  'forwarded',
  'screenshot',
  'screenshot-again',
  'photo-of-screen',
  'recording-of-screen',
  'copy',
] as const;
export type ReceivedForm = (typeof receivedForms)[number];

/** What whoever brings files in says of how they came to be handed over; empty or absent where nothing is said. */
export interface HandedIn {
  receivedFrom?: string | undefined;
  receivedWhere?: string | undefined;
  receivedWhen?: SaidTime | undefined;
  /** The way that it came, in words: by cable from her telephone, by WhatsApp. */
  receivedHow?: string | undefined;
  receivedForm?: ReceivedForm | undefined;
}

/** The same as an item's source has it (docs/formats). */
export interface SaidHandedIn {
  receivedFrom?: string | undefined;
  receivedWhere?: string | undefined;
  receivedWhen?: ExactTime | undefined;
  receivedHow?: string | undefined;
  receivedForm?: ReceivedForm | undefined;
}

/** Why something that was said is not taken: words under `error.CODE`. */
export interface HandedInFault {
  code: string;
  params: ErrorParams;
}

/** The most characters of who, where and how. */
export const longestHandedIn = 500;
/** How far a time may be ahead of this device's clock: two clocks seldom agree to the minute. */
const aheadMs = 5 * 60_000;
/** Nobody handed over a file before. */
const earliestYear = '1970';
/** No place on earth is further ahead: where no zone is said, its day may have begun there. */
const earliestZone = '+14:00';

/** What moves the cursor, ends a line or turns the direction of writing: with it, what is kept is not what is read. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Text of one line without what is not seen in it; of a line break a space is left. */
export function seenText(text: string): string {
  return text.replaceAll(/\s*[\n\r\t\p{Zl}\p{Zp}]+\s*/gu, ' ').replaceAll(unseen, '');
}

/** Why a text (who, where, how) is not taken as it stands; null where it is. */
export function faultOfText(text: string): HandedInFault | null {
  const [character] = text.match(unseen) ?? [];
  if (character !== undefined) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { code: 'received-text-unseen', params: { character: `U+${code}` } };
  }
  const { length } = Array.from(text);
  if (length <= longestHandedIn) return null;
  return { code: 'received-text-too-long', params: { length, longest: longestHandedIn } };
}

/** Why a time is not taken as it stands; null where it is. */
export function faultOfTime({ at, zone }: SaidTime, now: Date): HandedInFault | null {
  const params = { what: shown(`${at}${zone ?? ''}`) };
  if (!isTime(at)) return { code: 'received-when-not-a-time', params };
  if (at < earliestYear) return { code: 'received-when-too-early', params };
  if (zone !== null && !/^[+-](0\d|1[0-4]):(00|15|30|45)$/.test(zone))
    return { code: 'received-when-not-a-time', params };
  const hasClock = at.includes('T');
  if (hasClock && zone === null) return { code: 'received-when-without-zone', params };
  const begins = Date.parse(`${hasClock ? at : `${at}T00:00`}${zone ?? earliestZone}`);
  return begins > now.getTime() + aheadMs ? { code: 'received-when-in-future', params } : null;
}

/** Whether it is a day, or a time of one to the minute or second, that the calendar and the clock have. */
function isTime(at: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(at)) return false;
  const utc = new Date(`${at.includes('T') ? at : `${at}T00:00`}Z`);
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(at);
}

/** Somebody may have given a whole book for a time. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What an item's source says of how it was handed over; what another program says in another form is left out. */
export function handedInOf(source: object): HandedIn {
  const said: Record<string, unknown> = { ...source };
  const { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm } = said;
  return {
    receivedFrom: typeof receivedFrom === 'string' ? receivedFrom : undefined,
    receivedWhere: typeof receivedWhere === 'string' ? receivedWhere : undefined,
    receivedWhen: timeOf(receivedWhen),
    receivedHow: typeof receivedHow === 'string' ? receivedHow : undefined,
    receivedForm: receivedForms.find((form) => form === receivedForm),
  };
}

function timeOf(value: unknown): SaidTime | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, zone = null }: Record<string, unknown> = { ...value };
  if (typeof at !== 'string' || !isTime(at)) return undefined;
  if (zone === null) return { at, zone };
  return typeof zone === 'string' && /^[+-]\d{2}:\d{2}$/.test(zone) ? { at, zone } : undefined;
}
