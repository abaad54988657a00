import type { RecordRequest } from '../../contract/acts.ts';
import type { BannerFacts } from '../../contract/banner.ts';
import { itemsOfBanner } from '../../contract/banner-items.ts';
import { JejakError } from '../../contract/error.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import type { RecordKind } from '../reading/acts.ts';

/**
 * Holds what is to be written to what a case must be able to say of it.
 *
 * @throws JejakError `subject-nameless`, `account-nameless`, `account-known`, `attribution-known`,
 *   `grounds-missing`, `act-without-target`, `act-without-evidence`, `no-such-record`, `item-not-in-case`, and what
 *   `assertBanner` throws
 */
export function assertRecord(
  db: WritableDb,
  caseId: string,
  record: Exclude<RecordRequest, { what: 'withdrawal' }>,
): void {
  switch (record.what) {
    case 'subject':
      if (record.facts.name === '') throw new JejakError('subject-nameless', 'wrong-use');
      return;
    case 'account':
      assertAccount(db, caseId, record);
      return;
    case 'attribution': {
      const { account, subject, level, grounds, items } = record.facts;
      assertStanding(db, caseId, 'account', account);
      assertStanding(db, caseId, 'subject', subject);
      assertItems(db, caseId, items);
      if (level !== 'L0' && grounds === '') throw new JejakError('grounds-missing', 'wrong-use', { level });
      assertOnlyLink(db, record);
      return;
    }
    case 'act': {
      const { account, target, items } = record.facts;
      assertStanding(db, caseId, 'account', account);
      assertItems(db, caseId, items);
      if (items.length === 0) throw new JejakError('act-without-evidence', 'wrong-use');
      if (target.url === '' && target.shown === '') throw new JejakError('act-without-target', 'wrong-use');
      return;
    }
    case 'banner':
      assertItems(db, caseId, itemsOfBanner(record.facts));
      assertBanner(record.facts);
      return;
  }
}

/**
 * What was seen needs who saw it, and what is only thought needs why: neither may pass for the other.
 *
 * @throws JejakError `banner-without-picture`, `banner-kind-unnamed`, `banner-witness-missing`,
 *   `banner-grounds-missing`, `banner-permit-number`, `record-wrong-form` of a value of a picture that is not named
 */
function assertBanner(facts: BannerFacts): void {
  const { kind, kindWords, pictures, observed, inferred, permit, place, view } = facts;
  for (const [name, { source, item }] of Object.entries({ place, view }))
    if (source === 'picture' && item === null)
      throw new JejakError('record-wrong-form', 'wrong-use', { detail: `facts.${name}.item` });
  if (pictures.length === 0) throw new JejakError('banner-without-picture', 'wrong-use');
  if (kind === 'other' && kindWords === '') throw new JejakError('banner-kind-unnamed', 'wrong-use');
  if ((observed.who !== '' || observed.what !== '') && observed.witness === '')
    throw new JejakError('banner-witness-missing', 'wrong-use');
  if (inferred.who !== '' && inferred.grounds === '')
    throw new JejakError('banner-grounds-missing', 'wrong-use');
  if (permit.number !== '' && permit.is !== 'yes') throw new JejakError('banner-permit-number', 'wrong-use');
}

/** Two of one name on one platform would count the acts of one account as those of two. */
function assertAccount(
  db: WritableDb,
  caseId: string,
  { id, facts }: Extract<RecordRequest, { what: 'account' }>,
): void {
  const { platform, handle, stableId, shown } = facts;
  if (platform === '' || (handle === '' && stableId === '' && shown === ''))
    throw new JejakError('account-nameless', 'wrong-use');
  const twin = prepared<string[], { shown: string }>(
    db,
    `SELECT coalesce(nullif(handle, ''), stable_id) AS shown FROM account
      WHERE case_id = ? AND account <> ? AND withdrawn IS NULL AND lower(platform) = lower(?)
        AND ((handle <> '' AND lower(handle) = lower(?)) OR (stable_id <> '' AND stable_id = ?))`,
  ).get(caseId, id, platform, handle, stableId);
  if (twin !== undefined)
    throw new JejakError('account-known', 'wrong-use', { account: twin.shown, platform });
}

/** One account is linked to one person once: a link that is known better is changed. */
function assertOnlyLink(
  db: WritableDb,
  { id, facts }: Extract<RecordRequest, { what: 'attribution' }>,
): void {
  const twin = prepared<[string, string, string], { name: string }>(
    db,
    `SELECT name FROM attribution AS a JOIN subject ON subject.subject = a.subject
      WHERE a.account = ? AND a.subject = ? AND a.attribution <> ? AND a.withdrawn IS NULL`,
  ).get(facts.account, facts.subject, id);
  if (twin !== undefined) throw new JejakError('attribution-known', 'wrong-use', { name: twin.name });
}

function assertStanding(db: WritableDb, caseId: string, table: 'account' | 'subject', id: string): void {
  const row = prepared<[string, string], object>(
    db,
    `SELECT 1 FROM ${table} WHERE ${table} = ? AND case_id = ? AND withdrawn IS NULL`,
  ).get(id, caseId);
  if (row === undefined) throw new JejakError('no-such-record', 'wrong-use', { id });
}

function assertItems(db: WritableDb, caseId: string, items: readonly string[]): void {
  const inCase = prepared<[string, string], object>(db, 'SELECT 1 FROM item WHERE item = ? AND case_id = ?');
  for (const item of items)
    if (inCase.get(item, caseId) === undefined)
      throw new JejakError('item-not-in-case', 'wrong-use', { item });
}

/** @throws JejakError `record-in-use` where something that stands is said of it */
export function assertUnused(db: WritableDb, kind: RecordKind, id: string): void {
  if (kind !== 'subject' && kind !== 'account') return;
  const of = kind === 'subject' ? ['attribution'] : ['attribution', 'act'];
  const used = of.some(
    (table) =>
      prepared<[string], object>(db, `SELECT 1 FROM ${table} WHERE ${kind} = ? AND withdrawn IS NULL`).get(
        id,
      ) !== undefined,
  );
  if (used) throw new JejakError('record-in-use', 'wrong-use');
}
