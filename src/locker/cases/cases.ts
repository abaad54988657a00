import { type CaseStatus, isDay } from '../../contract/case-status.ts';
import { JejakError } from '../../contract/error.ts';
import { isId, newId } from '../../contract/ids.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { type Appended, appendEntry } from '../ledger/append.ts';
import { currentLog } from '../ledger/log.ts';
import { findCase, readExhibitOrder, readExhibits } from '../reading/cases.ts';
import { fileSearchTexts } from '../search/index.ts';
import { originalElsewhere } from './made-of.ts';

const longestNumber = 100;

/** A case that is to be opened. */
export interface NewCase {
  number: string;
  title: string;
  /** The same at each try, where the answer to an earlier one may have been lost: one that is there so already is that one. */
  case?: string | undefined;
}

/** @throws JejakError `bad-case-number`, `case-number-like-id`, `case-number-taken` */
export function openCase(
  db: WritableDb,
  { number, title, case: wanted = newId(), actor }: NewCase & { actor: string },
): { case: string; number: string } {
  const there = prepared<[string], { number: string; title: string }>(
    db,
    'SELECT number, title FROM case_file WHERE case_id = ?',
  ).get(wanted);
  if (
    there !== undefined &&
    there.number === asWritten(number) &&
    there.title === title.toWellFormed().trim()
  )
    return { case: wanted, number: there.number };
  // Another number is another case.
  const id = there === undefined ? wanted : newId();
  const details = { number: freeNumber(db, number, id), title: title.toWellFormed().trim() };
  appendEntry(db, { kind: 'case.opened', actor, caseId: id, body: {}, details });
  return { case: id, number: details.number };
}

/** What is to be changed of a case; what is left out stays as it is. */
export interface CaseChange {
  number?: string | undefined;
  title?: string | undefined;
  status?: CaseStatus | undefined;
  /** `2026-11-30`; null takes it away. */
  deadline?: string | null | undefined;
  /** Items of the case in the order in which they are to come as exhibits. */
  exhibitOrder?: readonly string[] | undefined;
  /** How parts of it were when they were changed by hand: where one is not so any more, nothing is changed. */
  was?:
    | (Partial<Record<'number' | 'title' | 'status' | 'deadline', string | null | undefined>> & {
        /** The exhibits in the order in which they were seen. */
        exhibits?: readonly string[] | undefined;
      })
    | undefined;
}

/**
 * Changes what a case is called, how it stands, until when it must be handed in, and the order of its exhibits.
 * The entry says all of it as it is afterwards; where nothing is another, there is none.
 *
 * @returns whether anything was another
 * @throws JejakError `no-such-case`, `bad-case-number`, `case-number-like-id`, `case-number-taken`, `bad-day`,
 * `changed-meanwhile`, `order-changed-meanwhile`
 */
