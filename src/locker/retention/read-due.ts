import { textOf } from '../../bundle/bytes.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { type DueItem, type DueItems, monthsAfter } from '../../contract/retention.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { type Case, findCase, readCases } from '../reading/cases.ts';
import { holdOn, readHolds, readRetention } from './read-retention.ts';

/** Of more, those are named whose time was over first. */
const mostNamed = 2000;

/** An item that still has bytes of a file, with when its time began. */
interface Kept {
  item: string;
  title: string;
  since: string;
}

const hasBytes = `EXISTS (SELECT 1 FROM item_file AS f WHERE f.n = item.n AND NOT EXISTS (
  SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role))`;

/**
 * The items whose time is over by the rule of this locker, and the clock of this device. Of a case it begins with the
 * entry by which it came to stand as it does, handed over or closed, and once more where an item came into it later;
 * of what waits in the inbox when it came in.
 */
export function readDue(db: ReadableDb, now: string): DueItems {
  const rule = readRetention(db);
  const holds = readHolds(db);
  const due: DueItem[] = [];
  let next: string | null = null;
  const look = ({ item, title, since }: Kept, months: number, of: Case | null): void => {
    const keptUntil = monthsAfter(since, months);
    if (keptUntil > now) {
      next = next === null || keptUntil < next ? keptUntil : next;
      return;
    }
    const held = holdOn(holds, { item, caseId: of?.case ?? null });
    due.push({
      ...{ item, title: plainTitle(title), since, keptUntil, held: held === undefined ? null : held.because },
      ...{ case: of?.case ?? null, caseNumber: of?.number ?? null },
    });
  };
  if (rule.endedMonths !== null)
    for (const each of readCases(db)) {
      const ended = each.status === 'open' ? undefined : endedAt(db, each);
      if (ended === undefined) continue;
      for (const kept of keptIn(db, each.case))
        look({ ...kept, since: kept.since > ended ? kept.since : ended }, rule.endedMonths, each);
    }
  if (rule.inboxMonths !== null) for (const kept of keptIn(db, null)) look(kept, rule.inboxMonths, null);
  due.sort((a, b) => (a.keptUntil < b.keptUntil ? -1 : a.keptUntil > b.keptUntil ? 1 : 0));
  // What is held comes last, so that it keeps nothing else from being named.
  const held = due.filter((each) => each.held !== null);
  const free = due.filter((each) => each.held === null);
  return { total: due.length, held: held.length, items: [...free, ...held].slice(0, mostNamed), next };
}

/** Whether the time of one item is over by the rule as it is now: what was listed may have been moved since. */
export function isStillDue(
  db: ReadableDb,
  { item, caseId }: { item: string; caseId: string | null },
  now: string,
): boolean {
  const rule = readRetention(db);
  const months = caseId === null ? rule.inboxMonths : rule.endedMonths;
  if (months === null) return false;
  const of = caseId === null ? null : findCase(db, caseId);
  const ended = of === null ? '' : of.status === 'open' ? undefined : endedAt(db, of);
  const since = prepared<[string], { since: string }>(
    db,
    `SELECT ${sinceWhen} AS since FROM item JOIN entry USING (log, seq) WHERE item.item = ?`,
  ).get(item)?.since;
  if (ended === undefined || since === undefined) return false;
  return monthsAfter(since > ended ? since : ended, months) <= now;
}

/** When an item came in, or into the case in which it is. */
const sinceWhen = `max(json_extract(CAST(entry.bytes AS TEXT), '$.at'), coalesce((
  SELECT max(json_extract(CAST(filed.bytes AS TEXT), '$.at'))
  FROM item_entry AS e JOIN entry AS filed ON filed.log = e.log AND filed.seq = e.seq
  WHERE e.item = item.item AND json_extract(CAST(filed.bytes AS TEXT), '$.kind') = 'item.filed'), ''))`;

function keptIn(db: ReadableDb, caseId: string | null): Kept[] {
  return prepared<[string | null], Kept>(
    db,
    `SELECT item.item, title, ${sinceWhen} AS since
     FROM item JOIN entry USING (log, seq) WHERE case_id IS ? AND ${hasBytes}`,
  ).all(caseId);
}

/** By the entry that says first of those in a row that it stands as it does; undefined where none does. */
function endedAt(db: ReadableDb, { case: caseId, status }: Case): string | undefined {
  const changes = prepared<[string], { at: string; value: Uint8Array }>(
    db,
    `SELECT json_extract(CAST(bytes AS TEXT), '$.at') AS at, value
     FROM case_entry JOIN entry USING (log, seq) JOIN opening USING (log, seq)
     WHERE case_entry.case_id = ? AND place = 0 AND json_extract(CAST(bytes AS TEXT), '$.kind') IN ('case.opened', 'case.changed')
     ORDER BY log DESC, seq DESC`,
  );
  let at: string | undefined;
  for (const change of changes.iterate(caseId)) {
    const said: unknown = JSON.parse(textOf(change.value));
    const was = typeof said === 'object' && said !== null && 'status' in said ? said.status : 'open';
    if (was !== status) break;
    at = change.at;
  }
  return at;
}
