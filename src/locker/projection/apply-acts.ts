import { textOf } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import { saidAccount, saidAct, saidAttribution, saidSubject } from '../../contract/acts.ts';
import { saidBanner } from '../../contract/banner.ts';
import { itemsOfBanner } from '../../contract/banner-items.ts';
import { isId } from '../../contract/ids.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

type Value = string | number | null;

/**
 * `case.changed` that speaks of one person, account, attribution or banner of the case; of the case itself it says nothing
 * new. False where it speaks of none.
 */
export function applyRecord(db: WritableDb, placed: Placed): boolean {
  const { body } = placed.entry;
  const details = placed.opened.details ?? {};
  const [subject, account, attribution, banner] = ['subjectId', 'accountId', 'attributionId', 'bannerId'].map(
    (name) => textField(body, name),
  );
  if (subject !== undefined && isId(subject)) {
    const said = saidSubject.safeParse(details['subject']).data;
    if (said !== undefined) {
      const { name, agency, position, nipCommit = null, withdrawn } = said;
      put(db, 'subject', subject, { name, agency, position, nip_commit: nipCommit }, placed, withdrawn);
    }
    return true;
  }
  if (account !== undefined && isId(account)) {
    const said = saidAccount.safeParse(details['account']).data;
    if (said !== undefined) {
      const { platform, handle, stableId, url, shown, withdrawn } = said;
      put(db, 'account', account, { platform, handle, stable_id: stableId, url, shown }, placed, withdrawn);
    }
    return true;
  }
  if (attribution !== undefined && isId(attribution)) {
    const said = saidAttribution.safeParse(details['attribution']).data;
    if (said !== undefined) {
      const { account: of, subject: to, level, basis, grounds, items, withdrawn } = said;
      const columns = { account: of, subject: to, level, basis, grounds, items: json(items) };
      put(db, 'attribution', attribution, columns, placed, withdrawn);
      rest(db, attribution, items, placed);
    }
    return true;
  }
  if (banner !== undefined && isId(banner)) {
    const said = saidBanner.safeParse(details['banner']).data;
    if (said !== undefined) {
      const { withdrawn, ...facts } = said;
      put(db, 'banner', banner, { facts: json(facts) }, placed, withdrawn);
      rest(db, banner, itemsOfBanner(facts), placed);
    }
    return true;
  }
  return false;
}

/** `item.attributed`: an act as it now is. */
export function applyAct(db: WritableDb, placed: Placed): void {
  const act = textField(placed.entry.body, 'actId');
  const said = saidAct.safeParse(placed.opened.details).data;
  if (!isId(act) || said === undefined) return;
  const { kind, account, basis, target, done, found, items, note, withdrawn } = said;
  const columns = {
    ...{ kind, account, basis, note },
    ...{ target: json(target), done: json(done), found: json(found), items: json(items) },
  };
  put(db, 'act', act, columns, placed, withdrawn);
  rest(db, act, items, placed);
}

/** The items that an act, an attribution or a banner rests on from now on. */
function rest(db: WritableDb, record: string, items: readonly string[], { log, entry }: Placed): void {
  prepared<[string]>(db, 'DELETE FROM record_item WHERE record = ?').run(record);
  const add = prepared<[string, string, number, number]>(
    db,
    'INSERT OR IGNORE INTO record_item (record, item, log, seq) VALUES (?, ?, ?, ?)',
  );
  for (const item of items) add.run(record, item, log, entry.seq);
}

function json(value: unknown): string {
  return textOf(encodeCanonical(value));
}

/** Writes a row whole, in place of an earlier one of the same id and case; when it was first made stays. */
function put(
  db: WritableDb,
  table: 'subject' | 'account' | 'attribution' | 'act' | 'banner',
  id: string,
  own: Record<string, Value>,
  { log, entry }: Placed,
  withdrawn: string | undefined,
): void {
  const { case: caseId } = entry;
  if (caseId === undefined) return;
  const received = receivedMarkOf(entry);
  const row: Record<string, Value> = {
    [table]: id,
    case_id: caseId,
    ...own,
    withdrawn: withdrawn ?? null,
    made_at: received?.at ?? entry.at,
    officer: received?.actor ?? entry.actor,
    origin: received?.log ?? null,
    log,
    seq: entry.seq,
  };
  const names = Object.keys(row);
  const changed = names.filter((name) => ![table, 'case_id', 'made_at'].includes(name));
  prepared<Value[]>(
    db,
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
      ON CONFLICT (${table}) DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}
      WHERE case_id = excluded.case_id`,
  ).run(...names.map((name) => row[name] ?? null));
}
