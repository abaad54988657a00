import type { Entry } from '../../contract/entry.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/**
 * Leaves of the entries about officers (`actor.added`) those about officers in whose name other entries were made, who
 * approved them, or who named one of these: of others nothing goes out with a case.
 */
export function withoutOtherOfficers(entries: readonly Entry[]): Entry[] {
  const isAdded = ({ kind }: Entry): boolean => kind === 'actor.added';
  const added = entries.filter(isAdded);
  const officers = new Set(entries.filter((entry) => !isAdded(entry)).flatMap(officersIn));
  for (let before = -1; before !== officers.size; ) {
    before = officers.size;
    for (const { actor, body } of added) if (officers.has(String(body['actorId']))) officers.add(actor);
  }
  return entries.filter((entry) => !isAdded(entry) || officers.has(String(entry.body['actorId'])));
}

/**
 * The officers in whose name anything in a case was done, as now known, in the order in which they came.
 *
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

function officersIn({ actor, body: { approvals } }: Entry): string[] {
  return [actor, ...(Array.isArray(approvals) ? approvals.map(String) : [])];
}
