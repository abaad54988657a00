import { approvalsIn } from '../../contract/approvals.ts';
import type { Entry } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { currentLog } from '../ledger/log.ts';

/**
 * Leaves of the entries about officers (`actor.added`) those about officers in whose name other entries were made, who
 * approved them, or who named one of these or approved that: of others nothing goes out with a case.
 *
 * @param leftOut numbers of the entries that are not shown: for them nobody is named
 */
export function withoutOtherOfficers(entries: readonly Entry[], leftOut: ReadonlySet<number>): Entry[] {
  const added = entries.filter(isAdded);
  const shown = entries.filter((entry) => !isAdded(entry) && !leftOut.has(entry.seq));
  const officers = new Set(shown.flatMap(officersIn));
  for (let before = -1; before !== officers.size; ) {
    before = officers.size;
    for (const entry of added)
      if (officers.has(String(entry.body['actorId'])))
        for (const officer of officersIn(entry)) officers.add(officer);
  }
  return entries.filter((entry) => !isAdded(entry) || officers.has(String(entry.body['actorId'])));
}

/**
 * The numbers of the entries about officers after which another says what is known of the same one: a former name, a
 * mistyped NIP and the letter of assignment for another case are no part of what goes out.
 */
export function supersededOfficers(entries: readonly Entry[]): Set<number> {
  const last = new Map<unknown, number>();
  const superseded = new Set<number>();
  for (const { seq, body } of entries.filter(isAdded)) {
    const before = last.get(body['actorId']);
    if (before !== undefined) superseded.add(before);
    last.set(body['actorId'], seq);
  }
  return superseded;
}

/** Where the log that is being written says last what is known of an officer; -1 where it says nothing. */
export function officersSaidAt(db: ReadableDb): number {
  const row = prepared<[number], { seq: number | null }>(
    db,
    'SELECT max(seq) AS seq FROM officer WHERE log = ?',
  ).get(currentLog(db).log);
  return row?.seq ?? -1;
}

/**
 * The officers in whose name anything in a case was done, as now known, in the order in which they came.
 *
 * @param entries those that go out, also of before an item was filed in the case
 * @param by who hands it over, and has no entry for that yet
 */
export function officersOfCase(
  db: ReadableDb,
  entries: readonly Entry[],
  by: string | undefined,
): { id: string; name: string; agency: string }[] {
  const officers = new Set([...entries.flatMap(officersIn), ...(by === undefined ? [] : [by])]);
  return prepared<[], { id: string; name: string; agency: string }>(
    db,
    'SELECT officer AS id, name, agency FROM officer ORDER BY log, seq',
  )
    .all()
    .filter(({ id }) => officers.has(id));
}

function isAdded({ kind }: Entry): boolean {
  return kind === 'actor.added';
}

function officersIn({ actor, body }: Entry): string[] {
  return [actor, ...approvalsIn(body).map(({ officer }) => officer)];
}
