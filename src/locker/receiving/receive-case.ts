import type { Difference } from '../../contract/received.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry, appendTaken } from '../ledger/append.ts';
import { logsOf } from '../ledger/log.ts';
import { textField } from '../projection/text-field.ts';
import { findCase } from '../reading/cases.ts';
import { appendReceived, assertAllStored } from './append-received.ts';
import type { Incoming, Received } from './incoming.ts';
import { indexItem } from './index-item.ts';
import { dropReceipt, sealReceipt } from './receipt.ts';
import { markOf, takeItems } from './take-items.ts';
import { takeLabels } from './take-labels.ts';
import { takeNotes } from './take-notes.ts';
import { takeRecords } from './take-records.ts';
import type { Taking } from './taking.ts';
import { valueIn } from './what-is-here.ts';

/**
 * Takes a verified bundle in, whose bytes have come under `receipt`: the case where it is not here, its items,
 * labels, notes and acts with the commitments that their own locker made, and `case.received` with every file that is
 * kept of the bundle. What this locker has already stays as it is. The caller's transaction is the one that makes
 * all of it, or nothing.
 *
 * @throws JejakError `received-bytes-missing` where the locker has lost bytes meanwhile that it had
 */
export function receiveCase(
  db: WritableDb,
  { receipt, incoming, actor }: { receipt: string; incoming: Incoming; actor: string },
): Received {
  const { bundle, origin, case: theirs } = incoming;
  const before = caseHere(db, theirs.id);
  const again = before !== undefined && wasReceived(db, theirs.id, incoming.sealSha256);
  const taking: Taking = {
    db,
    actor,
    bundle,
    caseId: theirs.id,
    log: origin,
    here: new Set(),
    newItems: new Set(),
    differs: [],
  };
  if (again) {
    dropReceipt(db, receipt);
    return told(taking, { exhibits: 0, again: true, merged: true });
  }
  if (before === undefined) openTheirs(taking, incoming);
  else taking.differs.push(...caseDifferences(before, valueIn(theirs.entry.details)));
  takeItems(taking, incoming.items);
  const exhibits = takeLabels(taking, incoming.labels);
  const size = saidIn(db);
  takeNotes(taking, incoming.notes);
  takeRecords(taking, incoming.records);
  const isNews = before === undefined || taking.newItems.size > 0 || exhibits > 0 || saidIn(db) !== size;
  if (!isNews && logsOf(db).some((log) => log.origin === origin)) {
    dropReceipt(db, receipt); // this locker's own bundle has come back as it went
    return told(taking, { exhibits: 0, again: true, merged: true });
  }
  nameItems(taking);
  appendReceived(taking, incoming);
  sealReceipt(db, receipt, new Set([...taking.here, ...taking.newItems]));
  assertAllStored(taking);
  for (const item of taking.newItems) indexItem(db, item);
  return told(taking, { exhibits, again: false, merged: before !== undefined });
}

/** A difference is read by people, to whom the id of an item says nothing. */
function nameItems({ db, differs }: Taking): void {
  const titles = prepared<[string], { title: string }>(db, 'SELECT title FROM item WHERE item = ?');
  for (const each of differs) {
    const title = each.item === undefined ? undefined : titles.get(each.item)?.title;
    if (title !== undefined) each.title = title;
  }
}

function told(
  { db, caseId, here, newItems, differs }: Taking,
  came: Pick<Received, 'exhibits' | 'again' | 'merged'>,
): Received {
  const { case: id, number } = findCase(db, caseId);
  return { case: id, number, newItems: [...newItems], alreadyHere: here.size, differs, ...came };
}

interface CaseRow {
  number: string;
  title: string;
  status: string;
  deadline: string | null;
}

function caseHere(db: WritableDb, caseId: string): CaseRow | undefined {
  return prepared<[string], CaseRow>(
    db,
    'SELECT number, title, status, deadline FROM case_file WHERE case_id = ?',
  ).get(caseId);
}

function wasReceived(db: WritableDb, caseId: string, sealSha256: string): boolean {
  const row = prepared<[string, string], object>(
    db,
    'SELECT 1 FROM received WHERE case_id = ? AND seal_sha256 = ?',
  ).get(caseId, sealSha256);
  return row !== undefined;
}

/** Another case of this number stays as it is called: the one that came gets a number behind its own. */
function openTheirs({ db, actor, bundle, caseId, log, differs }: Taking, incoming: Incoming): void {
  const { entry } = incoming.case;
  const details = valueIn(entry.details);
  const theirs = textField(details, 'number');
  const number = freeNumber(db, theirs);
  if (number === theirs) {
    const body = { received: markOf(entry, { bundle, log }) };
    appendTaken(db, { kind: 'case.opened', actor, caseId, body, details: entry.details });
    return;
  }
  differs.push({ what: 'case', field: 'number', ours: number, theirs });
  appendEntry(db, {
    kind: 'case.opened',
    actor,
    caseId,
    body: {},
    details: { ...details, number, title: textField(details, 'title') },
  });
}

function freeNumber(db: WritableDb, theirs: string): string {
  const taken = prepared<[string], object>(db, 'SELECT 1 FROM case_file WHERE number = ?');
  let number = theirs;
  for (let n = 2; taken.get(number) !== undefined; n += 1) number = `${theirs} (${n})`;
  return number;
}

function caseDifferences(ours: CaseRow, theirs: Record<string, unknown>): Difference[] {
  const said: Record<string, string> = {
    number: textField(theirs, 'number'),
    title: textField(theirs, 'title'),
    status: textField(theirs, 'status') || 'open',
    deadline: textField(theirs, 'deadline'),
  };
  return Object.entries(said).flatMap(([field, value]) => {
    const here = ours[field as keyof CaseRow] ?? '';
    return here === value ? [] : [{ what: 'case' as const, field, ours: here, theirs: value }];
  });
}

/** How many notes, persons, accounts, attributions and acts there are. */
function saidIn(db: WritableDb): number {
  const row = prepared<[], { count: number }>(
    db,
    `SELECT (SELECT count(*) FROM annotation) + (SELECT count(*) FROM subject) + (SELECT count(*) FROM account)
      + (SELECT count(*) FROM attribution) + (SELECT count(*) FROM act) AS count`,
  ).get();
  return row?.count ?? 0;
}
