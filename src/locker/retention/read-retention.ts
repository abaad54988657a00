import { textOf } from '../../bundle/bytes.ts';
import { type Hold, mostMonths, type RetentionPlan } from '../../contract/retention.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { officerOf } from '../reading/officer.ts';
import { settingsSaid } from '../reading/settings-said.ts';

/** The settings in `settings.changed` that say how long items are kept, and what is kept whatever that says. */
export const retentionSetting = 'retention';
export const holdSetting = 'hold';

/** How long this locker keeps what it has, as the log says last. */
export function readRetention(db: ReadableDb): RetentionPlan {
  const last = settingsSaid(db, retentionSetting).at(-1);
  if (last === undefined) return { endedMonths: null, inboxMonths: null, said: null };
  const { body, at, actor } = last;
  return {
    endedMonths: monthsIn(body['endedMonths']),
    inboxMonths: monthsIn(body['inboxMonths']),
    said: { at, officer: officerOf(db, actor).name || actor },
  };
}

/** What is not a whole number of months that this program takes asks for nothing: all is kept. */
function monthsIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= mostMonths
    ? value
    : null;
}

/** What is kept whatever the rule says, the oldest first. */
export function readHolds(db: ReadableDb): Hold[] {
  const holds = new Map<string, Hold>();
  for (const { log, seq, at, actor, body } of settingsSaid(db, holdSetting)) {
    const { itemId, caseId, isHeld } = body;
    const id = typeof itemId === 'string' ? itemId : caseId;
    if (typeof id !== 'string') continue;
    if (isHeld === false) holds.delete(id);
    else
      holds.set(id, {
        ...{ of: typeof itemId === 'string' ? 'item' : 'case', id, at },
        because: reasonOf(db, log, seq),
        officer: officerOf(db, actor).name || actor,
      });
  }
  return [...holds.values()];
}

/** What keeps an item, by itself or with its case; undefined where nothing does. */
export function holdOn(
  holds: readonly Hold[],
  { item, caseId }: { item: string; caseId: string | null },
): Hold | undefined {
  return holds.find(({ of, id }) => (of === 'item' ? id === item : id === caseId));
}

function reasonOf(db: ReadableDb, log: number, seq: number): string {
  const row = prepared<[number, number], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  ).get(log, seq);
  if (row === undefined) return '';
  const said: unknown = JSON.parse(textOf(row.value));
  return typeof said === 'object' && said !== null && 'reason' in said && typeof said.reason === 'string'
    ? said.reason
    : '';
}
