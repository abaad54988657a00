import { mostAtOnce } from '../contract/at-once.ts';
import { type Box, box } from '../contract/box.ts';
import { type CaseStatus, caseStatuses } from '../contract/case-status.ts';
import { JejakError } from '../contract/error.ts';
import { type ItemKind, itemKind } from '../contract/item.ts';
import { mostSearchHits } from '../contract/search-limits.ts';

/** A whole number of zero or more. */
function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new JejakError('not-a-number', 'wrong-use', { what: text });
  return Number(text);
}

/** The number of a message, from 1. */
export function messageNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new JejakError('not-a-number', 'wrong-use', { what: text });
  return number;
}

/** How many hits of a search are wanted: one or more. */
export function hitsWanted(text: string): number {
  const wanted = wholeNumber(text);
  if (wanted === 0) throw new JejakError('no-hits-wanted', 'wrong-use');
  if (wanted > mostSearchHits)
    throw new JejakError('too-many-hits-wanted', 'wrong-use', { wanted, most: mostSearchHits });
  return wanted;
}

/** Seconds, with a fraction where wanted, given back in milliseconds. */
function seconds(text: string): number {
  if (!/^\d{1,6}([.,]\d{1,3})?$/.test(text))
    throw new JejakError('not-a-number', 'wrong-use', { what: text });
  return Math.round(Number(text.replace(',', '.')) * 1000);
}

/** The most that a page may be waited for: a day. */
const longestWaitMs = 86_400_000;

/** A time limit of a page in seconds, given back in milliseconds: no page can be captured in none. */
export function timeLimit(text: string): number {
  return assertWait(seconds(text), 1000, text);
}

/** How long a page is scrolled, in seconds; zero for not at all. In milliseconds. */
export function scrollTime(text: string): number {
  return assertWait(seconds(text), 0, text);
}

/** The least time between two pages of one site, in seconds; zero for none. In milliseconds. */
export function pauseTime(text: string): number {
  return assertWait(seconds(text), 0, text);
}

/** How many pages are captured at the same time. */
export function pagesAtOnce(text: string): number {
  const pages = wholeNumber(text);
  if (pages < 1 || pages > mostAtOnce)
    throw new JejakError('at-once-out-of-range', 'wrong-use', { what: text, most: mostAtOnce });
  return pages;
}

function assertWait(ms: number, leastMs: number, what: string): number {
  if (ms >= leastMs && ms <= longestWaitMs) return ms;
  const range = { least: leastMs / 1000, most: longestWaitMs / 1000 };
  throw new JejakError('seconds-out-of-range', 'wrong-use', { what, ...range });
}

/** Accounts to look for, one each time that the option is given: a handle, an id or an address, in one piece. */
export function accounts(text: string, before?: unknown): string[] {
  const account = text.normalize('NFC').trim();
  if (account === '' || /\s/.test(account) || account.length > 2000)
    throw new JejakError('not-an-account', 'wrong-use', { what: text });
  const given = Array.isArray(before) ? before.filter((each) => typeof each === 'string') : [];
  return [...new Set([...given, account])];
}

const intervalUnits: Record<string, number> = { s: 1, m: 60, h: 3600, j: 3600, d: 86_400, w: 604_800 };

/** A time from one visit to the next (`6h`, `90m`, `1d`), in milliseconds. */
export function interval(text: string): number {
  const [, amount = '', unit = ''] = /^(\d{1,6})([smhjdw])$/.exec(text.trim().toLowerCase()) ?? [];
  const seconds = Number(amount) * (intervalUnits[unit] ?? Number.NaN);
  if (!(seconds >= 60 && seconds <= 366 * 86_400))
    throw new JejakError('bad-interval', 'wrong-use', { what: text });
  return seconds * 1000;
}

/** A kind of item. */
export function kindOfItem(text: string): ItemKind {
  const known = itemKind.safeParse(text.trim().toLowerCase());
  if (!known.success)
    throw new JejakError('unknown-kind', 'wrong-use', { what: text, kinds: itemKind.options.join(', ') });
  return known.data;
}

/** The beginning of a day on this device (`2023-09-25`), or an instant as it stands; as an instant. */
export function since(text: string): string {
  return instantOf(text, 0);
}

/** The end of a day on this device, or an instant as it stands; as an instant. */
export function until(text: string): string {
  return instantOf(text, 1);
}

function instantOf(text: string, daysLater: number): string {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const isDay = year !== undefined && month !== undefined && day !== undefined;
  const at = isDay ? new Date(year, month - 1, day + daysLater) : new Date(text);
  const isThere = isDay
    ? new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text)
    : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(at.getTime());
  if (!isThere) throw new JejakError('not-a-date', 'wrong-use', { what: text });
  return at.toISOString();
}

/** West, south, east and north edge of an area in degrees: `105,-9,115,-5`. */
export function boxOfEdges(text: string): Box {
  const [west, south, east, north, ...more] = text
    .split(',')
    .map((edge) => Number(edge.trim() || Number.NaN));
  const known = box.safeParse({ west, south, east, north });
  if (!known.success || more.length > 0) throw new JejakError('not-a-box', 'wrong-use', { what: text });
  return known.data;
}

/** A name that stands in the ledger for good: not empty, not blank. */
export function nameOfSomeone(text: string): string {
  const name = text.normalize('NFC').trim();
  if (name === '') throw new JejakError('blank-name', 'wrong-use');
  return name;
}

/** `open`, `handed-over` or `closed`. */
export function caseStatus(text: string): CaseStatus {
  const status = caseStatuses.find((each) => each === text);
  if (status === undefined)
    throw new JejakError('unknown-status', 'wrong-use', { what: text, statuses: caseStatuses.join(', ') });
  return status;
}
