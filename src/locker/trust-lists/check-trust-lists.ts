import type { Find } from '../check/report.ts';
import type { ReadableDb } from '../database/handle.ts';
import { currentLog } from '../ledger/log.ts';
import { settingsSaid } from '../reading/settings-said.ts';
import { hashOfPem, type KeptTrustList, readTrustLists, trustListsSetting } from './read-trust-lists.ts';
import { areAsSaid, namesIn } from './said-trust-lists.ts';

/**
 * Holds the lists of trusted signers to the log: those that are used to the last entry that says which are, and the
 * certificates of each, also of one that is used no more, to its hash. A certificate put in by another hand would have
 * anybody trusted.
 */
export function checkTrustLists(
  db: ReadableDb,
  _replayed: ReadableDb,
  { isWhole, find }: { isWhole: boolean; find: Find },
): void {
  const kept = db.prepare<[], KeptTrustList>('SELECT sha256, name, pem FROM trust_list');
  const hashes = new Set<string>();
  for (const { sha256, name, pem } of kept.iterate()) {
    hashes.add(sha256);
    if (hashOfPem(pem) !== sha256) find('trust-list-changed', { name });
  }
  if (!isWhole) return; // the entry that says it may be one that cannot be read
  const all = settingsSaid(db, trustListsSetting);
  const { log } = currentLog(db);
  const last = all.findLast((each) => each.log === log)?.body;
  if (!areAsSaid(readTrustLists(db), last)) find('trust-lists-changed', {});
  // By one that was used once, items are reported as trusted.
  const named = new Map(all.flatMap(({ body }) => namesIn(body)).map(([name, sha256]) => [sha256, name]));
  for (const [sha256, name] of named)
    if (!hashes.has(String(sha256))) find('trust-list-missing', { name: String(name) });
}