export function changeCase(
  db: WritableDb,
  { caseId, change, actor }: { caseId: string; change: CaseChange; actor: string },
): boolean {
  assertCase(db, caseId);
  const { number, title, status, deadline } = findCase(db, caseId);
  const order = readExhibitOrder(db, caseId);
  const before = { number, title, status, deadline, exhibitOrder: order };
  const { exhibits: seen, ...was } = change.was ?? {};
  assertStillSo({ number, title, status, deadline }, was);
  if (seen !== undefined) assertStillInOrder(db, caseId, seen);
  if (typeof change.deadline === 'string' && !isDay(change.deadline)) {
    throw new JejakError('bad-day', 'wrong-use', { day: change.deadline });
  }
  const after = {
    number: change.number === undefined ? number : freeNumber(db, change.number, caseId),
    title: change.title?.toWellFormed().trim() ?? title,
    status: change.status ?? status,
    deadline: change.deadline === undefined ? deadline : change.deadline,
    exhibitOrder: change.exhibitOrder ?? order,
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return false;
  const details = toDetails(after);
  appendEntry(db, { kind: 'case.changed', actor, caseId, body: {}, details });
  return true;
}

/** One that came or went since moves no other. @throws JejakError `order-changed-meanwhile` where they stand in another order */
function assertStillInOrder(db: WritableDb, caseId: string, seen: readonly string[]): void {
  const now = readExhibits(db, caseId).map(({ item }) => item);
  const [isNow, wasSeen] = [new Set(now), new Set(seen)];
  const was = seen.filter((item) => isNow.has(item));
  const still = now.filter((item) => wasSeen.has(item));
  if (JSON.stringify(was) !== JSON.stringify(still))
    throw new JejakError('order-changed-meanwhile', 'wrong-use');
}

/** @throws JejakError `changed-meanwhile` where a part is not as it `was` */
export function assertStillSo(now: object, was: object = {}): void {
  const present: Record<string, unknown> = { ...now };
  for (const [part, before] of Object.entries(was)) {
    if (before !== undefined && asWritten(present[part]) !== asWritten(before)) {
      throw new JejakError('changed-meanwhile', 'wrong-use', { part });
    }
  }
}

/**
 * @param was the entry over which somebody writes; null where there was none, undefined where they did not look
 * @param now the one that there is
 * @throws JejakError `changed-meanwhile` where that is another
 */
export function assertStillLast(was: string | null | undefined, now: string | undefined, part: string): void {
  if (was !== undefined && was !== (now ?? null))
    throw new JejakError('changed-meanwhile', 'wrong-use', { part });
}

/** A text without what its keeping takes away. */
function asWritten(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().normalize('NFC').trim() : value;
}

interface CaseFacts {
  number: string;
  title: string;
  status: string;
  deadline: string | null;
  exhibitOrder: readonly string[] | undefined;
}

/** A case as an entry says it: what is not there is left out. */
function toDetails({ number, title, status, deadline, exhibitOrder }: CaseFacts): Record<string, unknown> {
  return {
    ...{ number, title, status },
    ...(deadline === null ? {} : { deadline }),
    ...(exhibitOrder === undefined ? {} : { exhibitOrder }),
  };
}

/** What an entry that speaks of a part of a case says of the case itself: all as it is. @throws JejakError `no-such-case` */
export function caseFacts(db: WritableDb, caseId: string): Record<string, unknown> {
  const { number, title, status, deadline } = findCase(db, caseId);
  return toDetails({ number, title, status, deadline, exhibitOrder: readExhibitOrder(db, caseId) });
}

/** A number as it is kept, which no other case has. */
function freeNumber(db: WritableDb, number: string, caseId: string): string {
  const wanted = number.toWellFormed().normalize('NFC').trim();
  if (wanted === '' || wanted.length > longestNumber || /\p{Cc}/u.test(wanted)) {
    throw new JejakError('bad-case-number', 'wrong-use', { number });
  }
  // Whoever asks for a case may give its id: none is to bear what may be another's.
  if (isId(wanted)) throw new JejakError('case-number-like-id', 'wrong-use', { number: wanted });
  const taken = prepared<[string, string], object>(
    db,
    'SELECT 1 FROM case_file WHERE number = ? AND case_id <> ?',
  ).get(wanted, caseId);
  if (taken !== undefined) throw new JejakError('case-number-taken', 'wrong-use', { number: wanted });
  return wanted;
}

/**
 * Brings an item from the inbox into a case; its earlier entries are named, since they belong in the
 * case's bundles from now on.
 *
 * @throws JejakError `no-such-item`, `no-such-case`, `item-already-filed`, `original-in-other-case`
 */
export function fileItem(
  db: WritableDb,
  { item, caseId, actor }: { item: string; caseId: string; actor: string },
): Appended {
  const row = prepared<[string], { case_id: string | null }>(
    db,
    'SELECT case_id FROM item WHERE item = ?',
  ).get(item);
  if (row === undefined) throw new JejakError('no-such-item', 'wrong-use', { item });
  assertCase(db, caseId);
  if (row.case_id !== null) throw new JejakError('item-already-filed', 'wrong-use', { item });
  if (originalElsewhere(db, item, caseId) !== undefined)
    throw new JejakError('original-in-other-case', 'wrong-use', { item });
  const earlier = prepared<[string, number], { seq: number }>(
    db,
    // Why it is held is of the locker, and goes into no bundle.
    `SELECT seq FROM item_entry JOIN entry USING (log, seq) WHERE item = ? AND log = ?
     AND json_extract(CAST(bytes AS TEXT), '$.kind') <> 'settings.changed' ORDER BY seq`,
  ).all(item, currentLog(db).log);
  const appended = appendEntry(db, {
    kind: 'item.filed',
    actor,
    caseId,
    body: { itemId: item, entries: earlier.map(({ seq }) => seq) },
  });
  fileSearchTexts(db, item, caseId);
  return appended;
}

/** @throws JejakError `no-such-case` */
export function assertCase(db: WritableDb, caseId: string): void {
  if (prepared<[string], object>(db, 'SELECT 1 FROM case_file WHERE case_id = ?').get(caseId) === undefined) {
    throw new JejakError('no-such-case', 'wrong-use', { case: caseId });
  }
}
