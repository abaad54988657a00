import { textOf } from '../../bundle/bytes.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { placeByHand } from '../../contract/annotation.ts';
import { approvalsIn } from '../../contract/approvals.ts';
import type { CaseFieldSaid, EntrySaid } from '../../contract/calls/log-types.ts';
import type { Entry } from '../../contract/entry.ts';
import { itemState } from '../../contract/item.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { partField, textField } from '../projection/text-field.ts';
import { officerOf } from './officer.ts';
import { isOfRecord } from './record-said.ts';
import { madeOfIn } from './redacted-copies.ts';
import { viewingsSetting } from './viewings.ts';

/** As much of a written text as a line of the log shows, in UTF-16 units. */
const mostShown = 300;

interface EntryRow {
  log: number;
  seq: number;
  bytes: Uint8Array;
}

/** An entry with the values behind its commitment; undefined where these were erased. */
interface Opened {
  entry: Entry;
  details: Record<string, unknown> | undefined;
}

/**
 * Tells of an entry what it says beyond its kind: which label, which words, what was changed from what, to whom a
 * bundle went. What it replaced is looked up in the entry before it about the same. Null where the kind says all, for
 * an entry that says an earlier log's words again, and where what it said was erased.
 */
export function entryTeller(db: ReadableDb): (log: number, entry: Entry) => EntrySaid | null {
  const { detailsAt, beforeOfItem, beforeOfCase, caseNumber } = lookUps(db);
  return (log, entry) => {
    if (entry.body['continued'] !== undefined) return null;
    const place = { log, seq: entry.seq };
    const details = detailsAt(place);
    switch (entry.kind) {
      case 'exhibit.labelled':
        return sayLabel(
          entry,
          details,
          beforeOfItem(place, entry, (other) => other.case === entry.case),
        );
      case 'item.annotated': {
        const note = entry.body['annotationId'];
        return sayNote(
          details,
          beforeOfItem(place, entry, (other) => other.body['annotationId'] === note),
        );
      }
      case 'case.changed':
        // What is said of people and accounts is told apart.
        return isOfRecord(entry) ? null : sayChange(details, beforeOfCase(place, entry));
      case 'case.exported':
        return {
          of: 'export',
          to: textField(details, 'to'),
          why: textField(details, 'why'),
          caseSha256: textField(entry.body, 'caseSha256'),
          bundle: textField(entry.body, 'bundle'),
          certificate: textField(partField(details, 'certificate'), 'subject'),
        };
      case 'item.derived': {
        const made = madeOfIn(db, entry, details);
        if (made === undefined) return null;
        const { isRedaction, title, what, boxes, reason } = made;
        const from = plainTitle(title ?? '');
        return {
          of: 'derived',
          isRedaction,
          from,
          what: short(what),
          boxes: boxes.length,
          reason: short(reason),
        };
      }
      case 'case.received':
        return { of: 'received', from: textField(details, 'from') };
      case 'watch.rebased':
        return { of: 'rebased', reason: short(textField(details, 'reason')) };
      case 'item.viewed':
        return sayViewed(entry, details);
      case 'item.captured':
      case 'item.imported':
        return sayItem(entry, details);
      case 'item.filed':
        return { of: 'filed', number: caseNumber(entry.case) };
      case 'item.purged':
        return {
          of: 'purged',
          roles: textsIn(entry.body['roles']),
          reason: short(textField(details, 'reason')),
          approvals: approvalsIn(entry.body).map(({ officer, signature }) => ({
            name: officerOf(db, officer).name || officer,
            isSigned: signature !== null,
          })),
        };
      case 'timestamp.received':
        return {
          of: 'stamp',
          tsa: textField(entry.body, 'tsa'),
          genTime: textField(entry.body, 'genTime'),
          size: Number(entry.body['treeSize']),
        };
      case 'settings.changed': {
        const { setting, isOn, isHeld } = entry.body;
        if (setting === 'hold' && typeof isHeld === 'boolean')
          return { of: 'hold', isHeld, reason: short(textField(details, 'reason')) };
        return setting === viewingsSetting && typeof isOn === 'boolean' ? { of: 'viewings', isOn } : null;
      }
      case 'capture.failed':
        return { of: 'failed', url: addressIn(details), code: textField(entry.body, 'code') };
      default:
        return null;
    }
  };
}

function sayViewed({ body }: Entry, details: Record<string, unknown> | undefined): EntrySaid | null {
  if (body['what'] === 'opened') return { of: 'opened' };
  if (body['what'] !== 'copied') return null;
  return { of: 'copy', role: textField(body, 'role'), reason: short(textField(details, 'reason')) };
}

/** It came in: where it is not complete, or somebody handed it in, that is said. */
function sayItem({ body }: Entry, details: Record<string, unknown> | undefined): EntrySaid | null {
  const state = itemState.safeParse(body['state']).data;
  const from = short(textField(recordIn(details?.['source']), 'receivedFrom'));
  return state === undefined || (state === 'complete' && from === '') ? null : { of: 'item', state, from };
}

function recordIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function addressIn(details: Record<string, unknown> | undefined): string {
  return textField(recordIn(details?.['source']), 'url');
}

interface Place {
  log: number;
  seq: number;
}

