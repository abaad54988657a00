import { JejakError } from '../../contract/error.ts';
import { joinTrustLists } from '../../contract/trust-list.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { currentLog } from '../ledger/log.ts';
import { lastSetting } from '../reading/settings-said.ts';
import { hashOfPem, readTrustLists, trustListsSaid, trustListsSetting } from './read-trust-lists.ts';
import { areAsSaid, namesIn } from './said-trust-lists.ts';

export interface NewTrustList {
  /** Of the file that it came in. */
  name: string;
  /** Its certificates. */
  pem: string;
}

const mostLists = 16;
const longestName = 200;

/**
 * Takes a list of trusted signers into use, with the entry that says so. Gives its SHA-256.
 *
 * @throws JejakError `trust-list-there` {name}, `trust-lists-too-many` {most}, `trust-lists-changed`
 */
export function addTrustList(db: WritableDb, { name, pem, actor }: NewTrustList & { actor: string }): string {
  const all = joinTrustLists([pem]);
  const sha256 = hashOfPem(all);
  assertRoom(db, sha256);
  change(db, actor, () => {
    prepared<[string, string, string]>(
      db,
      'INSERT OR REPLACE INTO trust_list (sha256, name, pem, is_used) VALUES (?, ?, ?, 1)',
    ).run(sha256, tidyName(name), all);
  });
  return sha256;
}

/**
 * Takes a list out of use, or one that was taken out into use again, with the entry that says so; nothing where it is so.
 *
 * @throws JejakError `no-such-trust-list` {what}, `trust-lists-too-many` {most}, `trust-lists-changed`
 */
export function useTrustList(
  db: WritableDb,
  { sha256, isUsed, actor }: { sha256: string; isUsed: boolean; actor: string },
): void {
  const row = prepared<[string], { is_used: number }>(
    db,
    'SELECT is_used FROM trust_list WHERE sha256 = ?',
  ).get(sha256);
  if (row === undefined)
    throw new JejakError('no-such-trust-list', 'wrong-use', { what: sha256.slice(0, 8) });
  if ((row.is_used === 1) === isUsed) return;
  if (isUsed) assertRoom(db, sha256);
  change(db, actor, () => {
    prepared<[number, string]>(db, 'UPDATE trust_list SET is_used = ? WHERE sha256 = ?').run(
      isUsed ? 1 : 0,
      sha256,
    );
  });
}

/**
 * At the beginning of a new log: it says what the one before said last, and not what the table has: a row put in by
 * another hand would be signed as true.
 */
export function sayTrustListsAgain(db: WritableDb, actor: string): void {
  const { log } = currentLog(db);
  const last = lastSetting(db, trustListsSetting, log - 1);
  if (last !== undefined && namesIn(last).length > 0)
    appendEntry(db, { kind: 'settings.changed', actor, body: { ...last, setting: trustListsSetting } });
}

/**
 * Makes a change, with the entry that says what is used now. What another hand changed is not signed along with it: where
 * the lists are not as the log said, only what makes them so again goes through, and needs no entry.
 */
function change(db: WritableDb, actor: string, apply: () => void): void {
  const { log } = currentLog(db);
  const last = lastSetting(db, trustListsSetting, log);
  const wasAsSaid = areAsSaid(readTrustLists(db), last);
  apply();
  const lists = readTrustLists(db);
  if (wasAsSaid) appendEntry(db, { kind: 'settings.changed', actor, body: trustListsSaid(lists) });
  else if (!areAsSaid(lists, last)) throw new JejakError('trust-lists-changed', 'could-not-go-on');
}

function assertRoom(db: WritableDb, sha256: string): void {
  const used = readTrustLists(db);
  const same = used.find((each) => each.sha256 === sha256);
  if (same !== undefined) throw new JejakError('trust-list-there', 'wrong-use', { name: same.name });
  if (used.length >= mostLists)
    throw new JejakError('trust-lists-too-many', 'wrong-use', { most: mostLists });
}

function tidyName(name: string): string {
  const line = name.toWellFormed().normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return Array.from(line).slice(0, longestName).join('');
}
