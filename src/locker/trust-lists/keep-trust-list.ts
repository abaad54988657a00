import { JejakError } from '../../contract/error.ts';
import { joinTrustLists } from '../../contract/trust-list.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { hashOfPem, readTrustLists, trustListsSaid } from './read-trust-lists.ts';

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
 * @throws JejakError `trust-list-there` {name}, `trust-lists-too-many` {most}
 */
export function addTrustList(db: WritableDb, { name, pem, actor }: NewTrustList & { actor: string }): string {
  const all = joinTrustLists([pem]);
  const sha256 = hashOfPem(all);
  assertRoom(db, sha256);
  prepared<[string, string, string]>(
    db,
    'INSERT OR REPLACE INTO trust_list (sha256, name, pem, is_used) VALUES (?, ?, ?, 1)',
  ).run(sha256, tidyName(name), all);
  sayTrustLists(db, actor);
  return sha256;
}

/**
 * Takes a list out of use, or one that was taken out into use again, with the entry that says so; nothing where it is so.
 *
 * @throws JejakError `no-such-trust-list` {what}, `trust-lists-too-many` {most}
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
  prepared<[number, string]>(db, 'UPDATE trust_list SET is_used = ? WHERE sha256 = ?').run(
    isUsed ? 1 : 0,
    sha256,
  );
  sayTrustLists(db, actor);
}

/** At the beginning of a new log: it says which lists are used, as the one before did. */
export function sayTrustListsAgain(db: WritableDb, actor: string): void {
  if (readTrustLists(db).length > 0) sayTrustLists(db, actor);
}

function assertRoom(db: WritableDb, sha256: string): void {
  const used = readTrustLists(db);
  const same = used.find((each) => each.sha256 === sha256);
  if (same !== undefined) throw new JejakError('trust-list-there', 'wrong-use', { name: same.name });
  if (used.length >= mostLists)
    throw new JejakError('trust-lists-too-many', 'wrong-use', { most: mostLists });
}

function sayTrustLists(db: WritableDb, actor: string): void {
  appendEntry(db, { kind: 'settings.changed', actor, body: trustListsSaid(readTrustLists(db)) });
}

function tidyName(name: string): string {
  const line = name.toWellFormed().normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return Array.from(line).slice(0, longestName).join('');
}