function lookUps(db: ReadableDb): {
  detailsAt: (place: Place) => Record<string, unknown> | undefined;
  /** The entry of the same kind about the same item that came before. */
  beforeOfItem: (place: Place, entry: Entry, isIt: (other: Entry) => boolean) => Opened | undefined;
  /** The entry before that says what the case is called and how it stands. */
  beforeOfCase: (place: Place, entry: Entry) => Opened | undefined;
  /** What a case is called now; empty where it is not known. */
  caseNumber: (caseId: string | undefined) => string;
} {
  const opening = prepared<[number, number], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  );
  const ofItem = prepared<[string, string], EntryRow>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM item_entry JOIN entry USING (log, seq)
     WHERE item = ? AND instr(bytes, ?) > 0 ORDER BY entry.log, entry.seq`,
  );
  const ofCase = prepared<[string, number, number], EntryRow>(
    db,
    `SELECT entry.log, entry.seq, bytes FROM case_entry JOIN entry USING (log, seq)
     WHERE case_id = ? AND (case_entry.log, case_seq) < (?, ?)
     AND (instr(bytes, '"kind":"case.changed"') > 0 OR instr(bytes, '"kind":"case.opened"') > 0)
     ORDER BY case_entry.log DESC, case_seq DESC`,
  );
  const detailsAt = ({ log, seq }: Place): Record<string, unknown> | undefined => {
    const row = opening.get(log, seq);
    return row === undefined ? undefined : (JSON.parse(textOf(row.value)) as Record<string, unknown>); // written by appendEntry; check looks at its form
  };
  const open = ({ log, seq, bytes }: EntryRow): Opened => ({
    entry: parseEntry(bytes),
    details: detailsAt({ log, seq }),
  });
  /** The entries of a kind about an item, the oldest first. Read once: one may be asked for from each of them. */
  const histories = new Map<string, (Place & { entry: Entry })[]>();
  const historyOf = (item: string, kind: string): (Place & { entry: Entry })[] => {
    const key = `${kind} ${item}`;
    const known = histories.get(key);
    if (known !== undefined) return known;
    const read = ofItem
      .all(item, `"kind":"${kind}"`)
      .map(({ log, seq, bytes }) => ({ log, seq, entry: parseEntry(bytes) }))
      .filter(({ entry }) => entry.kind === kind);
    histories.set(key, read);
    return read;
  };
  const numbered = prepared<[string], { number: string }>(
    db,
    'SELECT number FROM case_file WHERE case_id = ?',
  );
  return {
    detailsAt,
    caseNumber: (caseId) => numbered.get(caseId ?? '')?.number ?? '',
    beforeOfItem: ({ log, seq }, { kind, body }, isIt) => {
      const isBefore = (other: Place): boolean => other.log < log || (other.log === log && other.seq < seq);
      const found = historyOf(textField(body, 'itemId'), kind).findLast(
        (other) => isBefore(other) && isIt(other.entry),
      );
      return found === undefined ? undefined : { entry: found.entry, details: detailsAt(found) };
    },
    beforeOfCase: ({ log }, { case: caseId, caseSeq = 0 }) => {
      for (const row of ofCase.iterate(caseId ?? '', log, caseSeq)) {
        const opened = open(row);
        if (opened.details?.['number'] !== undefined) return opened;
      }
      return undefined;
    },
  };
}

function sayLabel(
  { body }: Entry,
  details: Record<string, unknown> | undefined,
  before: Opened | undefined,
): EntrySaid {
  const label = textField(body, 'label');
  const was = textField(before?.entry.body, 'label');
  const isSame = (name: string): boolean => textField(details, name) === textField(before?.details, name);
  const is =
    label === ''
      ? 'taken-out'
      : was === ''
        ? 'labelled'
        : was !== label
          ? 'relabelled'
          : isSame('title')
            ? 'told'
            : 'titled';
  const text = is === 'told' ? 'shows' : 'title';
  return { of: 'exhibit', is, label, was, text: short(textField(details, text)) };
}

function sayNote(details: Record<string, unknown> | undefined, before: Opened | undefined): EntrySaid | null {
  if (details === undefined) return null;
  const text = short(textField(details, 'text'));
  const was = short(textField(before?.details, 'text'));
  const has = (name: string): boolean => (details[name] ?? before?.details?.[name]) !== undefined;
  const about = has('mark') ? 'mark' : has('place') ? 'place' : has('handedIn') ? 'handed-in' : 'note';
  const is = text === '' ? 'withdrawn' : was === '' ? 'written' : 'changed';
  const place = placeByHand.safeParse(details['place']);
  return { of: 'note', is, text, was, about, place: place.success ? place.data : null };
}

const caseFields = ['number', 'title', 'status', 'deadline'] as const;

function sayChange(
  details: Record<string, unknown> | undefined,
  before: Opened | undefined,
): EntrySaid | null {
  if (details === undefined || before?.details === undefined) return null;
  const { details: earlier } = before;
  const fields: CaseFieldSaid[] = caseFields.flatMap((field) => {
    const [was, now] = [sayField(earlier, field), sayField(details, field)];
    return was === now ? [] : [{ field, was: short(was), now: short(now) }];
  });
  const order = (value: unknown): string => JSON.stringify(value ?? null);
  if (order(earlier['exhibitOrder']) !== order(details['exhibitOrder'])) {
    fields.push({ field: 'exhibitOrder', was: '', now: '' });
  }
  return fields.length === 0 ? null : { of: 'case', fields };
}

/** What is missing is as in a new case. */
function sayField(details: Record<string, unknown>, field: (typeof caseFields)[number]): string {
  const said = textField(details, field);
  return field === 'status' && said === '' ? 'open' : said;
}

function short(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, mostShown).toWellFormed()}…`;
}
