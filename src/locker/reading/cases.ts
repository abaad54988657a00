import { JejakError } from '../../contract/error.ts';
import { isId } from '../../contract/ids.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

export interface Case {
  case: string;
  number: string;
  title: string;
  openedAt: string;
  /** One of `caseStatuses`, or what a later version calls it. */
  status: string;
  /** The last day on which it may be handed in, `2026-11-30`. */
  deadline: string | null;
  /** How many items are filed in it. */
  items: number;
  /** Who handed over the bundle that it came in first; null for a case that no bundle came into. */
  receivedFrom: string | null;
}

export interface Exhibit {
  label: string;
  item: string;
  title: string;
  shows: string;
}

const selectCase = `SELECT case_id AS "case", number, title, opened_at AS openedAt, status, deadline,
  (SELECT count(*) FROM item WHERE item.case_id = case_file.case_id) AS items,
  (SELECT received_from FROM received WHERE received.case_id = case_file.case_id
    ORDER BY received.log, received.seq LIMIT 1) AS receivedFrom FROM case_file`;

/** All cases, in the order in which they were opened. */
export function readCases(db: ReadableDb): Case[] {
  return prepared<[], Case>(db, `${selectCase} ORDER BY opened_at, case_id`).all();
}

/**
 * A case by its id or its number. An id goes before: who asks by an id must not be given another case that bears it as
 * its number, as one from another locker may.
 *
 * @throws JejakError `no-such-case`
 */
export function findCase(db: ReadableDb, numberOrId: string): Case {
  const wanted = numberOrId.normalize('NFC').trim();
  const found =
    (isId(wanted)
      ? prepared<[string], Case>(db, `${selectCase} WHERE case_id = ?`).get(wanted)
      : undefined) ?? prepared<[string], Case>(db, `${selectCase} WHERE number = ?`).get(wanted);
  if (found === undefined) throw new JejakError('no-such-case', 'wrong-use', { case: numberOrId });
  return found;
}

/** The exhibits of a case in the order that was given to them; the others after these, P-2 before P-10. */
export function readExhibits(db: ReadableDb, caseId: string): Exhibit[] {
  const collator = new Intl.Collator('id', { numeric: true });
  const places = new Map(readExhibitOrder(db, caseId)?.map((item, place) => [item, place]));
  const placeOf = ({ item }: Exhibit): number => places.get(item) ?? places.size;
  return prepared<[string], Exhibit>(db, 'SELECT label, item, title, shows FROM exhibit WHERE case_id = ?')
    .all(caseId)
    .sort((a, b) => placeOf(a) - placeOf(b) || collator.compare(a.label, b.label));
}

/** The items in the order that was given to a case's exhibits; undefined where none was. */
export function readExhibitOrder(db: ReadableDb, caseId: string): string[] | undefined {
  const row = prepared<[string], { exhibit_order: string | null }>(
    db,
    'SELECT exhibit_order FROM case_file WHERE case_id = ?',
  ).get(caseId);
  return typeof row?.exhibit_order === 'string' ? (JSON.parse(row.exhibit_order) as string[]) : undefined; // applyCase wrote it
}
