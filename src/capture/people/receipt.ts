import { fewerThanSaid, moreThanSaid } from '../../contract/fewer-than-said.ts';
import type { PeopleEnd, PeopleFile, PeopleReceipt, PeopleRow } from '../../contract/people-list.ts';
import type { EvidenceSink } from '../../contract/sink.ts';
import { BrowserDied } from '../browser/connection.ts';
import { writeFileTo } from '../files.ts';
import { LimitReached, Stopped } from '../limit.ts';
import type { StepNote } from '../step-list.ts';
import { markRow } from './mark-row.ts';
import type { OpenedList } from './open-list.ts';
import { readSays, saysBelow } from './says.ts';
import type { Tally } from './tally.ts';
import type { Wanted } from './wanted.ts';
import { allTab, ofOneKind } from './words.ts';

/** An account that was looked for and found, with a picture of its screen and where it is in that. */
interface FoundRow {
  row: PeopleRow;
  picture: Buffer;
  box: PeopleRow['box'];
}

/** An account that is looked for, and what is known of it so far. */
export interface LookedFor extends Wanted {
  asked: string;
  found: FoundRow | null;
  /** Accounts whose rows show nothing by which it could be told. */
  untold: number;
}

/** Why a list was walked no further, where that was no word of the list. */
export function endBy(error: unknown): PeopleEnd {
  if (error instanceof LimitReached) return 'limit';
  if (error instanceof Stopped) return 'stopped';
  return error instanceof BrowserDied ? 'browser-died' : 'failed';
}

/**
 * How many there are by the page's word, from all that is known of the list by now.
 *
 * @param below what stands below its last row, where it was walked to its end
 */
export function saidBy(
  opened: OpenedList | null,
  tally: Tally,
  below: string | null = null,
): PeopleReceipt['says'] {
  if (opened === null || opened.found === null) return null;
  const { opener, found } = opened;
  const isOfAll = opener !== null && !found.switched && !isOfPart(opener.name, found.tab);
  const ofRows = tally.people.findLast(({ of }) => of !== null)?.of ?? null;
  const said = readSays(
    [
      ...(isOfAll ? [{ where: 'opener' as const, text: opener.name }] : []),
      ...found.says.filter(({ where }) => where !== 'page'),
      ...(ofRows === null ? [] : [{ where: 'rows' as const, text: String(ofRows) }]),
      ...found.says.filter(({ where }) => where === 'page'),
    ],
    found.language,
  );
  // What its own end says is of this list; what the page says beside it may be of another count.
  const rest = saysBelow(below, tally.people.length, found.language);
  return rest !== null && (said === null || said.where === 'page') ? rest : said;
}

/** Whether what was pressed counts one kind of reaction, and the list is not known to be of that kind alone. */
function isOfPart(name: string, tab: string | null): boolean {
  return ofOneKind.test(name) && (tab === null || allTab.test(tab));
}

/**
 * What a list ended with, where what was pressed for it asked for something without saying what: what that would have
 * brought is not there. What else ended it stays.
 */
export function unlessUnnamed(ended: PeopleEnd, isRefused: boolean): PeopleEnd {
  const mayBeForThat = ['end', 'still-loading', 'only-repeats', 'list-not-found'].includes(ended);
  return isRefused && mayBeForThat ? 'operation-not-named' : ended;
}

/**
 * What refusals say where all is there by the list's own word is nothing, what led to it may count a part of it; and a
 * list without a row was not walked.
 */
export function settledEnd(ended: PeopleEnd, says: PeopleReceipt['says'], distinct: number): PeopleEnd {
  const isSaid =
    says !== null &&
    !says.approximate &&
    says.value !== null &&
    says.where !== 'opener' &&
    says.where !== 'page';
  const isRefused =
    ended === 'too-many-requests' ||
    ended === 'server-error' ||
    ended === 'refused' ||
    ended === 'operation-not-named';
  if (isRefused && isSaid && distinct >= (says.value ?? 0)) return 'end';
  return ended === 'end' && distinct === 0 && says?.value !== 0 ? 'list-empty' : ended;
}

/** What became of an account that was looked for; where it was found, its row is marked on a copy of its picture. */
export async function reportFound(
  { asked, by, found, untold }: LookedFor,
  role: string,
  sink: EvidenceSink,
): Promise<PeopleReceipt['find'][number]> {
  if (found === null) return { asked, found, ...(untold === 0 ? {} : { untold: { by, accounts: untold } }) };
  const { place, name, handle, id, url, badge, strip, box } = found.row;
  const marked = await markRow(found.picture, found.box);
  await writeFileTo(sink, role, { name: `${role}.png`, mediaType: 'image/png' }, [marked]);
  return { asked, found: { place, name, handle, id, url, badge, strip, box, marked: role } };
}

/** Keeps the receipt with every account as the item's file `people`. */
export async function writePeople(sink: EvidenceSink, receipt: PeopleReceipt, tally: Tally): Promise<void> {
  const file: PeopleFile = { v: 1, ...receipt, people: tally.people };
  await writeFileTo(sink, 'people', { name: 'people.json', mediaType: 'application/json' }, [
    Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8'),
  ]);
}

/** What is to be noted of the step: a list that was not walked to its end, or has fewer or more rows than the site says. */
export function noteOf(receipt: Pick<PeopleReceipt, 'ended' | 'distinct' | 'says'>): StepNote | undefined {
  const { ended, distinct, says } = receipt;
  if (ended === 'limit' || ended === 'still-loading') return { result: 'timed-out', reason: ended };
  if (ended !== 'end') return { result: 'failed', reason: ended };
  const missing = fewerThanSaid(receipt) ?? 0;
  // Of those who are named and others it is shown how many others.
  const isOthers = says?.where === 'opener' && /\p{L}{4,}$/u.test(says.shown);
  const said = says?.approximate === true && !isOthers ? says.shown : says?.value;
  if (missing > 0) return { reason: `fewer-than-said: ${distinct} / ${said ?? ''}` };
  // Then it counts something else, or an older state: it proves nothing of how complete the list is.
  return (moreThanSaid(receipt) ?? 0) > 0
    ? { reason: `more-than-said: ${distinct} / ${said ?? ''}` }
    : undefined;
}
